import { statSync, utimesSync } from "node:fs";
import { chmod, readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Builder, startBuilder } from "../support/builder.ts";
import { bytes, type Newsroom, newsroom, type Surroundings } from "../support/command.ts";
import { pdf } from "../support/media.ts";
import { article, BASE, type Files, NOW, photograph } from "../support/publication.ts";
import { siteFiles } from "../support/site-files.ts";

const DOCUMENT = "> [!DOCUMENT] The minutes\n> [The minutes](/media/minutes.pdf)";
const FILES: Files = {
  ...BASE,
  "articles/2025/gauge.md": article(
    `The gauge is dry.\n\n${DOCUMENT}`,
    "image:\n  src: /media/gauge.jpg\n  alt: A dry bed",
  ),
  "articles/2025/aerger.md": article("Es regnet.", "lang: de\ntags: [ärger, zebra, apfel]", "Ärger"),
  "articles/2025/zoo.md": article("The zoo is shut.", "tags: [Apfel]", "The zoo is shut"),
  "articles/2025/ice.md": article("It melts.", "", "The ice melts"),
  "media/gauge.jpg": await photograph(),
  "media/minutes.pdf": pdf(),
};

const backwards = (files: Files): Files => Object.fromEntries(Object.entries(files).reverse());

/** What is as it should be, whatever the rest of the machine is like. */
async function built(files: Files, surroundings: Surroundings = {}, change?: (room: Newsroom) => Promise<void>) {
  const room = await newsroom(files);
  await change?.(room);
  const { code, error } = await room.build([], surroundings);
  expect(code, error).toBe(0);
  return { ...room, files: bytes(room.site) };
}

const isThere = (program: string) =>
  (process.env.PATH ?? "").split(":").some((folder) => statSync(join(folder, program), { throwIfNoEntry: false }));

describe("the same content", () => {
  const first = () => built(FILES);
  const dated = async ({ content }: Newsroom, seconds: number) => {
    for (const path of await readdir(content, { recursive: true })) utimesSync(join(content, path), seconds, seconds);
  };
  const elsewhere: Surroundings = {
    env: { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8", LANGUAGE: "tr" },
  };
  const onOneCore: Surroundings = {
    // A language that has its ä behind the z.
    env: {
      UV_THREADPOOL_SIZE: "1",
      TZ: "America/St_Johns",
      LANG: "sv_SE.UTF-8",
      LC_ALL: "sv_SE.UTF-8",
      LANGUAGE: "sv",
    },
    under: isThere("taskset") ? ["taskset", "-c", "0"] : [],
  };
  it("gives the same bytes under the same names on any day, in any zone and language, on any machine", async () => {
    const here = (await first()).files;
    const there = await built(backwards(FILES), elsewhere, (room) => dated(room, 86_400));
    expect(there.files).toEqual(here);
    const { files } = await built(FILES, onOneCore, (room) => dated(room, 4_000_000_000));
    expect(files).toEqual(here);
  });

  it.runIf(process.platform !== "win32")("can be read by a web server, whoever may read the original", async () => {
    const hidden = async ({ content }: Newsroom) => {
      for (const name of ["gauge.jpg", "minutes.pdf"]) await chmod(join(content, "media", name), 0o600);
    };
    const closed = await built(FILES, { under: ["sh", "-c", 'umask 077; exec "$@"', "sh"] }, hidden);
    const open = await built(FILES, { under: ["sh", "-c", 'umask 022; exec "$@"', "sh"] });
    expect(closed.files).toEqual(open.files);
    for (const { site } of [closed, open]) {
      const wrong = siteFiles(site).filter((path) => (statSync(join(site, path)).mode & 0o777) !== 0o644);
      expect(wrong).toEqual([]);
      const folders = (await readdir(site, { recursive: true, withFileTypes: true })).filter((each) =>
        each.isDirectory(),
      );
      const paths = [site, ...folders.map(({ parentPath, name }) => join(parentPath, name))];
      expect(paths.filter((path) => (statSync(path).mode & 0o777) !== 0o755)).toEqual([]);
    }
  });
});

describe("what the clock decides", () => {
  let builder: Builder;
  beforeAll(() => {
    builder = startBuilder();
  });
  afterAll(() => builder.end());

  const at = (text: string, frontMatter: string, date: string) =>
    article(text, frontMatter, text).replace("2025-03-04T06:00", date);
  const LIVE = "description: It moves.\ntype: live\ncoverage:\n  start: 2025-03-31T09:00\n  end: 2025-04-01T20:00";
  const ENTRY = "> [!ENTRY] The ice moves, 2025-03-31T10:00\n> It does.";
  const LATER: Files = { "articles/later.md": at("Rain comes.", "", "2025-04-01T18:00") };
  const ICE: Files = {
    "articles/ice.md": at("The ice.", LIVE, "2025-03-31T09:00").replace(/The ice\.\n$/, `The ice.\n\n${ENTRY}\n`),
  };
  const NEWS: Files = { "articles/thaw.md": at("The thaw.", "", "2025-03-31T09:00") };

  // One in each, because whatever else the clock changes would make the same pages anew.
  it.each([
    ["an article that was held back", LATER, "2025-04-01T22:30:00Z", "/index.html"],
    ["live coverage that has ended", ICE, "2025-04-02T00:30:00Z", "/2025/03/31/ice/index.html"],
    ["the front page, when live coverage has ended", ICE, "2025-04-02T00:30:00Z", "/index.html"],
    ["news that are news no more", NEWS, "2025-04-02T14:00:00Z", "/news-sitemap.xml"],
  ])("is published by the next build: %s", async (_, files, time, changed) => {
    const [room, fresh] = [await newsroom({ ...BASE, ...files }), await newsroom({ ...BASE, ...files })];
    const build = async ({ content, site }: Newsroom, now: number) => {
      const answer = await builder.build({ input: content, output: site, now });
      expect(answer).toHaveProperty("pages", expect.any(Number));
      return bytes(site);
    };
    const before = await build(room, NOW);
    const after = await build(room, Date.parse(time));
    expect(after.get(changed)).not.toBe(before.get(changed));
    expect(after).toEqual(await build(fresh, Date.parse(time)));
  });
});
