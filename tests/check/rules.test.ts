import { beforeEach, describe, expect, it } from "vitest";
import { renderPage } from "../../layouts/views.tsx";
import { readRendered } from "../../scripts/check/data.ts";
import { dataProblems } from "../../scripts/check/rules/rules.ts";
import { formatProblems } from "../../scripts/problem/format.ts";
import type { ArticlePage } from "../../scripts/site/page.ts";
import type { Site } from "../../scripts/site/site.ts";
import { dataFaults } from "../support/data.ts";
import { article, photograph, publication } from "../support/publication.ts";

const BODY = `The gauge at St. Aldric is dry.

> [!OPINION]
> The board should have said so in January.

> “The water left.”
>
> — Hanne Veldt, gatekeeper, Weir Board, 3 March 2025

> [!POST] Port of Hallam (@porthallam) on X, 2 March 2025
> Boats leave at eight.`;

const IMAGE =
  "image:\n  src: gauge.jpg\n  alt: A dry river bed\n  credit: Photograph by Ada Lindgren\nlicence: CC BY 4.0\nupdated: 2025-03-05T06:00";

let site: Site;
let page: ArticlePage;
let html: string;

beforeEach(async () => {
  const { ready } = await publication({
    "articles/2025/gauge.md": article(BODY, IMAGE),
    "articles/2025/gauge.jpg": await photograph(),
  });
  const found = ready?.site.pages.find(({ kind }) => kind === "article");
  if (!ready || found?.kind !== "article") throw new Error("The article was not published.");
  site = ready.site;
  page = found;
  html = renderPage(page, site);
});

/** What is said of the page when its markup is another. */
function saidOf(changed: string, at: Site = site): readonly string[] {
  expect(changed === html && at === site).toBe(false);
  return dataProblems(readRendered(page, changed), at).map(({ code, what }) => `${code}: ${what}`);
}

type Data = { "@graph": { [property: string]: unknown }[] };

/** The page with other data. */
function withData(change: (nodes: Data["@graph"]) => void): string {
  return html.replace(/(<script type="application\/ld\+json">)(.*?)(<\/script>)/s, (_, open, json, close) => {
    const data = JSON.parse(json) as Data;
    change(data["@graph"]);
    return `${open}${JSON.stringify(data)}${close}`;
  });
}

const article0 = (change: object) => withData(([node]) => Object.assign(node ?? {}, change));

