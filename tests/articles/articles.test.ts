import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { renderPage } from "../../layouts/views.tsx";
import { files } from "../../scripts/feeds/files.ts";
import { rendition } from "../../scripts/feeds/rendition/rendition.ts";
import { graph } from "../../scripts/json-ld/graph.ts";
import type { Site } from "../../scripts/site/site.ts";
import { dataFaults } from "../support/data.ts";
import { htmlProblems } from "../support/html.ts";
import { publication } from "../support/publication.ts";

const FOLDER = new URL(".", import.meta.url).pathname;
const names = readdirSync(FOLDER, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

/** What an article becomes; everything else in its folder lies beside it. */
const EXPECTED = ["model.json", "main.html", "graph.json", "rendition.json", "entry.xml"];

async function read(name: string) {
  const sources = readdirSync(join(FOLDER, name)).filter((file) => !EXPECTED.includes(file));
  const files = sources.map((file) => [
    `articles/${file === "index.md" ? `${name}.md` : file}`,
    readFileSync(join(FOLDER, name, file)),
  ]);
  const { ready, problems } = await publication(Object.fromEntries(files));
  const page = ready?.site.pages.find(({ kind }) => kind === "article");
  if (!ready || page?.kind !== "article") throw new Error(problems.map(({ code }) => code).join(", "));
  return { site: ready.site, page, problems };
}

/** One element a line, so that a change shows where it is. */
function byElement(html: string): string {
  return html
    .replace(/(<\/?(?:p|div|section|article|header|footer|h[1-6]|ul|li|blockquote|figure|nav)\b)/g, "\n$1")
    .trim();
}

function entryOf(site: Site): string {
  const feed = files(site).find(({ path }) => path === "/feed.xml");
  const entry = /<entry.*<\/entry>/s.exec(String(feed?.content))?.[0] ?? "";
  return entry.replace(/(<(?:id|title|link|published|updated|author|category|summary|content)\b)/g, "\n$1");
}

/** What an article becomes, side by side with it. `npx vitest run --config tests/vitest.config.ts -u` writes them anew; read the difference. */
describe.each(names)("%s", (name) => {
  it("becomes this model", async () => {
    const { article } = (await read(name)).page;
    const { digest: _digest, ...model } = article;
    // A body is loaded when it is asked for by name.
    await expect(JSON.stringify({ ...model, body: article.body }, null, 2)).toMatchFileSnapshot(`${name}/model.json`);
  });

  it("becomes this page, which is valid", async () => {
    const { page, site } = await read(name);
    const html = renderPage(page, site);
    expect(await htmlProblems(html)).toEqual([]);
    const main = /<main.*<\/main>/s.exec(html)?.[0] ?? "";
    await expect(byElement(main)).toMatchFileSnapshot(`${name}/main.html`);
  });

  it("becomes this data, in schema.org's words", async () => {
    const { page, site } = await read(name);
    const written = JSON.stringify(graph(page, site), null, 2);
    expect(dataFaults(page, site)).toEqual([]);
    await expect(written).toMatchFileSnapshot(`${name}/graph.json`);
  });

  it("becomes this for programs", async () => {
    const { page, site } = await read(name);
    const written = JSON.stringify(JSON.parse(String(rendition(page, site).content)), null, 2);
    await expect(written).toMatchFileSnapshot(`${name}/rendition.json`);
  });

  it("becomes this entry of a feed", async () => {
    const { site } = await read(name);
    await expect(entryOf(site)).toMatchFileSnapshot(`${name}/entry.xml`);
  });
});
