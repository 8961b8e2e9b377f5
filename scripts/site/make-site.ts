import type { Publication } from "../article/model.ts";
import { localeOf, strings } from "../locale/locale.ts";
import { pagesOf } from "./pages.ts";
import type { Site } from "./site.ts";

/** The site of a publication: every page with all it shows. */
export function makeSite(publication: Publication, surroundings: Pick<Site, "assets" | "now" | "isPreview">): Site {
  const { language } = publication.settings;
  const pages = pagesOf(publication);
  return { ...surroundings, publication, strings: strings(language), locale: localeOf(language), pages };
}
