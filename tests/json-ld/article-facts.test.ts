import { describe, expect, it } from "vitest";
import { dataAt, htmlAt, ofType, siteOf } from "../support/data.ts";
import { article, type Files } from "../support/publication.ts";
import { wordsOf } from "../support/site-files.ts";

const GAUGE = "/2025/03/04/gauge/";
const TOMAS = { "authors/tomas-okafor.md": "---\nname: Tomás Okafor\nrole: Editor\n---\n" };

/** What readers and search engines get of an article with these lines in its front matter. */
async function published(frontMatter: string, more: Files = {}) {
  const site = await siteOf({ "articles/2025/gauge.md": article("It is dry.", frontMatter), ...more });
  const html = htmlAt(site, GAUGE);
  return { site, html, words: wordsOf(html), data: ofType(dataAt(site, GAUGE), "NewsArticle") };
}

describe("who else worked on an article", () => {
  it("is named behind the byline and in the data", async () => {
    const { words, data } = await published("editor: tomas-okafor\ncontributors: [newsroom]", TOMAS);
    expect(words).toMatch(/By Ada Lindgren\s*With reporting by Newsroom\s*Edited by Tomás Okafor/);
    expect(data).toMatchObject({
      editor: [{ "@type": "Person", name: "Tomás Okafor", url: "https://gazette.example/authors/tomas-okafor/" }],
      contributor: [{ "@type": "Organization", name: "Newsroom" }],
    });
  });

  it("may be a desk that edited, which schema.org knows as a contributor alone", async () => {
    const { words, data } = await published("editor: [newsroom]\ncontributors: [newsroom]");
    expect(words).toContain("Edited by Newsroom");
    expect(data).not.toHaveProperty("editor");
    expect(data.contributor).toMatchObject([{ name: "Newsroom" }]);
  });
});
