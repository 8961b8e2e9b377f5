import { describe, expect, it } from "vitest";
import { renderPage } from "../../layouts/views.tsx";
import { files } from "../../scripts/feeds/files.ts";
import { graph } from "../../scripts/json-ld/graph.ts";
import { cardOf } from "../../scripts/site/brand.ts";
import type { Site } from "../../scripts/site/site.ts";
import { dataFaults } from "../support/data.ts";
import { htmlProblems } from "../support/html.ts";
import { article, places, publication } from "../support/publication.ts";
import { type GraphNode, wordsOf } from "../support/site-files.ts";

const BODY = "The board voted on Monday.\n\n> [!KEYPOINTS]\n> - The board voted";
const LISTED = `description: The vote was close.
corrections:
  - date: 2025-03-05
    kind: retraction
    text: There was no vote.
  - date: 2025-03-06
    kind: correction
    text: The board meets on Tuesdays.
`;
const PLACED = `> [!NOTE]\n> A note.\n\n> [!CORRECTION] Retraction, March 5, 2025\n> There was no vote.\n\n${BODY}`;

const WAYS = [
  ["listed in the front matter", article(BODY, LISTED)],
  ["placed in the text", article(PLACED, "description: The vote was close.\n")],
] as const;

async function siteOf(file: string): Promise<Site> {
  const result = await publication({
    "articles/2025/vote.md": file,
    "articles/2025/ferry.md": article("The ferry waits.", "", "The ferry waits"),
  });
  if (!result.ready) throw new Error(places(result).join(", "));
  return result.ready.site;
}

function pageAt(site: Site, path: string) {
  const page = site.pages.find((each) => each.path === path);
  if (!page) throw new Error(`There is no page at ${path}.`);
  return page;
}

const htmlAt = (site: Site, path: string) => renderPage(pageAt(site, path), site);
const textOf = (site: Site, path: string) => String(files(site).find((file) => file.path === path)?.content);
const VOTE = "/2025/03/04/vote/";

describe.each(WAYS)("an article that was taken back, %s", (_, file) => {
  it("says so before a word of it is read, and once", async () => {
    const html = htmlAt(await siteOf(file), VOTE);
    const words = wordsOf(/<main.*<\/main>/s.exec(html)?.[0] ?? "").trim();
    expect(words).toMatch(/^Retracted News\s*The gauge is dry\s*Retraction, March 5, 2025:?\s?There was no vote\./);
    expect(words.match(/There was no vote\./g)).toHaveLength(1);
    expect(await htmlProblems(html)).toEqual([]);
  });

  it("is called retracted in the date line, which leads to why, not corrected", async () => {
    const html = htmlAt(await siteOf(file), VOTE);
    const id = /<a href="#([^"]+)">Retracted <time datetime="2025-03-05">/.exec(html)?.[1];
    expect(html).toContain(`id="${id}"`);
    expect(html).not.toContain('Corrected <time datetime="2025-03-05">');
  });

  it("is called retracted wherever it is named, with why in the place of what it claimed", async () => {
    const site = await siteOf(file);
    for (const path of ["/", "/news/", "/authors/ada-lindgren/"]) {
      expect(wordsOf(htmlAt(site, path)), path).toMatch(
        /Retracted .{0,8}The gauge is dry\s?Retraction: There was no vote\./,
      );
      expect(wordsOf(htmlAt(site, path)), path).not.toMatch(/voted|vote was close/);
    }
    expect(wordsOf(htmlAt(site, "/corrections/"))).toContain("Retracted: The gauge is dry");
    expect(wordsOf(htmlAt(site, "/2025/03/04/ferry/"))).toContain("Retracted: The gauge is dry");
    expect(cardOf(pageAt(site, VOTE), site).label).toBe("Retracted");
    const html = htmlAt(site, VOTE);
    expect(html).toContain("<title>Retracted: The gauge is dry – The Test Gazette</title>");
    expect(html).toContain('property="og:title" content="Retracted: The gauge is dry"');
    expect(html).toContain('name="description" content="Retraction: There was no vote."');
  });

  it("is called retracted in feeds, first of all, and is no news", async () => {
    const site = await siteOf(file);
    const feed = textOf(site, "/feed.xml");
    expect(feed).toContain("<title>Retracted: The gauge is dry</title>");
    expect(feed).toContain("<summary>Retraction: There was no vote.</summary>");
    const entry = wordsOf(feed.replaceAll("&lt;", "<").replaceAll("&gt;", ">").split("<title>Retracted").at(-1) ?? "");
    expect(entry.indexOf("no vote.", 90)).toBeLessThan(entry.indexOf("The vote was close."));
    const fresh = { ...site, now: Date.parse("2025-03-05T12:00:00Z") };
    expect(textOf(fresh, "/news-sitemap.xml")).toContain("The ferry waits");
    expect(textOf(fresh, "/news-sitemap.xml")).not.toContain("The gauge is dry");
  });

  it("is retracted in the data, with the reason and its day", async () => {
    const site = await siteOf(file);
    expect(dataFaults(pageAt(site, VOTE), site)).toEqual([]);
    const data = JSON.parse(JSON.stringify(graph(pageAt(site, VOTE), site)));
    const [report] = data["@graph"] as readonly GraphNode[];
    expect(report).toMatchObject({
      headline: "The gauge is dry",
      description: "Retraction: There was no vote.",
      creativeWorkStatus: "Retracted",
      speakable: { cssSelector: ["h1", ".article__retraction"] },
      correction: expect.arrayContaining([
        expect.objectContaining({ name: "Retraction", text: "There was no vote.", datePublished: "2025-03-05" }),
      ]),
      hasPart: expect.arrayContaining([expect.objectContaining({ cssSelector: "#key-points-1" })]),
    });
    expect(report).not.toHaveProperty("abstract");
    expect(JSON.stringify(report)).not.toContain("The board voted");
  });
});

describe("an article that was taken back", () => {
  it("keeps its corrections below the text", async () => {
    const html = htmlAt(await siteOf(article(BODY, LISTED)), VOTE);
    expect(html).toContain('<a href="#corrections">Corrected <time datetime="2025-03-06">');
    expect(wordsOf(html).indexOf("The board meets on Tuesdays.")).toBeGreaterThan(
      wordsOf(html).indexOf("voted on Monday"),
    );
  });

  it("is retracted first and opinion then", async () => {
    const html = htmlAt(await siteOf(article(BODY, `type: opinion\n${LISTED}`)), VOTE);
    expect(html).toContain("<title>Retracted: Opinion: The gauge is dry");
  });

  it("is explained on the page about labels", async () => {
    expect(wordsOf(htmlAt(await siteOf(article(BODY)), "/labels/"))).toContain("We have taken the article back");
  });
});
