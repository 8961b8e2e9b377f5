import type { Place } from "../problem/position.ts";
import type { Page } from "./page.ts";

/** Where an author finds what is made from no file of its own. */
export const SETTINGS = "publication.yaml";

/** Where an author finds what a page is made from. */
export function placeOf(page: Page): Place {
  switch (page.kind) {
    case "article":
      return { file: page.article.file };
    case "info":
      return { file: page.page.file };
    case "author":
      return { file: page.author.file };
    case "redirect": {
      const span = page.article.aliases.find(({ path }) => path === page.path)?.span;
      return span ? { file: page.article.file, span } : { file: page.article.file };
    }
    default:
      return { file: SETTINGS };
  }
}
