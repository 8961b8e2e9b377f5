import type { StaticPage } from "../article/model.ts";
import type { Site } from "./site.ts";

/** The pages in whose folders a page lies, outermost first: those of them that exist. */
export function pagesAbove(page: StaticPage, { publication }: Site): readonly StaticPage[] {
  return publication.pages.filter(({ id }) => page.id.startsWith(`${id}/`)).sort((a, b) => a.id.length - b.id.length);
}
