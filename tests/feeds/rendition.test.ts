import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { z } from "zod";
import { filePaths, files } from "../../scripts/feeds/files.ts";
import { pageFiles } from "../../scripts/feeds/page-files.ts";
import { type articleSchema, RENDITION_SCHEMA } from "../../scripts/feeds/rendition/schema.ts";
import type { Site } from "../../scripts/site/site.ts";
import { recordFile } from "../support/embeds.ts";
import { article, type Files, places, publication } from "../support/publication.ts";
import { pageAt, siteOf } from "../support/site.ts";
import { attributes, builtPages, siteFiles } from "../support/site-files.ts";

const GAUGE = "/2025/03/04/gauge/";
const POST = "https://x.com/porthallam/status/1890432100000000000";

type Rendition = Omit<z.output<typeof articleSchema>, "body"> & {
  readonly body: readonly { readonly kind: string; readonly [key: string]: unknown }[];
};

function textOf(site: Site): string {
  const file = pageFiles(pageAt(site, GAUGE), site).find(({ path }) => path === `${GAUGE}index.json`);
  return String(file?.content);
}

async function renditionOf(file: string, beside: Files = {}): Promise<Rendition> {
  return JSON.parse(textOf(await siteOf({ "articles/2025/gauge.md": file, ...beside }))) as Rendition;
}

describe("an article as JSON", () => {
  it("is there for every article of the sample publication, named in its head, and as the published schema says", () => {
    const folder = inject("site");
    const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), "utf8"));
    const schema = z.fromJSONSchema(read(RENDITION_SCHEMA) as Parameters<typeof z.fromJSONSchema>[0]);
    const named = builtPages(folder).flatMap(({ path, html }) =>
      attributes(html, "link", "href").flatMap((href) => (href.endsWith("/index.json") ? [[path, href] as const] : [])),
    );
    const articles = builtPages(folder).filter(({ html }) => html.includes("data-article-type="));
    expect(named.map(([path]) => path)).toEqual(articles.map(({ path }) => path));
    for (const [path, href] of named) {
      expect(href).toBe(`https://northern-ledger.example${path}index.json`);
      const data = read(new URL(href).pathname);
      expect(schema.safeParse(data).error?.issues ?? []).toEqual([]);
      expect(data).toMatchObject({
        $schema: `https://northern-ledger.example${RENDITION_SCHEMA}`,
        canonical: `https://northern-ledger.example${path}`,
      });
      expect(schema.safeParse({ ...(data as object), body: [{ kind: "rumour" }] }).success).toBe(false);
    }
  });

  it("names files of the site and nothing else as its own", () => {
    const folder = inject("site");
    const known = new Set(siteFiles(folder));
    for (const path of siteFiles(folder).filter((file) => file.endsWith("/index.json"))) {
      for (const [address] of readFileSync(join(folder, path), "utf8").matchAll(
        /https:\/\/northern-ledger\.example\/[^"#]*/g,
      )) {
        const { pathname } = new URL(address);
        expect(known, address).toContain(decodeURI(pathname.endsWith("/") ? `${pathname}index.html` : pathname));
      }
    }
  });

  it("labels the article, and each passage of opinion with whose it is", async () => {
    const said = await renditionOf(article("Dry.\n\n> [!OPINION] Ada Lindgren\n> Too dry.", "type: editorial\n"));
    expect(said.labels).toEqual(["Editorial"]);
    expect(said.body[1]).toMatchObject({
      kind: "opinion",
      id: "opinion-1",
      label: "Opinion: Ada Lindgren",
      author: { type: "person", name: "Ada Lindgren", url: "https://gazette.example/authors/ada-lindgren/" },
    });
  });

  it("labels a footnote of an opinion passage, which stands outside of it", async () => {
    const said = await renditionOf(article("Dry.\n\n> [!OPINION]\n> Too dry.[^1]\n\n[^1]: Much too dry."));
    expect(said.body.at(-1)).toMatchObject({
      kind: "footnotes",
      notes: [{ number: 1, opinion: { label: "Opinion: the editors", author: { name: "Newsroom" } } }],
    });
  });

  it("begins with what takes the article back", async () => {
    const said = await renditionOf(
      article("> [!NOTE]\n> A note.\n\n> [!CORRECTION] Retraction, March 5, 2025\n> It is wet.\n\nThe gauge is dry."),
    );
    expect(said.labels).toEqual(["Retracted"]);
    expect(said.body[0]).toMatchObject({ kind: "correction", correctionKind: "retraction", date: "2025-03-05" });
    expect(said.corrections).toEqual([{ kind: "retraction", date: "2025-03-05", text: "It is wet.", placed: true }]);
  });

  it("has every link absolute, also one to a place on the page", async () => {
    const said = await renditionOf(article("[a](/water/) [b](#h-how) [c](https://example.org/x)\n\n## How"));
    const links = JSON.stringify(said.body[0]).match(/"url":"[^"]*"/g);
    expect(links).toEqual([
      '"url":"https://gazette.example/water/"',
      `"url":"https://gazette.example${GAUGE}#h-how"`,
      '"url":"https://example.org/x"',
    ]);
  });

  it("tells a captured post, and of a withdrawn one only that it stood there", async () => {
    const facts = {
      type: "post",
      url: POST,
      authorName: "Port of Hallam",
      text: "Closed.",
      postedAt: "2025-03-03",
    } as const;
    const live = await renditionOf(article(`Dry.\n\n${POST}`), recordFile(facts));
    expect(live.body[1]).toMatchObject({
      kind: "embed",
      type: "post",
      platform: "X",
      status: "live",
      url: POST,
      author: { name: "Port of Hallam" },
      text: "Closed.",
      posted: "2025-03-03",
    });
    const withdrawn = await renditionOf(article(`Dry.\n\n${POST}`), recordFile({ ...facts, status: "withdrawn" }));
    expect(withdrawn.body[1]).toEqual({
      kind: "embed",
      id: "embed-1",
      type: "post",
      platform: "X",
      status: "withdrawn",
    });
  });

  it("comes out the same to the byte, and holds no markup", async () => {
    const file = { "articles/2025/gauge.md": article("Dry.", "", '"</script><b>"') };
    const text = textOf(await siteOf(file));
    expect(text).not.toContain("<");
    expect(textOf(await siteOf(file))).toBe(text);
  });

  it("leaves no room for anything else at its address or that of the schema", async () => {
    const site = await siteOf({ "articles/2025/gauge.md": article("Dry.") });
    expect(files(site).map(({ path }) => path)).toContain(RENDITION_SCHEMA);
    expect(filePaths(site)).toEqual(expect.arrayContaining([`${GAUGE}index.json`, RENDITION_SCHEMA]));
    const taken = article("Late.", `aliases: ["${GAUGE}index.json/", ${RENDITION_SCHEMA}/]\n`, "Ferry");
    const result = await publication({ "articles/2025/gauge.md": article("Dry."), "articles/2025/ferry.md": taken });
    expect(places(result).filter((place) => place.endsWith("address-taken"))).toHaveLength(2);
  });
});
