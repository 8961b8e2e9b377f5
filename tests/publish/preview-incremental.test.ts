import type { ChildProcess } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { startWorker, update } from "../support/preview-worker.ts";
import { ADA, article, BASE, type Files, photograph, SETTINGS, writeAll } from "../support/publication.ts";
import { siteFiles } from "../support/site-files.ts";

const IMAGE = "image:\n  src: gauge.jpg\n  alt: A dry river bed\n";
const GAUGE = "articles/2025/gauge.md";
const FERRY = "articles/2025/ferry.md";
const ADA_FILE = "authors/ada-lindgren.md";

const FIRST: Files = {
  ...BASE,
  [GAUGE]: article("The gauge is dry.", `${IMAGE}tags: [Rivers]\nsection: water\n`),
  [FERRY]: article("See [the gauge](gauge.md).", "tags: [Rivers, Boats]\nsection: news\n", "The ferry waits"),
  "articles/2025/gauge.jpg": await photograph(),
  "authors/ben-osei.md": `---\nname: Ben Osei\n---\n\nWrote [of the gauge](../${GAUGE}).\n`,
  "articles/2025/ben.md": article("Ben waits.", "authors: [ben-osei]\n", "Ben waits").replace(/authors: \[ada.*\n/, ""),
  "pages/about.md": "---\ntitle: About\n---\n\nAbout us.\n",
};

/** What is saved between two looks; null is a file that is taken away. */
type Save = { readonly [path: string]: string | Uint8Array | null };

const folder = await mkdtemp(join(tmpdir(), "broadsheet-incremental-"));
const content = join(folder, "content");
const wrong = "---\ntitle: [\n---\n\nWrong.\n";

/** A preview that goes on for all tests. */
let lasting: ChildProcess | undefined;

afterAll(async () => {
  lasting?.kill();
  await rm(folder, { recursive: true, force: true });
});

async function treeOf(output: string): Promise<ReadonlyMap<string, string>> {
  const files = siteFiles(output).map(
    async (path) => [path, (await readFile(join(output, path))).toString("base64")] as const,
  );
  return new Map(await Promise.all(files));
}

/** The tree that a new process makes of the content as it is now, and what it says of it. */
async function madeAnew(what: string) {
  const output = join(folder, what);
  const child = startWorker(content, output);
  const { outcome: said } = await update(child);
  child.kill();
  return { said, tree: said.type === "done" && said.good ? await treeOf(output) : undefined };
}

const SAVES: readonly (readonly [what: string, save: Save])[] = [
  ["the first look", FIRST],
  ["another text", { [GAUGE]: article("The gauge is wet.", `${IMAGE}tags: [Rivers]\nsection: water\n`) }],
  ["another headline", { [GAUGE]: article("It is wet.", `${IMAGE}tags: [Rivers]\nsection: water\n`, "Wet at last") }],
  ["a new article", { "articles/2025/new.md": article("New.", "tags: [rivers]\nsection: news\n", "New") }],
  [
    "another headline of what others of its section lead to",
    { "articles/2025/new.md": article("New.", "tags: [rivers]\nsection: news\n", "Newer") },
  ],
  ["another role of an author", { [ADA_FILE]: ADA.replace("Reporter", "Editor") }],
  [
    "another biography and name of an author",
    { [ADA_FILE]: "---\nname: Ada L.\ntopics: [Rivers]\n---\n\nReads [the ferry](/2025/03/04/ferry/).\n" },
  ],
  [
    "an article at another address, to which a biography and an article lead",
    { [GAUGE]: article("It is wet.", `${IMAGE}slug: gauges\ntags: [Rivers]\nsection: water\n`) },
  ],
  ["another name of a section", { "publication.yaml": SETTINGS.replace("name: Water", "name: Rivers and lakes") }],
  [
    "another picture under the same name",
    {
      "articles/2025/gauge.jpg": await sharp({
        create: { width: 1300, height: 900, channels: 3, background: "#203040" },
      })
        .jpeg()
        .toBuffer(),
    },
  ],
  [
    "a topic that most articles spell otherwise",
    {
      [FERRY]: article("It waits.", "tags: [rivers, Boats]\nsection: news\n", "The ferry waits"),
      "articles/2025/more.md": article("More.", "tags: [rivers]\nsection: news\n", "More"),
    },
  ],
  ["another page", { "pages/about.md": "---\ntitle: About us\n---\n\nWe are here.\n" }],
  ["a mistake", { [FERRY]: wrong }],
  [
    "the mistake mended, in other words",
    { [FERRY]: article("It sails.", "tags: [rivers, Boats]\nsection: water\n", "The ferry sails") },
  ],
  ["an article that is gone", { "articles/2025/more.md": null }],
  ["a draft", { "articles/2025/draft.md": article("Not yet.", "draft: true\nsection: news\n", "Not yet") }],
  [
    "the same draft, in other words",
    { "articles/2025/draft.md": article("Not [yet](#h-now).\n\n## Now", "draft: true\nsection: news\n", "Not yet") },
  ],
  [
    "a link to a place that is gone",
    { "articles/2025/draft.md": article("Not [yet](#h-now).", "draft: true\n", "Not yet") },
  ],
  [
    "a file under another name, and no such link",
    {
      "articles/2025/draft.md": null,
      "articles/2025/new.md": null,
      "articles/2025/newer.md": article("New.", "", "New"),
    },
  ],
  [
    "another address of an article that nothing leads to",
    { "articles/2025/newer.md": article("New.", "slug: newest\n", "New") },
  ],
  ["another section of it", { "articles/2025/newer.md": article("New.", "slug: newest\nsection: water\n", "New") }],
  [
    "a translation",
    { "articles/2025/neu.md": article("Neu.", "lang: de\nsection: news\ntranslationOf: newer.md\n", "Neu") },
  ],
  [
    "another language of what was translated",
    { "articles/2025/newer.md": article("New.", "slug: newest\nlang: en-GB\nsection: water\n", "New") },
  ],
  [
    "another kind of it",
    { "articles/2025/newer.md": article("New.", "slug: newest\nsection: water\ntype: opinion\n", "New") },
  ],
];

/** Saves after which the last good pages are still shown. */
const WRONG: readonly string[] = ["a mistake", "a link to a place that is gone"];

/** Saves whose pages come before everything else. Of all others more than one page may be another. */
const FIRST_SHOWN: ReadonlyMap<string, readonly string[]> = new Map([
  ["another text", ["/2025/03/04/gauge/"]],
  ["another headline", ["/2025/03/04/gauge/"]],
  ["the same draft, in other words", ["/2025/03/04/draft/"]],
]);

describe("a preview that goes on through all saves shows what a new one would", () => {
  it.each(SAVES)("after %s", async (what, save) => {
    const written = Object.entries(save).filter((entry): entry is [string, string | Uint8Array] => entry[1] !== null);
    await writeAll(content, Object.fromEntries(written));
    for (const [path, value] of Object.entries(save)) if (value === null) await rm(join(content, path));
    const output = join(folder, "lasting");
    lasting ??= startWorker(content, output);
    const { outcome: said, first } = await update(lasting, Object.keys(save));
    const anew = await madeAnew(what);
    if (said.type === "failed" || anew.said.type === "failed") throw new Error(JSON.stringify([said, anew.said]));
    expect(said.problems).toEqual(anew.said.problems);
    expect([said.good, anew.said.good]).toEqual(Array(2).fill(!WRONG.includes(what)));
    if (said.good) expect(await treeOf(output)).toEqual(anew.tree);
    else expect(first.size).toBe(0);
    for (const [path, html] of first) expect(html).toBe(await readFile(join(output, path, "index.html"), "utf8"));
    expect([...first.keys()]).toEqual(FIRST_SHOWN.get(what) ?? []);
  });
});
