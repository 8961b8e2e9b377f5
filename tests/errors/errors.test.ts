import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { prepare } from "../../scripts/check/prepare.ts";
import { catalogue } from "../../scripts/problem/catalogue.ts";
import { formatProblems } from "../../scripts/problem/format.ts";
import { article, BASE, contentFolder, NOW, places, SETTINGS } from "../support/publication.ts";
import type { Case } from "./cases/case.ts";
import { cases } from "./cases.ts";

const all = await cases();

/** These are about the folder itself and have tests of their own below. */
const OF_THE_FOLDER = ["content-missing", "file-outside", "file-unnamed", "folder-linked"];

/** What is looked for in rendered pages has its tests and its messages in tests/check. */
const isOfPages = (code: string) => code.startsWith("data-");

async function read({ code, files }: Pick<Case, "code" | "files">) {
  const folder = await contentFolder({ ...BASE, ...files });
  if (code === "file-missing") await rm(join(folder, "publication.yaml"));
  return prepare(folder, { now: NOW, preview: false });
}

describe("every mistake is told with its place", () => {
  it.each(all)("$code at $at", async ({ at, also = [], ...mistake }) => {
    expect([...places(await read(mistake))].sort()).toEqual([`${at} ${mistake.code}`, ...also].sort());
  });

  it("has a wrong file for every code of the catalogue", () => {
    const shown = new Set<string>([...all.map(({ code }) => code), ...OF_THE_FOLDER]);
    expect(Object.keys(catalogue).filter((code) => !shown.has(code) && !isOfPages(code))).toEqual([]);
  });

  it("says every message in full, as authors read it", async () => {
    const texts: string[] = [];
    for (const mistake of all) {
      const { problems, sources } = await read(mistake);
      const own = problems.filter(({ code }) => code === mistake.code).slice(0, 1);
      texts.push(formatProblems(own, "text", { locate: (file) => `content/${file}`, sources }));
    }
    await expect(texts.join("\n")).toMatchFileSnapshot("expected/messages.txt");
  });

  it("tells that a folder is missing, and how to name one", async () => {
    const { problems } = await prepare("/nowhere/content", { now: NOW, preview: false });
    expect(problems).toMatchObject([{ code: "content-missing", what: "There is no folder “/nowhere/content”." }]);
    const text = formatProblems(problems, "text", { locate: () => "content", sources: new Map() });
    expect(text).toMatch(/^content error content-missing\n/);
  });

  it("refuses a link that leads out of the content folder", async () => {
    const folder = await contentFolder(BASE);
    const secret = await contentFolder({ "secret.md": "---\ntitle: Secret\n---\n\nSecret.\n" });
    await mkdir(join(folder, "pages"));
    await symlink(join(secret, "secret.md"), join(folder, "pages", "secret.md"));
    expect(places(await prepare(folder, { now: NOW, preview: false }))).toEqual(["pages/secret.md:1:1 file-outside"]);
  });
});

describe("a link to a folder", () => {
  it.each([
    ["out of the content folder", "..", "articles/archive"],
    ["to a folder beside it", "../authors", "articles/archive"],
    ["round in a circle", ".", "articles/archive"],
    ["under the name of a text", "..", "articles/archive.md"],
  ])("is told when it leads %s, and never followed", async (_, target, path) => {
    const folder = await contentFolder({ ...BASE, "articles/gauge.md": article("The gauge is dry.") });
    await symlink(target, join(folder, path));
    const { problems } = await prepare(folder, { now: NOW, preview: false });
    expect(places({ problems })).toEqual([`${path}:1:1 folder-linked`]);
    expect(problems[0]?.what).toContain(`“${path}” is a link to a folder`);
  });
});

