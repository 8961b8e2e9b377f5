import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { z } from "zod";
import { renderPage } from "../../layouts/views.tsx";
import { captureAll } from "../../scripts/capture/command.ts";
import { attribute, elementsOf, readDocument } from "../../scripts/capture/markup.ts";
import { filePaths } from "../../scripts/feeds/files.ts";
import { pageFiles } from "../../scripts/feeds/page-files.ts";
import { cardOf } from "../../scripts/site/brand.ts";
import type { Site } from "../../scripts/site/site.ts";
import { misbehave, platformNetwork } from "../capture/server.ts";
import { article, BASE, contentFolder, NOW, photograph, places, publication } from "../support/publication.ts";
import { pageAt, siteOf } from "../support/site.ts";
import { attributes, builtPages, siteFiles } from "../support/site-files.ts";

const GAUGE = "/2025/03/04/gauge/";

/** https://oembed.com/ 2.3.4: what every answer must have, and what a link may. Thumbnails come whole or not at all. */
const answer = z.strictObject({
  version: z.literal("1.0"),
  type: z.literal("link"),
  title: z.string().min(1),
  author_name: z.string().min(1),
  author_url: z.url().optional(),
  provider_name: z.string().min(1),
  provider_url: z.url(),
  cache_age: z.int().positive(),
  thumbnail_url: z.url(),
  thumbnail_width: z.int().positive(),
  thumbnail_height: z.int().positive(),
});

function answerOf(site: Site, path = GAUGE): z.output<typeof answer> {
  const file = pageFiles(pageAt(site, path), site).find((each) => each.path === `${path}oembed.json`);
  return answer.parse(JSON.parse(String(file?.content)));
}

describe("an article that somebody embeds", () => {
  it("is answered for beside every article of the sample publication, where its head says", () => {
    const folder = inject("site");
    const files = siteFiles(folder);
    const named = builtPages(folder).flatMap(({ path, html }) =>
      attributes(html, "link", "href")
        .filter((href) => href.endsWith("/oembed.json"))
        .map((href) => [path, href] as const),
    );
    const articles = builtPages(folder).filter(({ html }) => html.includes("data-article-type="));
    expect(named.map(([path]) => path)).toEqual(articles.map(({ path }) => path));
    for (const [path, href] of named) {
      expect(href).toBe(`https://northern-ledger.example${path}oembed.json`);
      const said = answer.parse(JSON.parse(readFileSync(join(folder, new URL(href).pathname), "utf8")));
      expect(files).toContain(new URL(said.thumbnail_url).pathname);
    }
  });

  it.each([
    ["opinion", "type: opinion\n", "Opinion: The gauge is dry"],
    ["paid content", "type: sponsored\nsponsor: Hallam Ferries\n", "Sponsored: The gauge is dry"],
    [
      "what was taken back",
      "corrections:\n  - date: 2025-03-05\n    kind: retraction\n    text: It is wet.\n",
      "Retracted: The gauge is dry",
    ],
  ])("is called %s before its headline", async (_, frontMatter, title) => {
    expect(answerOf(await siteOf({ "articles/2025/gauge.md": article("Dry.", frontMatter) })).title).toBe(title);
  });

  it("is shown with its picture as it is shared, or with a card", async () => {
    const image = "image:\n  src: gauge.jpg\n  alt: A dry gauge\n";
    const site = await siteOf({
      "articles/2025/gauge.md": article("Dry.", image),
      "articles/2025/gauge.jpg": await photograph(),
      "articles/2025/ferry.md": article("Late."),
    });
    expect(answerOf(site)).toMatchObject({ thumbnail_width: 1600, thumbnail_height: 900 });
    const ferry = "/2025/03/04/ferry/";
    const card = new URL(cardOf(pageAt(site, ferry), site).path, "https://gazette.example/").href;
    expect(answerOf(site, ferry)).toMatchObject({ thumbnail_url: card, thumbnail_width: 1200, thumbnail_height: 630 });
  });

  it("names all its authors, and the page of one who is alone", async () => {
    const alone = article("Dry.");
    const both = alone.replace("[ada-lindgren]", "[ada-lindgren, newsroom]");
    expect(answerOf(await siteOf({ "articles/2025/gauge.md": alone }))).toMatchObject({
      author_name: "Ada Lindgren",
      author_url: "https://gazette.example/authors/ada-lindgren/",
    });
    const shared = answerOf(await siteOf({ "articles/2025/gauge.md": both }));
    expect(shared.author_name).toBe("Ada Lindgren, Newsroom");
    expect(shared.author_url).toBeUndefined();
  });

  it("cannot inject markup by its headline", async () => {
    const title = `"</script><img src=x onerror=alert(1)>"`;
    const site = await siteOf({ "articles/2025/gauge.md": article("Dry.", "", `'${title}'`) });
    const page = pageAt(site, GAUGE);
    expect(answerOf(site).title).toBe(title);
    expect(String(pageFiles(page, site)[0]?.content)).not.toContain("<");
    const elements = elementsOf(readDocument(renderPage(page, site)));
    expect(elements.filter(({ tagName }) => tagName === "img")).toEqual([]);
    const link = elements.find((element) => attribute(element, "type") === "application/json+oembed");
    expect(link && attribute(link, "title")).toBe(title);
  });

  it("leaves no room for anything else at that address", async () => {
    const site = await siteOf({ "articles/2025/gauge.md": article("Dry.") });
    expect(filePaths(site)).toContain(`${GAUGE}oembed.json`);
    const taken = article("Late.", `aliases: ["${GAUGE}oembed.json/"]\n`, "Ferry");
    const result = await publication({ "articles/2025/gauge.md": article("Dry."), "articles/2025/ferry.md": taken });
    expect(places(result).join()).toContain("address-taken");
  });

  it("is captured by a newsroom with headline, label, author and picture", async () => {
    const site = await siteOf({ "articles/2025/gauge.md": article("The gauge is dry.", "type: opinion\n") });
    const page = pageAt(site, GAUGE);
    const origin = await misbehave(async (request, response) => {
      const { pathname } = new URL(request.url ?? "/", "https://gazette.example/");
      const file = pageFiles(page, site).find(({ path }) => path === pathname);
      if (request.headers.host !== "gazette.example") response.writeHead(404).end();
      else if (pathname === GAUGE) response.writeHead(200, { "content-type": "text/html" }).end(renderPage(page, site));
      else if (file) response.writeHead(200, { "content-type": "application/json" }).end(file.content);
      else response.writeHead(200, { "content-type": "image/jpeg" }).end(await photograph());
    });
    const input = await contentFolder(BASE);
    const voice = { tell: () => undefined, progress: () => undefined, locate: (file: string) => file };
    const options = { input, network: platformNetwork(origin), now: NOW, update: false };
    expect(await captureAll([`https://gazette.example${GAUGE}`], options, voice)).toBe(0);
    const [name = ""] = siteFiles(join(input, "posts")).filter((path) => path.endsWith(".json"));
    const record: unknown = JSON.parse(await readFile(join(input, "posts", name), "utf8"));
    expect(record).toMatchObject({
      type: "card",
      capturedVia: "oembed",
      url: `https://gazette.example${GAUGE}`,
      title: "Opinion: The gauge is dry",
      authorName: "Ada Lindgren",
      authorUrl: "https://gazette.example/authors/ada-lindgren/",
      description: "The gauge is dry.",
      siteName: "The Test Gazette",
      postedAt: "2025-03-04T11:00:00Z",
      lang: "en-US",
      media: [{ kind: "picture" }],
    });
  });
});