describe("the data of a page", () => {
  it("has no fault as it is", () => {
    expect(dataProblems(readRendered(page, html), site)).toEqual([]);
  });

  it.each([
    ["a misspelt type", { "@type": "NewsArtikle" }, "no type NewsArtikle"],
    ["a misspelt property", { headLine: "The gauge" }, "no property headLine"],
    ["a property of another type", { jobTitle: "Reporter" }, "not a property of NewsArticle"],
    ["a date that is none", { datePublished: "yesterday" }, "is not Date or DateTime"],
    ["a node of the wrong type", { author: { "@type": "Place", name: "Here" } }, "is not Organization or Person"],
    ["a truth value as text", { isAccessibleForFree: "yes" }, "is not Boolean"],
    ["a node without a type", { about: { name: "Rivers" } }, "a node without a type"],
    ["a relative address", { url: "/2025/03/04/gauge/" }, "is not URL"],
    [
      "a property that was replaced",
      { publisher: { "@type": "Organization", name: "A", members: { "@type": "Person", name: "B" } } },
      "superseded",
    ],
  ])("may not have %s", (_, change, message) => {
    const said = saidOf(article0(change)).filter((line) => line.startsWith("data-vocabulary"));
    expect(said.join("\n")).toContain(message);
  });

  it.each([
    [
      "the second time",
      (markup: string) => markup.replace("</body>", '<script type="application/ld+json">{}</script></body>'),
      "is there 2 times",
    ],
    [
      "not at all",
      (markup: string) => markup.replace(/<script type="application\/ld\+json">.*?<\/script>/s, ""),
      "is there 0 times",
    ],
  ])("may not be there %s", (_, change, fault) => {
    expect(
      saidOf(change(html))
        .filter((line) => line.startsWith("data-not-once"))
        .join(),
    ).toContain(fault);
  });

  it.each(["itemscope", 'itemtype="https://schema.org/Thing"', 'vocab="https://schema.org/"', 'typeof="Thing"'])(
    "may not stand in attributes, too: %s",
    (attribute) => {
      expect(saidOf(html.replace("<main", `<main ${attribute}`)).join()).toContain("stands in attributes, too");
    },
  );

  it.each(["NewsArticle", "WebPage", "BreadcrumbList", "NewsMediaOrganization", "WebSite"])(
    "may not lack its %s",
    (type) => {
      const changed = withData((nodes) => {
        nodes.splice(0, nodes.length, ...nodes.filter((node) => node["@type"] !== type));
      });
      expect(saidOf(changed).join("\n")).toMatch(
        /data-missing: .* has no (?:article|WebPage|BreadcrumbList|NewsMediaOrganization|WebSite)/,
      );
    },
  );

  it.each([
    ["headline", { headline: "The gauge" }],
    ["author", { author: [{ "@id": "https://gazette.example/#organization" }] }],
    ["publisher", { publisher: undefined }],
    ["datePublished", { datePublished: "2025-03-05T06:00:00-05:00" }],
    ["dateModified", { dateModified: "2025-03-04T06:00:00-05:00" }],
    ["wordCount", { wordCount: 5000 }],
    ["inLanguage", { inLanguage: "de" }],
    ["isAccessibleForFree", { isAccessibleForFree: false }],
  ])("may not say another %s than the article", (property, change) => {
    expect(
      saidOf(article0(change))
        .filter((line) => line.startsWith("data-untrue"))
        .join(),
    ).toContain(`\`${property}\``);
  });

  it.each([
    ["canonical", /rel="canonical" href="[^"]*"/, 'rel="canonical" href="https://gazette.example/"'],
    ["h1", /<h1>.*?<\/h1>/, "<h1>Another headline</h1>"],
    ["og:title", /property="og:title" content="[^"]*"/, 'property="og:title" content="Another headline"'],
  ])("may not stand beside another %s", (where, written, other) => {
    expect(
      saidOf(html.replace(written, other))
        .filter((line) => line.startsWith("data-untrue"))
        .join(),
    ).toContain(`\`${where}\``);
  });

  it.each([
    [
      "a speaker",
      "hasPart",
      "Quotation",
      { spokenByCharacter: { "@type": "Person", name: "Ada Lindgren" } },
      "Ada Lindgren",
    ],
    ["words", "hasPart", "Quotation", { text: "Boats leave at eight." }, "Boats leave at eight."],
    [
      "a person whose opinion it is",
      "hasPart",
      "WebPageElement",
      { author: { "@type": "Person", name: "Hanne Veldt" } },
      "Hanne Veldt",
    ],
    [
      "an author of a post",
      "citation",
      "SocialMediaPosting",
      { author: { "@type": "Person", name: "Hanne Veldt" } },
      "Hanne Veldt",
    ],
  ])("may not give one box %s of another", (_, property, type, change, words) => {
    const changed = withData(([node]) => {
      for (const part of (node?.[property] ?? []) as { "@type": string }[])
        if (part["@type"] === type) Object.assign(part, change);
    });
    expect(
      saidOf(changed)
        .filter((line) => line.startsWith("data-unseen"))
        .join(),
    ).toContain(words);
  });

  it("may not say what is hidden", () => {
    const changed = html.replace("<p>“The water left.”</p>", "<p hidden>“The water left.”</p>");
    expect(
      saidOf(changed)
        .filter((line) => line.startsWith("data-unseen"))
        .join(),
    ).toContain("The water left.");
  });

  it("may not lack what Google requires", () => {
    const changed = withData((nodes) => {
      for (const node of nodes) if (node["@type"] === "WebSite") delete node.name;
    });
    expect(saidOf(changed)).toEqual([
      "data-required: The data of /2025/03/04/gauge/ has a node WebSite without `name`.",
    ]);
  });

  it("is better with what Google recommends", () => {
    const changed = article0({ image: undefined });
    expect(saidOf(changed)).toContain(
      "data-recommended: The data of /2025/03/04/gauge/ has a node NewsArticle without `image`.",
    );
  });

  it.each([
    ["named by NewsArticle.editor and described nowhere", { editor: { "@id": "https://gazette.example/#nobody" } }],
    ["of NewsArticle is no absolute address", { "@id": "#article" }],
    [
      "stands twice in a list of NewsArticle",
      { about: [1, 2].map(() => ({ "@type": "Thing", "@id": "https://gazette.example/#river", name: "River" })) },
    ],
    [
      "stands for two things, which differ in `@type`",
      { editor: { "@type": "Person", "@id": "https://gazette.example/#organization", name: "Ada Lindgren" } },
    ],
  ])("may not have an id that is %s", (fault, change) => {
    const said = saidOf(article0(change)).filter((line) => line.startsWith("data-id"));
    expect(said.join("\n")).toContain(fault);
  });

  it("may not lead to a page that is not there", () => {
    expect(saidOf(article0({ publishingPrinciples: "https://gazette.example/standards/" }))).toContain(
      "data-address: In the data of /2025/03/04/gauge/, NewsArticle.publishingPrinciples leads to https://gazette.example/standards/, which is nothing on this site.",
    );
  });

  it.each([
    ["is not among the dates that the page shows", { dateModified: "2025-03-06T06:00:00-05:00" }],
    ["lies in the future", { datePublished: "2031-03-05T06:00:00-05:00" }],
    ["has no time zone", { datePublished: "2025-03-04T06:00:00" }],
  ])("may not have a date that %s", (fault, change) => {
    const said = saidOf(article0(change)).filter((line) => line.startsWith("data-date"));
    expect(said.join("\n")).toContain(fault);
  });

  it.each([
    ["which is not published", /gauge-16x9-1600\.\w+\.jpg/g, "other.jpg"],
    [
      "whose size is 1600 × 900 pixels and not 1200 × 900",
      /"width":"1600","height":"900"/g,
      '"width":"1200","height":"900"',
    ],
  ])("may not name a picture %s", (fault, written, other) => {
    const said = saidOf(html.replace(written, other)).filter((line) => line.startsWith("data-picture"));
    expect(said.join("\n")).toContain(fault);
  });

  it.each([
    ["a headline", "<h1>The gauge is dry</h1>", "The gauge is dry"],
    ["a quotation", "The water left.", "The water left."],
    ["a speaker", "Hanne Veldt", "Hanne Veldt"],
    ["a post", "Boats leave at eight.", "Boats leave at eight."],
    ["an opinion", "The board should have said so in January.", "The board should have said so in January."],
    ["a copyright", "© 2025 The Test Gazette", "© 2025 The Test Gazette"],
    [
      "a licence",
      'href="https://creativecommons.org/licenses/by/4.0/"',
      "https://creativecommons.org/licenses/by/4.0/",
    ],
    ["a version", 'value="2"', "2"],
    ["a time to read", ' datetime="PT1M"', "PT1M"],
    ["a credit", "Photograph by Ada Lindgren", "Photograph by Ada Lindgren"],
  ])("may not say %s that the page does not show", (_, shown, words) => {
    const [head = "", body = ""] = html.split("<body");
    const changed = `${head}<body${body.replaceAll(shown, "")}`;
    const said = saidOf(changed).filter((line) => line.startsWith("data-unseen"));
    expect(said.join("\n")).toContain(words);
  });

  it.each([
    ["quote-1", "Quotation"],
    ["opinion-1", "WebPageElement"],
    ["embed-1", "SocialMediaPosting"],
  ])("may not leave out %s, which the page shows", (id, type) => {
    const changed = withData(([node]) => {
      for (const property of ["hasPart", "citation"]) {
        const parts = node?.[property] as readonly { readonly "@type": string }[];
        Object.assign(node ?? {}, { [property]: parts.filter((part) => part["@type"] !== type) });
      }
    });
    expect(saidOf(changed)).toEqual([expect.stringMatching(`^data-unsaid: The page /2025/03/04/gauge/ shows ${id} `)]);
  });

  it.each([
    [
      "a source that is an old file on the same host",
      "sources:\n  - title: Minutes\n    url: https://gazette.example/archive/1998.pdf",
      "",
    ],
    [
      "a source by mail, and one in capitals",
      "sources:\n  - title: Minutes\n    url: HTTPS://example.org/m",
      "> “It left.”\n>\n> — Hanne Veldt ([by mail](mailto:h@example.org))",
    ],
    ["a dateline over a text without a paragraph", "dateline: Hallam", "- It is dry.\n- It stays dry."],
    ["a person named in capitals", "", "> [!QA]\n> **ADA LINDGREN:** Why?\n>\n> **Hanne Veldt:** It left."],
    [
      "a licence that only begins like an address",
      "",
      "> [!FIGURE]\n> ![A river bed](gauge.jpg)\n>\n> licence: http-style",
    ],
    ["a post that begins with our address", "", "> [!POST] Ines on X\n> https://gazette.example/news/ was our story."],
    [
      "words about the data of pages",
      "",
      "> [!NOTE] About vocab and typeof\n> The itemscope and the itemtype = one thing.",
    ],
    ["a numbered list in a note", "", "> [!NOTE]\n> 1. Register\n> 2. Vote"],
    ["words in another script, signs and emoji alone", "", "> “水が去った。🌊”\n>\n> — 川田\n\n> [!NOTE]\n> 🌊"],
  ])("may be published with %s", async (_, settings, text) => {
    const { ready, problems } = await publication({
      "articles/2025/gauge.md": article(`${BODY}\n\n${text}`, `${IMAGE}\n${settings}`),
      "articles/2025/gauge.jpg": await photograph(),
    });
    if (!ready) throw new Error(problems.map(({ what }) => what).join("\n"));
    expect(ready.site.pages.flatMap((each) => dataFaults(each, ready.site))).toEqual([]);
  });

  it("says every message in full", async () => {
    const changes = [
      article0({ headLine: "The gauge" }),
      article0({ wordCount: 5000 }),
      html.replace("<main", "<main itemscope"),
      withData((nodes) => {
        nodes.splice(0, nodes.length, ...nodes.filter((node) => node["@type"] !== "WebPage"));
      }),
      article0({ image: undefined }),
      article0({ editor: { "@id": "https://gazette.example/#nobody" } }),
      article0({ publishingPrinciples: "https://gazette.example/standards/" }),
      article0({ dateModified: "2025-03-05T06:00:00-05:00" }),
      article0({ abstract: "It is wet" }),
      article0({ citation: [] }),
      html.replace(/"width":"1600"/, '"width":"1500"'),
      withData((nodes) => {
        for (const node of nodes) if (node["@type"] === "WebSite") delete node.name;
      }),
    ];
    const problems = changes.flatMap((changed) => dataProblems(readRendered(page, changed), site).slice(0, 1));
    const options = { locate: (file: string) => `content/${file}`, sources: new Map() };
    const texts = problems.map((each) => formatProblems([each], "text", options));
    await expect(texts.join("\n")).toMatchFileSnapshot("expected/messages.txt");
  });

  it("may not say of live coverage what the page does not show", async () => {
    const coverage = "type: live\ncoverage:\n  start: 2025-03-04T05:00\n  end: 2025-04-30T05:00";
    const text = "It is dry.\n\n:::entry 2025-03-04T06:10: The water left\nIt left at six.\n:::";
    const { ready } = await publication({ "articles/2025/gauge.md": article(text, coverage) });
    const live = ready?.site.pages.find((each): each is ArticlePage => each.kind === "article");
    if (!ready || !live) throw new Error("The article was not published.");
    const said = (change: (markup: string) => string) => {
      const [head = "", body = ""] = renderPage(live, ready.site).split("<body");
      const rendered = readRendered(live, `${head}<body${change(body)}`);
      return dataProblems(rendered, ready.site).flatMap(({ code, what }) =>
        code === "data-recommended" ? [] : [what],
      );
    };
    // An end that is announced may lie in the future.
    expect(said((body) => body)).toEqual([]);
    const where = "LiveBlogPosting+NewsArticle";
    expect(said((body) => body.replace("It left at six.", "")).join()).toContain(`${where}.liveBlogUpdate.articleBody`);
    expect(said((body) => body.replaceAll("The water left", "")).join()).toContain(`${where}.liveBlogUpdate.headline`);
    expect(said((body) => body.replaceAll("2025-03-04T06:10", "")).join()).toContain("datePublished");
    expect(said((body) => body.replaceAll("2025-04-30T05:00", "")).join()).toContain("coverageEndTime");
    expect(said((body) => body.replaceAll('id="entry-1"', 'id="entry-2"')).join()).toContain("shows entry-2");
  });

  it("may be dated in the future while it is previewed", () => {
    const early = { ...site, now: Date.parse("2025-01-01T00:00Z") };
    expect(saidOf(html, early).filter((line) => line.startsWith("data-date")).length).toBeGreaterThan(0);
    expect(saidOf(html, { ...early, isPreview: true })).toEqual([]);
  });
});
