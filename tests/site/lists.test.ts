import { describe, expect, it } from "vitest";
import type { Article } from "../../scripts/article/model.ts";
import { listings, PAGE_LENGTH } from "../../scripts/site/lists.ts";

const articles = (count: number) => Array.from({ length: count }, (_, index) => ({ slug: `a${index}` }) as Article);

describe("lists that go on over pages", () => {
  it("has one page even when nothing has been published", () => {
    expect(listings("/news/", [])).toEqual([
      {
        path: "/news/",
        listing: { articles: [], from: 1, total: 0, number: 1, count: 1, newer: undefined, older: undefined },
      },
    ]);
  });

  it("goes on at page/2/, and every page knows its neighbours", () => {
    const pages = listings("/news/", articles(2 * PAGE_LENGTH + 1));
    expect(pages.map(({ path, listing }) => [path, listing.newer, listing.older])).toEqual([
      ["/news/", undefined, "/news/page/2/"],
      ["/news/page/2/", "/news/", "/news/page/3/"],
      ["/news/page/3/", "/news/page/2/", undefined],
    ]);
  });

  it.each([0, 1, PAGE_LENGTH, PAGE_LENGTH + 1, 3 * PAGE_LENGTH, 101])(
    "shows each of %i articles exactly once",
    (count) => {
      const all = articles(count);
      expect(listings("/", all, 40).flatMap(({ listing }) => listing.articles)).toEqual(all);
      expect(listings("/", all).flatMap(({ listing }) => listing.articles)).toEqual(all);
    },
  );
});
