import type { Publication } from "../article/model.ts";
import { localeOf, strings } from "../locale/locale.ts";
import { editedPages } from "./edited-pages.ts";
import { pagesOf } from "./pages.ts";
import { samePages } from "./same-pages.ts";
import type { Site } from "./site.ts";

/**
 * The site of a publication: every page with all it shows.
 * @param before an earlier site, whose pages are taken over where they are the same
 */
export function makeSite(
  publication: Publication,
  surroundings: Pick<Site, "assets" | "now" | "isPreview">,
  before?: Pick<Site, "publication" | "pages">,
): Site {
  const { language } = publication.settings;
  const pages = (before && editedPages(publication, before)) ?? samePages(pagesOf(publication), before?.pages ?? []);
  return { ...surroundings, publication, strings: strings(language), locale: localeOf(language), pages };
}
