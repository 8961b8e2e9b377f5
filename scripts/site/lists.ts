import type { Article } from "../article/model.ts";
import type { Listing } from "./page.ts";

/** How many entries a page of a list holds. */
export const PAGE_LENGTH = 20;

/**
 * A list cut into pages: the first at `path`, the others at `<path>page/2/` … There is always a first page, even of an
 * empty list.
 * @param first how many entries the first page holds, where it shows more than the others
 */
export function listings(
  path: string,
  articles: readonly Article[],
  first = PAGE_LENGTH,
): readonly { readonly path: string; readonly listing: Listing }[] {
  const rest = Math.max(articles.length - first, 0);
  const count = 1 + Math.ceil(rest / PAGE_LENGTH);
  const pathOf = (number: number) => (number === 1 ? path : `${path}page/${number}/`);
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    const from = index === 0 ? 0 : first + (index - 1) * PAGE_LENGTH;
    return {
      path: pathOf(number),
      listing: {
        articles: articles.slice(from, index === 0 ? first : from + PAGE_LENGTH),
        from: from + 1,
        total: articles.length,
        number,
        count,
        newer: number > 1 ? pathOf(number - 1) : undefined,
        older: number < count ? pathOf(number + 1) : undefined,
      },
    };
  });
}
