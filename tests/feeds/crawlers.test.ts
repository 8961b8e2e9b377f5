import { describe, expect, it } from "vitest";
import { renderPage } from "../../layouts/views.tsx";
import { CRAWLERS } from "../../scripts/feeds/crawlers.ts";
import { filePaths, files } from "../../scripts/feeds/files.ts";
import type { Site } from "../../scripts/site/site.ts";
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

/** What the rules of `_headers` say of an address; values of one header are joined, as hosts do. */
function headersAt(site: Site, path: string): { readonly [name: string]: string } {
  const said: { [name: string]: string } = {};
  for (const block of text(site, "/_headers").trim().split("\n\n")) {
    const [rule = "", ...lines] = block.split("\n");
    if (!new RegExp(`^${rule.replaceAll(".", "\\.").replaceAll("*", ".*")}$`).test(path)) continue;
    for (const line of lines) {
      const [, name = "", value = ""] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
      said[name] = said[name] === undefined ? value : `${said[name]}, ${value}`;
    }
  }
  return said;
}

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
    expect(headersAt(site, "/media/gauge.jpg")).toMatchObject({
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
    expect(headersAt(site, "/")["X-Robots-Tag"]).toBe("noindex");
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

describe("headers for hosts that read a file of them", () => {
  it("keep out of search what is for programs, and let apps of other sites read it", async () => {
    const site = await siteWith("");
    for (const path of ["/2025/03/04/gauge/index.json", "/2025/03/04/gauge/oembed.json", "/feed.xml", "/sitemap.xml"]) {
      expect(headersAt(site, path)["X-Robots-Tag"], path).toBe("max-image-preview:large, noindex");
    }
    expect(headersAt(site, "/2025/03/04/gauge/index.json")["Access-Control-Allow-Origin"]).toBe("*");
    expect(headersAt(site, "/2025/03/04/gauge/")["X-Robots-Tag"]).toBe("max-image-preview:large");
  });

  it("say what a page cannot say of itself, and keep for good what has its hash in its name", async () => {
    const site = await siteWith("");
    expect(headersAt(site, "/")).toEqual({
      "X-Robots-Tag": "max-image-preview:large",
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "strict-origin-when-cross-origin",
      "Content-Security-Policy": "frame-ancestors 'self'",
    });
    expect(headersAt(site, "/media/a.jpg")["Cache-Control"]).toBe("public, max-age=31536000, immutable");
    expect(headersAt(site, "/feed.xml")["Cache-Control"]).toBeUndefined();
  });

  it("stay within what Cloudflare reads: 100 rules, one star in each, 2,000 characters a line", async () => {
    const lines = text(await siteWith("crawlers:\n  ai-training: refuse\n"), "/_headers").split("\n");
    const rules = lines.filter((line) => line.startsWith("/"));
    expect(rules.length).toBeLessThanOrEqual(100);
    for (const rule of rules) expect(rule.split("*")).toHaveLength(2);
    for (const line of lines) expect(line.length).toBeLessThan(2000);
  });
});
