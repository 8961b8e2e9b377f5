import { existsSync, rmSync, unlinkSync, utimesSync, writeFileSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answer, type Builder, startBuilder } from "../support/builder.ts";
import { bytes, forget } from "../support/command.ts";
import { recordFile } from "../support/embeds.ts";
import { pdf } from "../support/media.ts";
import { type Deed, deeds, done, FIRST, filesOf } from "../support/newspaper.ts";
import { article, BASE, type Files, NOW, photograph } from "../support/publication.ts";
import { siteFiles } from "../support/site-files.ts";

const RUNS = 15;

let builder: Builder;
beforeAll(() => {
  builder = startBuilder();
});
afterAll(() => builder.end());

/** One content folder, with the site that is brought up to date and another that is made anew each time. */
class Desk {
  readonly content: string;
  readonly site: string;
  private readonly root: string;
  private readonly fresh: string;
  private files: Files = {};
  /** Seconds since 1970 at which the next file will have been saved: long ago, so that a build may rely on it. */
  private saved = 1_700_000_000;

  private constructor(root: string) {
    this.root = root;
    this.content = join(root, "content");
    this.site = join(root, "site");
    this.fresh = join(root, "fresh");
  }

  static async open(): Promise<Desk> {
    return new Desk(await mkdtemp(join(tmpdir(), "broadsheet-")));
  }

  /** Saves what is another text now, and deletes what is no more. */
  async save(files: Files): Promise<void> {
    for (const path of Object.keys(this.files)) if (!(path in files)) unlinkSync(join(this.content, path));
    for (const [path, content] of Object.entries(files)) {
      if (this.files[path]?.toString() === content.toString()) continue;
      const file = join(this.content, path);
      await mkdir(dirname(file), { recursive: true });
      writeFileSync(file, content);
      utimesSync(file, this.saved, this.saved);
      this.saved += 10;
    }
    this.files = files;
  }

  update(now: number): Promise<Answer> {
    return builder.build({ input: this.content, output: this.site, now });
  }

  /** What a build comes to that knows of no other. */
  async clean(now: number): Promise<{ readonly answer: Answer; readonly site: ReadonlyMap<string, string> }> {
    const answer = await builder.build({ input: this.content, output: this.fresh, now });
    const published = "pages" in answer && answer.pages !== undefined;
    const site = published ? bytes(this.fresh) : new Map();
    await rm(this.fresh, { recursive: true, force: true });
    await rm(`${this.fresh}.next`, { recursive: true, force: true });
    await forget(this.content, this.fresh);
    return { answer, site };
  }

  lose(tree: string, which: number): void {
    if (!existsSync(tree)) return;
    const files = siteFiles(tree).filter((path) => path !== "/.broadsheet.json");
    rmSync(join(tree, files[which % files.length] ?? ""));
  }

  async close(): Promise<void> {
    await forget(this.content, this.site);
    await rm(this.root, { recursive: true });
  }
}

/** What is said, in an order of its own: what was read now is told before what was told then. */
function told(answer: Answer) {
  if ("failure" in answer) return answer;
  return { pages: answer.pages, problems: answer.problems.map((each) => JSON.stringify(each)).sort() };
}

/** Brings the site up to date: it is what a build comes to that knows of no other, and the same is said of it. */
async function updatesToClean(desk: Desk, now: number): Promise<void> {
  const before = bytes(desk.site);
  const answer = await desk.update(now);
  const clean = await desk.clean(now);
  expect(told(answer)).toEqual(told(clean.answer));
  const site = bytes(desk.site);
  const expected = clean.site.size > 0 ? clean.site : before;
  expect([...site.keys()].sort()).toEqual([...expected.keys()].sort());
  for (const [path, content] of expected) if (site.get(path) !== content) expect.unreachable(`${path} differs`);
}

async function holdsAfter(all: readonly Deed[]): Promise<void> {
  const desk = await Desk.open();
  try {
    let paper = FIRST;
    await desk.save(await filesOf(paper));
    expect(told(await desk.update(paper.now))).toHaveProperty("pages", expect.any(Number));
    for (const deed of all) {
      paper = done(deed, paper);
      await desk.save(await filesOf(paper));
      if (deed.what === "lose a file of the site") desk.lose(desk.site, deed.which);
      if (deed.what === "lose a file of the other tree") desk.lose(`${desk.site}.next`, deed.which);
      await updatesToClean(desk, paper.now);
    }
  } finally {
    await desk.close();
  }
}

