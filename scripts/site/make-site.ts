import type { Publication } from "../article/model.ts";
import { localeOf, strings } from "../locale/locale.ts";
import type { Problem } from "../problem/problem.ts";
import { addressProblems } from "./addresses.ts";
import { pagesOf } from "./pages.ts";
import type { Site } from "./site.ts";

export interface SiteParts extends Pick<Site, "assets" | "now" | "isPreview"> {
  /** Addresses of the files that stand beside the pages: feeds, sitemaps, pictures. */
  readonly files: readonly string[];
}

/** The site of a publication: every page with all it shows, and what is wrong with the addresses. */
export function makeSite(
  publication: Publication,
  { assets, now, isPreview, files }: SiteParts,
): { readonly site: Site; readonly problems: readonly Problem[] } {
  const pages = pagesOf(publication);
  const { language } = publication.settings;
  return {
    site: { publication, strings: strings(language), locale: localeOf(language), assets, now, isPreview, pages },
    problems: addressProblems(publication, pages, files),
  };
}