describe("all problems at once", () => {
  it("tells every problem of every file in one run", async () => {
    const result = await read({
      code: "key-missing",
      files: {
        "publication.yaml": SETTINGS.replace("language: en-US", "langauge: en-US"),
        "authors/ada-lindgren.md": "---\nnme: Ada\n---\n",
        "articles/one.md": "---\ntitle: One\n---\n\n# One\n\n> [!OPINON]\n> Text.\n",
        "articles/two.md": "Two.\n",
      },
    });
    expect([...places(result)].sort()).toEqual([
      "articles/one.md:1:1 key-missing",
      "articles/one.md:1:1 key-missing",
      "articles/one.md:5:1 heading-first-level",
      "articles/one.md:7:3 callout-unknown",
      "articles/two.md:1:1 front-matter-missing",
      "authors/ada-lindgren.md:1:1 key-missing",
      "authors/ada-lindgren.md:2:1 key-unknown",
      "publication.yaml:1:1 key-missing",
      "publication.yaml:3:1 key-unknown",
    ]);
  });

  it("tells all that is wrong in one front matter", async () => {
    const lines = [
      "title: The gauge is dry",
      "date: 2025-02-30T06:00",
      "authors: [newsroom, asha-roa]",
      "section: City",
      "type: News",
      "draft: maybe",
      "updated: 2025-13-01",
      "image:",
      "  src: gauge.jpg",
      "  alt: A dry river bed",
      "  licence: www.example.org",
      "corrections:",
      "  - date: 2025-02-31T06:00",
      "    kind: correction",
      "    text: It is 41 miles long.",
      "  - date: 2025-03-05T06:00",
      "    kind: corection",
      "    text: It is 42 miles long.",
      "aliases: [gauge]",
    ];
    const result = await read({
      code: "value-wrong",
      files: { "articles/one.md": `---\n${lines.join("\n")}\n---\n\nSee [[The gauge]].\n` },
    });
    expect([...places(result)].sort()).toEqual([
      "articles/one.md:10:8 picture-missing",
      "articles/one.md:12:12 value-wrong",
      "articles/one.md:14:11 date-impossible",
      "articles/one.md:18:11 value-wrong",
      "articles/one.md:20:11 alias-unusable",
      "articles/one.md:23:5 link-wiki",
      "articles/one.md:3:7 date-impossible",
      "articles/one.md:4:21 author-unknown",
      "articles/one.md:5:10 section-unknown",
      "articles/one.md:6:7 type-unknown",
      "articles/one.md:7:8 value-wrong",
      "articles/one.md:8:10 date-impossible",
    ]);
  });

  it("tells all that is wrong in an author's file and in the settings, and nothing that only follows from it", async () => {
    const result = await read({
      code: "value-wrong",
      files: {
        "publication.yaml": `${SETTINGS.replace("url: https", "url: http")}policies:\n  ethics: standards\n`,
        "authors/ada-lindgren.md": "---\nrole: Reporter\nimage: ada.jpg\n---\n\nShe reads [[gauges]].\n",
        "articles/one.md": article("The gauge is dry.", "section: water"),
      },
    });
    expect([...places(result)].sort()).toEqual([
      "authors/ada-lindgren.md:1:1 key-missing",
      "authors/ada-lindgren.md:3:8 picture-missing",
      "authors/ada-lindgren.md:6:11 link-wiki",
      "publication.yaml:12:11 policy-without-page",
      "publication.yaml:2:6 value-wrong",
    ]);
  });

  it("tells of dead links and shared addresses beside the mistakes of other files", async () => {
    const dead = "[The bridge](/2025/03/04/bridge/), [the weir](/2025/03/04/wier/), [its gate](weir.md#gate).";
    const result = await read({
      code: "link-dead",
      files: {
        "articles/2025/gauge.md": article(`${dead}\n\n[Water](/topics/water/), [floods](/floods/).`),
        "articles/2025/weir.md": article("[The board](javascript:alert).", "aliases: [/2025/03/04/gauge/]"),
        "articles/2025/bridge.md": "---\ntitle: The bridge\n---\n\nClosed.\n",
        "authors/tomas.md":
          "---\nname: Tomas\n---\n\nSee [the weir](../articles/2025/weir.md) and [a page](/nowhere/).\n",
      },
    });
    expect([...places(result)].sort()).toEqual([
      "articles/2025/bridge.md:1:1 key-missing",
      "articles/2025/bridge.md:1:1 key-missing",
      "articles/2025/gauge.md:7:36 link-dead",
      "articles/2025/gauge.md:7:67 link-fragment-dead",
      "articles/2025/gauge.md:9:26 link-dead",
      "articles/2025/weir.md:5:11 address-taken",
      "articles/2025/weir.md:8:1 link-scheme",
      "authors/tomas.md:5:46 link-dead",
    ]);
  });

  it("tells of dead places on pages beside dead links, where nothing of their text had to be left out", async () => {
    const result = await read({
      code: "link-fragment-dead",
      files: {
        "articles/2025/gauge.md": article(
          "[One](nowhere.md), [two](#nope), [three](weir.md#nope), [four](weir.md#nope).",
        ),
        "articles/2025/weir.md": article("[One](nowhere.md)."),
        "articles/2025/lock.md": article("[One](#opinion-1).\n\n> [!OPINION] Ada Lindgrn\n> It was overdue."),
      },
    });
    expect([...places(result)].sort()).toEqual([
      "articles/2025/gauge.md:7:1 link-dead",
      "articles/2025/gauge.md:7:20 link-fragment-dead",
      "articles/2025/gauge.md:7:34 link-fragment-dead",
      "articles/2025/gauge.md:7:57 link-fragment-dead",
      "articles/2025/lock.md:9:14 opinion-voice-unknown",
      "articles/2025/weir.md:7:1 link-dead",
    ]);
  });

  it("reads what an editor on Windows saved: a byte order mark and carriage returns", async () => {
    const folder = await contentFolder(BASE);
    const text =
      "\ufeff---\r\ntitle: One\r\ndate: 2025-03-04T06:00\r\nauthors: [ada-lindgren]\r\n---\r\n\r\nOne [x](javascript:x).\r\n";
    await mkdir(join(folder, "articles"));
    await writeFile(join(folder, "articles/one.md"), text);
    expect(places(await prepare(folder, { now: NOW, preview: false }))).toEqual(["articles/one.md:7:5 link-scheme"]);
  });

  it("lets a draft be as unfinished as it likes until it is previewed", async () => {
    const files = {
      ...BASE,
      "articles/one.md": "---\ntitle: One\ndate: 2025-03-04T06:00\nauthors: [nobody]\ndraft: true\n---\n",
    };
    const folder = await contentFolder(files);
    expect(places(await prepare(folder, { now: NOW, preview: false }))).toEqual([]);
    expect(places(await prepare(folder, { now: NOW, preview: true })).length).toBe(2);
  });
});
