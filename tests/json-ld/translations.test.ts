import { beforeEach, describe, expect, it } from "vitest";
import { files } from "../../scripts/feeds/files.ts";
import type { Site } from "../../scripts/site/site.ts";
import { dataAt, htmlAt, ofType, siteOf } from "../support/data.ts";
import { article } from "../support/publication.ts";
import { wordsOf } from "../support/site-files.ts";

const ENGLISH = "/2025/03/04/weir/";
const GERMAN = "/2025/03/04/wehr/";
const FRENCH = "/2025/03/04/barrage/";

let site: Site;

/** A German original, an English and a French translation; one of an original elsewhere; one that is alone. */
beforeEach(async () => {
  site = await siteOf({
    "articles/2025/wehr.md": article("Es ist offen.", "lang: de"),
    "articles/2025/weir.md": article("It is open.", "translationOf: wehr.md\ntranslators: [Newsroom, Jane Roe]"),
    "articles/2025/barrage.md": article("Il est ouvert.", "lang: fr\ntranslationOf: /articles/2025/wehr.md"),
    "articles/2025/letter.md": article("It is open.", "translationOf:\n  url: https://example.org/brief\n  lang: de"),
    "articles/2025/alone.md": article("It is open."),
  });
});

/** Each `hreflang` of a head with the address it leads to. */
function alternatesAt(path: string): readonly string[] {
  const [head = ""] = htmlAt(site, path).split("<body");
  return [...head.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)"/g)].map(
    ([, lang, href]) => `${lang} ${href}`,
  );
}

describe("a translation", () => {
  it("says from which language it is and by whom, and leads to the original", () => {
    expect(wordsOf(htmlAt(site, ENGLISH))).toContain(
      "Translated from German by Newsroom and Jane Roe, read the original",
    );
    expect(htmlAt(site, ENGLISH)).toContain(`<a href="${GERMAN}" hreflang="de">read the original</a>`);
  });

  it("leads to the other translations, in their own words", () => {
    expect(htmlAt(site, ENGLISH)).toContain(`<a href="${FRENCH}" hreflang="fr" lang="fr">français</a>`);
    expect(wordsOf(htmlAt(site, GERMAN))).toContain("Also in: français, English");
  });

  it("is told to search engines from both sides", () => {
    expect(ofType(dataAt(site, ENGLISH), "NewsArticle")).toMatchObject({
      translator: [
        { "@type": "Organization", name: "Newsroom" },
        { "@type": "Person", name: "Jane Roe" },
      ],
      translationOfWork: { "@id": `https://gazette.example${GERMAN}#article`, inLanguage: "de" },
    });
    expect(ofType(dataAt(site, GERMAN), "NewsArticle").workTranslation).toMatchObject([
      { "@id": `https://gazette.example${FRENCH}#article`, inLanguage: "fr" },
      { "@id": `https://gazette.example${ENGLISH}#article`, inLanguage: "en-US" },
    ]);
  });

  it("may be of an original elsewhere", () => {
    const html = htmlAt(site, "/2025/03/04/letter/");
    expect(wordsOf(html)).toContain("Translated from German, read the original");
    expect(ofType(dataAt(site, "/2025/03/04/letter/"), "NewsArticle").translationOfWork).toMatchObject({
      "@id": "https://example.org/brief",
    });
  });
});

describe("every version of an article", () => {
  const ALL = [
    `de https://gazette.example${GERMAN}`,
    `fr https://gazette.example${FRENCH}`,
    `en-US https://gazette.example${ENGLISH}`,
    `x-default https://gazette.example${GERMAN}`,
  ];

  it.each([ENGLISH, GERMAN, FRENCH])("names all of them to search engines: %s", (path) => {
    expect(alternatesAt(path)).toEqual(ALL);
  });

  it("names them in the sitemap, and to those who share it", () => {
    const sitemap = String(files(site).find(({ path }) => path === "/sitemap.xml")?.content);
    expect(sitemap.match(/<xhtml:link rel="alternate" hreflang="fr"/g)).toHaveLength(3);
    expect(htmlAt(site, GERMAN)).toContain('<meta property="og:locale:alternate" content="fr_FR"');
  });

  it("is the only one where nobody translated it", () => {
    expect(alternatesAt("/2025/03/04/alone/")).toEqual([]);
  });
});
