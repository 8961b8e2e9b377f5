import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, inject, it } from "vitest";
import { htmlProblems } from "../support/html.ts";
import { deadLinks } from "../support/links.ts";
import { attributes, builtPages, type GraphNode, graphOf, siteFiles, wordsOf } from "../support/site-files.ts";

const folder = inject("site");
const pages = builtPages(folder);
const files = siteFiles(folder);
const read = (path: string) => readFileSync(join(folder, path), "utf8");
const STORY = "/2025/02/14/interpol-memorandum/";

function page(path: string): string {
  const found = pages.find((each) => each.path === path);
  if (!found) throw new Error(`There is no page ${path}.`);
  return found.html;
}

function nodesOf(path: string): readonly GraphNode[] {
  return graphOf(page(path))?.["@graph"] ?? [];
}

describe("every page of the sample publication", () => {
  it("is there: front, articles, sections, topics, authors, pages, labels, corrections, 404, feeds, sitemaps", () => {
    expect(files.filter((path) => /\.(?:html|xml|txt)$/.test(path))).toMatchInlineSnapshot(`
      [
        "/2025/02/14/interpol-memorandum/index.html",
        "/2025/02/27/ferry-winter-timetable/index.html",
        "/2025/02/28/faehre-winterfahrplan/index.html",
        "/2025/03/04/river-levels/index.html",
        "/2025/03/05/ice-breakup/index.html",
        "/2025/03/07/read-the-gauge-aloud/index.html",
        "/404.html",
        "/about/index.html",
        "/authors/ada-lindgren/feed.xml",
        "/authors/ada-lindgren/index.html",
        "/authors/mira-castell/feed.xml",
        "/authors/mira-castell/index.html",
        "/authors/newsroom/feed.xml",
        "/authors/newsroom/index.html",
        "/authors/tomas-okafor/feed.xml",
        "/authors/tomas-okafor/index.html",
        "/corrections-policy/index.html",
        "/corrections/index.html",
        "/environment/feed.xml",
        "/environment/index.html",
        "/feed.xml",
        "/guide/audio/index.html",
        "/guide/correction/index.html",
        "/guide/document/index.html",
        "/guide/embed/index.html",
        "/guide/entry/index.html",
        "/guide/facts/index.html",
        "/guide/figure/index.html",
        "/guide/footnotes/index.html",
        "/guide/gallery/index.html",
        "/guide/index.html",
        "/guide/key-points/index.html",
        "/guide/method/index.html",
        "/guide/note/index.html",
        "/guide/opinion/index.html",
        "/guide/prose/index.html",
        "/guide/pull/index.html",
        "/guide/qa/index.html",
        "/guide/quote/index.html",
        "/guide/table/index.html",
        "/guide/timeline/index.html",
        "/guide/update/index.html",
        "/guide/video/index.html",
        "/index.html",
        "/labels/index.html",
        "/news-sitemap.xml",
        "/opinion/feed.xml",
        "/opinion/index.html",
        "/robots.txt",
        "/sitemap.xml",
        "/standards/index.html",
        "/topics/border-security/feed.xml",
        "/topics/border-security/index.html",
        "/topics/ferries/feed.xml",
        "/topics/ferries/index.html",
        "/topics/interpol/feed.xml",
        "/topics/interpol/index.html",
        "/topics/port-hallam/feed.xml",
        "/topics/port-hallam/index.html",
        "/topics/public-data/feed.xml",
        "/topics/public-data/index.html",
        "/topics/rivers/feed.xml",
        "/topics/rivers/index.html",
        "/topics/tren-de-aragua/feed.xml",
        "/topics/tren-de-aragua/index.html",
        "/topics/water-law/feed.xml",
        "/topics/water-law/index.html",
        "/use-our-work/index.html",
        "/world/feed.xml",
        "/world/index.html",
      ]
    `);
  });

  it.each(pages)("$path is valid HTML", async ({ html }) => {
    expect(await htmlProblems(html)).toEqual([]);
  });

  it("has no dead link, picture or fragment", () => {
    expect(deadLinks(pages, files)).toEqual([]);
  });

  it("names every dead link when there is one", () => {
    const broken = [{ path: "/", html: '<a href="/nowhere/">x</a><a href="#none">y</a><img src="/none.jpg">' }];
    expect(deadLinks(broken, files)).toEqual(["/ → /nowhere/", "/ → #none: no such part", "/ → /none.jpg"]);
  });

  it("loads nothing from anywhere else and runs no script of anybody else", () => {
    for (const { html } of pages) {
      const loaded = [
        ...attributes(html, "img", "src"),
        ...attributes(html, "script", "src"),
        ...attributes(html, "link", "href").filter((href) => !href.startsWith("https://northern-ledger.example/")),
      ];
      expect(loaded.filter((address) => !address.startsWith("/"))).toEqual([]);
      expect(html).not.toMatch(/<iframe|<script(?! type="application\/ld\+json"| src="\/assets\/)/);
    }
  });

  it("has a head that search engines and sharing services can use", () => {
    for (const { path, html } of pages) {
      if (path === "/404.html" || html.includes('http-equiv="refresh"')) continue;
      expect(attributes(html, "link", "href")).toContain(`https://northern-ledger.example${path}`);
      for (const name of [
        "og:title",
        "og:type",
        "og:url",
        "og:image",
        "og:image:alt",
        "og:image:width",
        "og:description",
        "og:site_name",
        "og:locale",
      ]) {
        expect(html, `${path} ${name}`).toMatch(new RegExp(`<meta property="${name}" content="[^"]+"`));
      }
      expect(html).toContain('<meta name="twitter:card"');
      expect(html).toContain('type="application/atom+xml"');
    }
  });
});

describe("the data of every page", () => {
  const withData = pages.filter(({ html }) => graphOf(html));

  it("is on all pages but the 404 and redirects", () => {
    expect(pages.filter(({ html }) => !graphOf(html)).map(({ path }) => path)).toEqual(["/404.html"]);
  });

  it("names pictures that exist, at the size they have", async () => {
    for (const { html } of withData) {
      for (const picture of picturesIn(graphOf(html))) {
        const path = new URL(String(picture.contentUrl)).pathname;
        const { width, height } = await sharp(join(folder, path)).metadata();
        expect([picture.width, picture.height], path).toEqual([String(width), String(height)]);
      }
    }
  });

  it("says nothing that readers cannot see: headline, key points, quotations, posts, opinion, corrections", () => {
    for (const { path, html } of withData) {
      const words = wordsOf(html);
      for (const text of spokenIn(graphOf(html)?.["@graph"] ?? [])) {
        for (const paragraph of text.split("\n").filter(Boolean))
          expect(words, path).toContain(paragraph.replace(/\s+/g, " "));
      }
    }
  });
});

describe("the seed story", () => {
  const [article = {}] = nodesOf(STORY);
  const parts = article.hasPart as readonly GraphNode[];

  it("keeps every word of the story in its order", () => {
    const words = wordsOf(page(STORY)).replace(/[“”]/g, '"');
    let from = 0;
    for (const line of SEED_LINES) {
      const at = words.indexOf(line, from);
      expect(at, line).toBeGreaterThan(-1);
      from = at;
    }
  });

  it("labels both opinions, says whose they are, and announces them under the byline", () => {
    const html = page(STORY);
    expect(html.match(/<strong>Opinion: the editors<\/strong>/g)).toHaveLength(2);
    expect(wordsOf(html)).toContain("This report contains 2 passages of opinion: opinion 1, opinion 2.");
    expect(html.match(/End of opinion/g)).toHaveLength(2);
    expect(parts.filter((part) => part["@type"] === "WebPageElement")).toHaveLength(2);
    expect(article["@type"]).toBe("NewsArticle");
  });

  it("never takes opinion for its summary", () => {
    expect(article.description).toMatch(/^The United States and Canada have joined forces/);
    expect(page(STORY)).not.toMatch(/<meta[^>]*tariffs/);
  });

  it("attributes both paragraphs to the director", () => {
    const quotation = parts.find((part) => part["@type"] === "Quotation");
    expect(quotation).toMatchObject({
      spokenByCharacter: {
        name: "Jeffrey A. Grimming",
        jobTitle: "Director",
        affiliation: { name: "Interpol Washington" },
      },
    });
    expect(String(quotation?.text).split("\n\n")).toHaveLength(2);
  });

  it("cites the post by author, handle, date, text and link, without inventing its address", () => {
    expect(article.citation).toMatchObject([
      {
        "@type": "SocialMediaPosting",
        "@id": `https://northern-ledger.example${STORY}#embed-1`,
        author: { name: "California Insider News", alternateName: "@CAInsiderNews" },
        datePublished: "2025-02-14",
        sharedContent: { url: "https://t.co/aEPxwIRmIJ" },
      },
    ]);
    expect(JSON.stringify(article.citation)).not.toContain('"url":"https://x.com/CAInsiderNews/status');
  });

  it("gives the four key points as the abstract", () => {
    expect(String(article.abstract).split("\n")).toHaveLength(4);
  });
});

describe("feeds and sitemaps", () => {
  it("carry the label of every passage and of every opinion piece", () => {
    const feed = read("/feed.xml");
    expect(feed).toContain("<title>Opinion: Read the gauge aloud</title>");
    expect(feed.match(/Opinion: the editors\./g)).toHaveLength(2);
    const articles = pages.filter(({ html }) => html.includes("data-article-type="));
    expect(feed.match(/<entry/g)).toHaveLength(articles.length);
  });

  it("have one feed for each section, author and topic", () => {
    expect(files.filter((path) => path.endsWith("/feed.xml")).length).toBeGreaterThan(8);
  });

  it("list every page but the 404, and as news only the last two days", () => {
    const listed = [...read("/sitemap.xml").matchAll(/<loc>(.*?)<\/loc>/g)].map(
      ([, url = ""]) => new URL(url).pathname,
    );
    expect([...listed].sort()).toEqual(
      pages
        .map(({ path }) => path)
        .filter((path) => path !== "/404.html")
        .sort(),
    );
    const news = [...read("/news-sitemap.xml").matchAll(/<loc>(.*?)<\/loc>/g)].map(
      ([, url = ""]) => new URL(url).pathname,
    );
    expect(news).toEqual(["/2025/03/07/read-the-gauge-aloud/"]);
  });

  it("are named in robots.txt", () => {
    expect(read("/robots.txt")).toContain("Sitemap: https://northern-ledger.example/sitemap.xml");
  });
});

function picturesIn(value: unknown): readonly GraphNode[] {
  if (Array.isArray(value)) return value.flatMap(picturesIn);
  if (typeof value !== "object" || value === null) return [];
  const node = value as GraphNode;
  const own = node["@type"] === "ImageObject" && "width" in node ? [node] : [];
  return [...own, ...Object.values(node).flatMap(picturesIn)];
}

/** The texts that the data gives as somebody's words or the article's. */
function spokenIn(nodes: readonly GraphNode[]): readonly string[] {
  return nodes.flatMap((node) => {
    const own = ["headline", "abstract", "text"].flatMap((key) => (typeof node[key] === "string" ? [node[key]] : []));
    const inner = ["hasPart", "citation", "correction"].flatMap((key) =>
      spokenIn((node[key] ?? []) as readonly GraphNode[]),
    );
    return [...own, ...inner];
  });
}

/** The words of the story as it was found on the web; the attribution has moved to its line, the post's author above it. */
const SEED_LINES = [
  "The United States and Canada have joined forces to combat the notorious Tren de Aragua gang, marking a significant step in cross-border law enforcement collaboration.",
  "It looks like tariffs DO work.",
  "At a Glance",
  "INTERPOL Washington and National Central Bureau Ottawa signed a Memorandum of Cooperation to combat Tren de Aragua",
  "The agreement aims to enhance cross-border law enforcement collaboration between the U.S. and Canada",
  "Focus on information sharing, coordinated law enforcement support, and strengthened border security efforts",
  "Recent arrests in the U.S. linked to the gang highlight the urgency of this partnership",
  "Historic Partnership Against Transnational Crime",
  "In a landmark move, INTERPOL Washington and National Central Bureau Ottawa have signed a Memorandum of Cooperation (MOC) to combat the Tren de Aragua (TdA) criminal organization. This dangerous transnational group has been exploiting recent migration patterns to expand its operations into North America, posing a significant threat to both the United States and Canada.",
  "The agreement, signed during the INTERPOL Heads of National Central Bureaus Conference in Lyon, France, aims to enhance cross-border law enforcement collaboration between the two nations. It focuses on robust information sharing, coordinated law enforcement support, and strengthened border security efforts to effectively combat the growing influence of TdA.",
  "California Insider News",
  "@CAInsiderNews",
  "US, Canada Sign Cooperation Agreement to Intensify Efforts Against Tren de Aragua Gang",
  "https://t.co/aEPxwIRmIJ",
  "February 14, 2025",
  "Under this new partnership, both countries will improve police coordination, information sharing, and operational support against TdA within the INTERPOL framework. The MOC includes enhancing the exchange of criminal intelligence, coordinating joint investigations, and strengthening mechanisms to detect and prevent illicit cross-border activities.",
  "Today, we have taken a great leap forward in our fight to eradicate TdA in the United States,",
  "By bringing our combined law enforcement resources to bear, the United States and Canada have ensured that TdA will find no safe harbor in either of our nations. Together, as partners, we will work in lockstep to disrupt and dismantle TdA and remove their violent criminal operatives from our communities.",
  "Jeffrey A. Grimming",
  "This collaborative effort comes at a crucial time, as recent events have highlighted the urgency of addressing the TdA threat. Just a day after the agreement was signed, U.S. authorities made high-profile arrests linked to the gang. U.S. Immigration and Customs Enforcement announced the apprehension of eight individuals tied to TdA in Tennessee, charged with commercial sex and human trafficking.",
  "The reach of TdA has become increasingly apparent, with a member recently apprehended after illegally crossing into the U.S. near Sault Ste. Marie, Michigan. This incident underscores the importance of the newly forged partnership between the United States and Canada in combating transnational criminal activities.",
  "More is being done about these foreign gangs in the last few weeks than in the last four years – and we can thank President Trump putting pressure on Canada.",
];
