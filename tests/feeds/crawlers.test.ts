import { describe, expect, it } from "vitest";
import { renderPage } from "../../layouts/views.tsx";
import { CRAWLERS } from "../../scripts/feeds/crawlers.ts";
import { filePaths, files } from "../../scripts/feeds/files.ts";
import type { Site } from "../../scripts/site/site.ts";
import { headersAt } from "../support/headers-file.ts";
import { article, places, publication, SETTINGS } from "../support/publication.ts";
import { pageAt, siteOf } from "../support/site.ts";

const TDM = "/.well-known/tdmrep.json";

function siteWith(crawlers: string): Promise<Site> {
  return siteOf({
    "publication.yaml": `${SETTINGS}${crawlers}`,
    "articles/2025/gauge.md": article("The gauge is dry."),
  });
}

function text(site: Site, path: string): string {
  return String(files(site).find((file) => file.path === path)?.content);
}

const sentWith = (site: Site, path: string) => headersAt(text(site, "/_headers"), path);

/** Names that robots.txt keeps out. */
function refused(site: Site): readonly string[] {
  const [first = ""] = text(site, "/robots.txt").split("\n\n");
  return first.includes("Disallow: /") ? [...first.matchAll(/^User-agent: (.+)$/gm)].map(([, name = ""]) => name) : [];
}

const robotsMeta = (site: Site, path: string) =>
  /<meta name="robots" content="([^"]*)"/.exec(renderPage(pageAt(site, path), site))?.[1];

describe("crawlers", () => {
  it("are all allowed where the publication says nothing", async () => {
    const site = await siteWith("");
    expect(text(site, "/robots.txt")).toBe(
      "User-agent: *\nAllow: /\n\nSitemap: https://gazette.example/sitemap.xml\nSitemap: https://gazette.example/news-sitemap.xml\n",
    );
    expect(robotsMeta(site, "/")).toBe("max-image-preview:large");
    expect(filePaths(site)).not.toContain(TDM);
  });

  it("for training are refused by name, on each page, in headers and by a reservation of rights", async () => {
    const site = await siteWith("crawlers:\n  ai-training: refuse\n");
    expect(refused(site)).toEqual(
      expect.arrayContaining(["GPTBot", "ClaudeBot", "Google-Extended", "Applebot-Extended", "CCBot", "Bytespider"]),
    );
    expect(refused(site)).not.toContain("OAI-SearchBot");
    expect(refused(site)).not.toContain("*");
    expect(robotsMeta(site, "/2025/03/04/gauge/")).toBe("max-image-preview:large, noai, noimageai");
    expect(sentWith(site, "/media/gauge.jpg")).toMatchObject({
      "X-Robots-Tag": "max-image-preview:large, noai, noimageai",
      "tdm-reservation": "1",
    });
    expect(JSON.parse(text(site, TDM))).toEqual([{ location: "/", "tdm-reservation": 1 }]);
    expect(filePaths(site)).toContain(TDM);
  });

  it("for the answers of assistants are refused apart from those that a person sends", async () => {
    expect(refused(await siteWith("crawlers:\n  ai-search: refuse\n"))).toEqual([
      "OAI-SearchBot",
      "Claude-SearchBot",
      "PerplexityBot",
      "meta-webindexer",
      "Amzn-SearchBot",
      "DuckAssistBot",
    ]);
    expect(refused(await siteWith("crawlers:\n  ai-user: refuse\n"))).toContain("ChatGPT-User");
  });

  it("for search are let in, so that they can read on each page that they may not list it", async () => {
    const site = await siteWith("crawlers:\n  search: refuse\n");
    expect(refused(site)).toEqual([]);
    expect(robotsMeta(site, "/")).toBe("noindex");
    expect(sentWith(site, "/")["X-Robots-Tag"]).toBe("noindex");
  });

  it("are told nothing that means neither", async () => {
    const result = await publication({
      "publication.yaml": `${SETTINGS}crawlers:\n  ai-training: no\n  robots: allow\n`,
    });
    expect(places(result).filter((place) => place.startsWith("publication.yaml"))).toHaveLength(2);
  });

  it("stand in the table once each, each with its source", () => {
    const names = CRAWLERS.flatMap(({ crawlers }) => crawlers.map(({ name }) => name.toLowerCase()));
    expect(new Set(names).size).toBe(names.length);
    for (const { source } of CRAWLERS) expect(source).toMatch(/^https:\/\//);
  });
});
