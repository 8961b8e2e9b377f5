import type { Page } from "../../scripts/site/page.ts";
import type { Site } from "../../scripts/site/site.ts";
import { type Files, places, publication } from "./publication.ts";

/** The site of a publication that has no error. */
export async function siteOf(files: Files): Promise<Site> {
  const result = await publication(files);
  if (!result.ready) throw new Error(`Not fit to be published: ${places(result).join(", ")}`);
  return result.ready.site;
}

export function pageAt(site: Site, path: string): Page {
  const page = site.pages.find((each) => each.path === path);
  if (!page) throw new Error(`There is no page at ${path}.`);
  return page;
}
