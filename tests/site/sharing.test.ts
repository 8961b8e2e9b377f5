import { describe, expect, it } from "vitest";
import { renderPage } from "../../layouts/views.tsx";
import { article, photograph, SETTINGS } from "../support/publication.ts";
import { pageAt, siteOf } from "../support/site.ts";

const FACTS = `section: water
tags: [rivers, public data]
updated: 2025-03-05T08:30
type: opinion
image:
  src: gauge.jpg
  alt: A dry gauge
`;

/** What a page's head says in Open Graph, a line each. */
async function shared(path: string, settings = SETTINGS): Promise<readonly string[]> {
  const site = await siteOf({
    "publication.yaml": settings,
    "articles/2025/gauge.md": article("The gauge is dry.", FACTS).replace("[ada-lindgren]", "[ada-lindgren, newsroom]"),
    "articles/2025/gauge.jpg": await photograph(),
  });
  const tags = renderPage(pageAt(site, path), site).matchAll(/<meta property="([^"]*)" content="([^"]*)"/g);
  return [...tags].map(([, name, value]) => `${name} ${value?.replace(/\.[0-9a-f]{12}\./, ".<hash>.")}`);
}

describe("a shared link", () => {
  it("to an article says when, who, where and about what, and its label", async () => {
    expect(await shared("/2025/03/04/gauge/")).toMatchInlineSnapshot(`
      [
        "og:title Opinion: The gauge is dry",
        "og:type article",
        "og:url https://gazette.example/2025/03/04/gauge/",
        "og:description The gauge is dry.",
        "og:site_name The Test Gazette",
        "og:locale en_US",
        "og:image https://gazette.example/media/gauge-16x9-1600.<hash>.jpg",
        "og:image:type image/jpeg",
        "og:image:width 1600",
        "og:image:height 900",
        "og:image:alt A dry gauge",
        "article:published_time 2025-03-04T06:00:00-05:00",
        "article:modified_time 2025-03-05T08:30:00-05:00",
        "article:section Water",
        "article:author https://gazette.example/authors/ada-lindgren/",
        "article:author https://gazette.example/authors/newsroom/",
        "article:tag rivers",
        "article:tag public data",
      ]
    `);
  });

  it("names the publication's page on Facebook where it has one", async () => {
    const page = "https://www.facebook.com/testgazette";
    const said = await shared("/2025/03/04/gauge/", `${SETTINGS}social:\n  facebook: ${page}\n`);
    expect(said).toContain(`article:publisher ${page}`);
  });

  it("to a person is a profile, to a desk it is not", async () => {
    const person = await shared("/authors/ada-lindgren/");
    expect(person).toContain("og:type profile");
    expect(person).toContain("profile:username ada-lindgren");
    const desk = await shared("/authors/newsroom/");
    expect(desk).toContain("og:type website");
    expect(desk.filter((line) => line.startsWith("profile:"))).toEqual([]);
  });
});
