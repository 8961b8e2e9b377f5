import type { OutputFile } from "../site/output.ts";
import type { Page } from "../site/page.ts";
import type { Site } from "../site/site.ts";
import { oembed, oembedPath } from "./oembed.ts";
import { rendition, renditionPath } from "./rendition/rendition.ts";

/** What lies beside a page and says the same to other machines. It depends on nothing that its page does not depend on. */
export function pageFiles(page: Page, site: Site): readonly OutputFile[] {
  return page.kind === "article" ? [rendition(page, site), oembed(page, site)] : [];
}

/** The addresses of the files beside an article, from that of its page. */
export function pageFilePaths(page: string): readonly string[] {
  return [renditionPath(page), oembedPath(page)];
}
