import { randomBytes } from "node:crypto";
import { lstatSync } from "node:fs";
import { utimes } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { Calls } from "../support/calls.ts";
import { bytes, type Newsroom, newsroom } from "../support/command.ts";
import { article, BASE, type Files, writeAll } from "../support/publication.ts";
import { siteFiles } from "../support/site-files.ts";

const PICTURE = "image:\n  src: /media/gauge.jpg\n  alt: A dry river bed\n";
const GAUGE = "articles/2025/gauge.md";

/** A picture that no build has seen before. */
async function newPicture(): Promise<Buffer> {
  const [width, height] = [480, 320];
  return sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
    .jpeg()
    .toBuffer();
}

async function files(): Promise<Files> {
  return {
    ...BASE,
    [GAUGE]: article("The gauge is dry.\n\nIt was dry before.", `${PICTURE}section: water\n`),
    "articles/2025/ferry.md": article(
      "The ferry waits.\n\n![The bed.](/media/gauge.jpg)",
      `${PICTURE}  focus: 20% 30%\n`,
      "The ferry waits",
    ),
    "articles/2025/ice.md": article("It melts.", "authors: [newsroom]\n", "The ice melts").replace(
      "authors: [ada-lindgren]\n",
      "",
    ),
    "media/gauge.jpg": await newPicture(),
  };
}

/** Each module by itself, as it was written: in a translation no function has a file of its own. */
const BY_MODULE = ["--import", "tsx", "scripts/cli.ts"];

async function calls(room: Newsroom): Promise<Calls> {
  return Calls.of(async (env) => expect((await room.build([], { env, entry: BY_MODULE })).code).toBe(0));
}

/** What the disk knows of each file of a tree, its bytes left aside. */
function nodes(tree: string): ReadonlyMap<string, string> {
  return new Map(
    siteFiles(tree).map((path) => {
      const { ino, mtimeMs, size } = lstatSync(join(tree, path));
      return [path, `${ino} ${mtimeMs} ${size}`];
    }),
  );
}

describe("no work is done twice", () => {
  it("reads, parses, renders and encodes everything once on a first build", async () => {
    const room = await newsroom(await files());
    const made = await calls(room);
    const published = siteFiles(room.site);
    expect({
      "files decoded": made.to("scripts/read/text-file.ts", "decodeSource"),
      "articles read": made.to("scripts/read/articles.ts", "readArticle"),
      "texts parsed": made.to("scripts/source/parser.ts", "tokenize"),
      "pictures looked at": made.to("scripts/media/inspect.ts", "measure"),
      "pictures encoded": made.to("scripts/media/encode.ts", "encode"),
      "entries of feeds": made.to("scripts/feeds/atom.tsx", "writeEntry"),
      "pages rendered": made.to("layouts/views.tsx", "renderPage"),
    }).toEqual({
      "files decoded": 6,
      "articles read": 3,
      "texts parsed": 5,
      "pictures looked at": 1,
      "pictures encoded": published.filter((path) => path.startsWith("/media/")).length,
      "entries of feeds": 3,
      "pages rendered": published.filter((path) => path.endsWith(".html")).length,
    });
  });

  it("reads no article, renders no page and writes no file when nothing has changed", async () => {
    const room = await newsroom(await files());
    expect((await room.build()).code).toBe(0);
    const before = nodes(room.site);
    // As a checkout does.
    await utimes(join(room.content, GAUGE), 1_700_000_000, 1_700_000_000);
    const made = await calls(room);
    expect(made.to("scripts/read/articles.ts", "readArticle")).toBe(0);
    expect(made.to("scripts/publish/tree.ts", "updateTree")).toBe(0);
    expect(made.loaded("@11ty/eleventy")).toBe(false);
    expect(nodes(room.site)).toEqual(before);
  });

  it("makes of an edited body its page, the files beside it and the feeds that show it, and nothing else", async () => {
    const room = await newsroom(await files());
    const edit = (text: string) =>
      writeAll(room.content, { [GAUGE]: article(`The gauge is dry.\n\n${text}`, `${PICTURE}section: water\n`) });
    // There are both trees then.
    for (const text of ["It was dry before.", "It is dry still."]) {
      await edit(text);
      expect((await room.build()).code).toBe(0);
    }
    const before = bytes(room.site);
    await edit("It is dry yet.");
    const made = await calls(room);
    expect(made.to("scripts/read/articles.ts", "readArticle")).toBe(1);
    expect(made.to("layouts/views.tsx", "renderPage")).toBe(1);
    expect(made.to("scripts/media/encode.ts", "encode")).toBe(0);
    // What has not changed since either of them stays where it is.
    expect(made.to("scripts/publish/tree.ts", "take")).toBe(0);
    const [shown, other] = [nodes(room.site), nodes(`${room.site}.next`)];
    const written = [...shown].filter(([path, node]) => other.get(path) !== node).map(([path]) => path);
    expect(written.sort()).toEqual([
      "/.broadsheet.json",
      "/2025/03/04/gauge/index.html",
      "/2025/03/04/gauge/index.json",
      "/2025/03/04/gauge/oembed.json",
      "/authors/ada-lindgren/feed.xml",
      "/feed.xml",
      "/water/feed.xml",
    ]);
    for (const [path, content] of bytes(room.site)) if (!written.includes(path)) expect(content).toBe(before.get(path));
  });
});