describe("a site that was brought up to date", () => {
  it("is what a build comes to that knows of no other, whatever the newsroom did, and the same is said of it", async () => {
    await fc.assert(fc.asyncProperty(deeds, holdsAfter), {
      numRuns: RUNS,
    });
  });

  it.each<readonly [string, readonly Deed[]]>([
    ["live coverage ended by the clock", [deed("let time pass", 11), deed("edit a body", 0)]],
    [
      "an article went back to an address that had led to it",
      [deed("rename an article", 1), deed("rename an article", 1), deed("edit a body", 2)],
    ],
  ])("is the same after %s", async (_, all) => {
    await holdsAfter(all);
  });
});

const post = (id: string, text: string) =>
  recordFile({
    type: "post",
    url: `https://x.com/jane/status/${id}`,
    authorName: "Jane",
    text,
    postedAt: "2025-03-02",
  });

/** An article that relies on everything an article can rely on. */
const RELYING: Files = {
  ...BASE,
  ...post("1896543210987654321", "The gauge is dry."),
  "authors/ben-osei.md": "---\nname: Ben Osei\n---\n\nHe waits.\n",
  "media/river.jpg": await photograph(),
  "media/minutes.pdf": pdf(),
  "articles/gauge.md": article("The gauge is dry.", "tags: [Rivers]\n"),
  "articles/ferry.md": article(
    `See [the gauge](gauge.md).

![The river.](/media/river.jpg)

> [!DOCUMENT] The minutes
> [The minutes](/media/minutes.pdf)

https://x.com/jane/status/1896543210987654321

https://x.com/jane/status/1896543210987654322`,
    "editor: ben-osei\ntags: [Rivers]\n",
    "The ferry waits",
  ),
};

describe("an article that nobody has touched", () => {
  it.each<readonly [string, { readonly [path: string]: Files[string] | undefined }]>([
    ["what it links to has another address", { "articles/gauge.md": article("The gauge is dry.", "slug: gauges\n") }],
    ["a post that it shows was captured", post("1896543210987654322", "It is wet.")],
    ["a post that it shows was captured anew", post("1896543210987654321", "The gauge is wet.")],
    ["a picture of it is gone", { "media/river.jpg": undefined }],
    ["a document of it is gone", { "media/minutes.pdf": undefined }],
    ["one who edited it is gone", { "authors/ben-osei.md": undefined }],
    [
      "most others write a topic of it otherwise",
      Object.fromEntries(
        ["ice", "rain", "hail"].map((name) => [`articles/${name}.md`, article("It is.", "tags: [rivers]\n", name)]),
      ),
    ],
  ])("is read again when %s", async (_, change) => {
    const desk = await Desk.open();
    try {
      await desk.save(RELYING);
      expect(await desk.update(NOW)).toHaveProperty("pages", expect.any(Number));
      const after = Object.entries({ ...RELYING, ...change }).flatMap(([path, text]) =>
        text === undefined ? [] : [[path, text] as const],
      );
      await desk.save(Object.fromEntries(after));
      await updatesToClean(desk, NOW);
    } finally {
      await desk.close();
    }
  });

  it("is read again when what it lacked is there now", async () => {
    const desk = await Desk.open();
    try {
      await desk.save(RELYING);
      await desk.update(NOW);
      const lacking = { ...RELYING, "articles/rain.md": article("See [the ice](ice.md).", "", "Rain") };
      await desk.save(lacking);
      expect(told(await desk.update(NOW))).toHaveProperty(
        "problems",
        expect.arrayContaining([expect.stringContaining("link-dead")]),
      );
      await desk.save({ ...lacking, "articles/ice.md": article("It melts.", "", "The ice") });
      await updatesToClean(desk, NOW);
    } finally {
      await desk.close();
    }
  });
});

function deed(what: Deed["what"], which: number): Deed {
  return { what, which };
}
