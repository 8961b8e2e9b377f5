import { describe, expect, it } from "vitest";
import { pageKinds } from "../../layouts/views.tsx";
import type { ArticleType } from "../../scripts/article/model.ts";
import { readRendered } from "../../scripts/check/data.ts";
import { dataProblems } from "../../scripts/check/rules/rules.ts";
import { PAGE_LENGTH } from "../../scripts/site/lists.ts";
import { dataAt, dataFaults, htmlAt, siteOf } from "../support/data.ts";
import { article, photograph } from "../support/publication.ts";

const ADDRESS = "/2025/03/04/gauge/";
const IMAGE = "image:\n  src: gauge.jpg\n  alt: A dry river bed\n";

/** What each type of article says that no other does. */
const MORE: { readonly [T in ArticleType]?: string } = {
  sponsored: "sponsor: The Port of Hallam\n",
  live: "coverage:\n  start: 2025-03-04T05:00\n  end: 2025-03-04T20:00\n",
};

const TYPES: { readonly [T in ArticleType]: readonly string[] } = {
  news: ["NewsArticle"],
  live: ["LiveBlogPosting", "NewsArticle"],
  analysis: ["NewsArticle", "AnalysisNewsArticle"],
  opinion: ["NewsArticle", "OpinionNewsArticle"],
  editorial: ["NewsArticle", "OpinionNewsArticle"],
  explainer: ["NewsArticle", "BackgroundNewsArticle"],
  review: ["NewsArticle", "ReviewNewsArticle"],
  interview: ["NewsArticle"],
  obituary: ["NewsArticle"],
  sponsored: ["Article", "AdvertiserContentArticle"],
};

async function siteWith(type: ArticleType) {
  const text =
    type === "live" ? "It is dry.\n\n:::entry 2025-03-04T06:10: The water left\nIt left at six.\n:::" : "It is dry.";
  return siteOf({
    "articles/2025/gauge.md": article(
      text,
      `type: ${type}\naliases: [/2019/gauge/]\ntags: [Rivers]\n${MORE[type] ?? ""}${IMAGE}`,
    ),
    "articles/2025/gauge.jpg": await photograph(),
    "pages/about.md": "---\ntitle: About us\n---\n\nWe read gauges.\n",
  });
}

describe("the data of an article of each type", () => {
  it.each(Object.entries(TYPES) as [ArticleType, readonly string[]][])(
    "names %s as what it is, without a fault or a wish",
    async (type, types) => {
      const site = await siteWith(type);
      expect([dataAt(site, ADDRESS)[0]?.["@type"]].flat()).toEqual(types);
      for (const page of site.pages) {
        expect(dataProblems(readRendered(page, htmlAt(site, page.path)), site), page.path).toEqual([]);
      }
    },
  );

  it("goes on without a fault on the further pages of long lists", async () => {
    const articles = Array.from({ length: PAGE_LENGTH + 60 }, (_, index) => [
      `articles/gauge-${index}.md`,
      article("It is dry.", "tags: [Rivers]"),
    ]);
    const site = await siteOf(Object.fromEntries(articles));
    const further = site.pages.filter((page) => "listing" in page && page.listing.number > 1);
    expect(new Set(further.map(({ kind }) => kind))).toEqual(new Set(["front", "section", "topic", "author"]));
    expect(further.flatMap((page) => dataFaults(page, site))).toEqual([]);
  });

  it("stands beside that of every other kind of page", async () => {
    const { pages } = await siteWith("news");
    expect(new Set(pages.map(({ kind }) => kind))).toEqual(new Set(pageKinds));
  });
});
