import { spawn } from "node:child_process";
import { existsSync, readFileSync, truncateSync, watch, writeFileSync } from "node:fs";
import { readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cacheOf } from "../../scripts/publish/cache.ts";
import { type Builder, startBuilder } from "../support/builder.ts";
import { bytes, forget, type Newsroom, NOW_OPTION, newsroom, PROJECT, parametersOf } from "../support/command.ts";
import { article, BASE, type Files, NOW, writeAll } from "../support/publication.ts";

type Bytes = ReadonlyMap<string, string>;

/** Two states of a publication: a text, a headline and an article differ. */
const GAUGE = "articles/2025/gauge.md";
const ICE = "articles/2025/ice.md";
const FERRY: Files = {
  ...BASE,
  "articles/2025/ferry.md": article("The ferry waits.", "tags: [ice]\n", "The ferry waits"),
};
const BEFORE: Files = { ...FERRY, [GAUGE]: article("The gauge is dry.") };
const AFTER: Files = { ...FERRY, [GAUGE]: article("It is wet.", "", "The gauge is wet"), [ICE]: article("It melts.") };
const MISTAKE: Files = { [GAUGE]: article("The <b>gauge</b> is dry.") };

let builder: Builder;
beforeAll(() => {
  builder = startBuilder();
});
afterAll(() => builder.end());

async function save({ content }: Newsroom, files: Files): Promise<void> {
  await rm(join(content, "articles"), { recursive: true, force: true });
  await writeAll(content, files);
}

/** Builds in a process that is there already; gives what was wrong. */
async function build({ content, site }: Newsroom): Promise<readonly string[]> {
  const answer = await builder.build({ input: content, output: site, now: NOW });
  if ("failure" in answer) throw new Error(answer.failure);
  return answer.problems.filter(({ severity }) => severity === "error").map(({ code }) => code);
}

/** What a build makes of files that knows of no other. */
async function clean(room: Newsroom, files: Files): Promise<Bytes> {
  await save(room, files);
  const fresh = { ...room, site: join(room.root, "fresh") };
  expect(await build(fresh)).toEqual([]);
  const made = bytes(fresh.site);
  await rm(fresh.site, { recursive: true });
  await forget(fresh.content, fresh.site);
  return made;
}

/** What is in the folder of a newsroom. */
async function around({ root }: Newsroom): Promise<readonly string[]> {
  return (await readdir(root)).sort();
}

function same(a: Bytes, b: Bytes): boolean {
  return a.size === b.size && [...a].every(([path, content]) => b.get(path) === content);
}

describe("a build that is killed", () => {
  const KILLS = 50;
  const DESKS = 2;
  /** Seeds the moments. */
  const SEED = 20250214;

  /** A command as an author gives it, in a process of its own. */
  function start({ content }: Newsroom) {
    const parameters = parametersOf("build", ["--input=.", "--output=../site", NOW_OPTION]);
    const environment = { ...process.env, INIT_CWD: content, NO_COLOR: "1" };
    const child = spawn("node", parameters, { cwd: PROJECT, env: environment, stdio: "ignore" });
    return { child, ended: new Promise<void>((resolve) => child.once("exit", () => resolve())) };
  }

  /** Resolves when the build has taken its lock and so may begin to write, or when it has ended. */
  async function begun({ root }: Newsroom, ended: Promise<void>): Promise<void> {
    const watcher = watch(root);
    const seen = new Promise<void>((resolve) =>
      watcher.on("change", (_, name) => {
        if (name === "site.lock") resolve();
      }),
    );
    await Promise.race([seen, ended]);
    watcher.close();
  }

  /** Milliseconds that a build takes until it has its lock, and from there to its end. */
  async function lengths(room: Newsroom): Promise<readonly [starting: number, writing: number]> {
    const from = performance.now();
    const { ended } = start(room);
    await begun(room, ended);
    const locked = performance.now();
    await ended;
    return [locked - from, performance.now() - locked];
  }

  it("leaves the old site or the new one, whole, at whatever moment it is killed", async () => {
    const moments = fc.sample(fc.double({ min: 0, max: 1.1, noNaN: true }), { numRuns: KILLS, seed: SEED });
    const desks = Array.from({ length: DESKS }, (_, desk) => moments.filter((_, kill) => kill % DESKS === desk));
    const rooms = await Promise.all(desks.map(() => newsroom(BEFORE)));
    const shown = { old: 0, new: 0 };
    const killAt = async (room: Newsroom, kills: readonly number[], [before, after]: readonly [Bytes, Bytes]) => {
      await save(room, AFTER);
      const [starting, writing] = await lengths(room);
      let old = after;
      for (const [kill, moment] of kills.entries()) {
        await save(room, old === after ? BEFORE : AFTER);
        const { child, ended } = start(room);
        // Most of its time it reads our code: one in five is killed anywhere, the rest while it may have begun to write.
        const anywhere = kill % 5 === 0;
        if (!anywhere) await begun(room, ended);
        await Promise.race([pause(moment * (anywhere ? starting + writing : writing)), ended]);
        child.kill("SIGKILL");
        await ended;
        if (!existsSync(room.site)) {
          const beside = [`${room.site}.old`, `${room.site}.next`].filter((tree) => existsSync(tree)).map(bytes);
          expect(beside.some((tree) => same(tree, before) || same(tree, after))).toBe(true);
          await build(room);
        }
        const found = bytes(room.site);
        expect(same(found, before) || same(found, after), `killed at ${moment}`).toBe(true);
        shown[same(found, old) ? "old" : "new"] += 1;
        old = same(found, before) ? before : after;
      }
      expect(await build(room)).toEqual([]);
      await save(room, BEFORE);
      expect((await room.build()).code).toBe(0);
      expect(bytes(room.site)).toEqual(before);
      expect(await around(room)).toEqual(["content", "site", "site.next"]);
    };
    const trees = [await clean(rooms[0] ?? never(), BEFORE), await clean(rooms[0] ?? never(), AFTER)] as const;
    await Promise.all(rooms.map((room, desk) => killAt(room, desks[desk] ?? [], trees)));
    // Else it was killed at no moment that matters.
    expect(shown).toEqual({ old: expect.toSatisfy((times) => times > 5), new: expect.toSatisfy((times) => times > 5) });
  }, 180_000);
});

/** A newsroom whose site is `BEFORE` and whose other tree is `AFTER`, or the other way round. */
async function twoTrees(shown: Files, other: Files): Promise<Newsroom & { readonly trees: readonly [Bytes, Bytes] }> {
  const room = await newsroom(other);
  expect(await build(room)).toEqual([]);
  await save(room, shown);
  expect(await build(room)).toEqual([]);
  return { ...room, trees: [bytes(room.site), bytes(`${room.site}.next`)] };
}

describe("a crash while the trees change places", () => {
  it("after the old site was moved away: it is shown again, even by a build that is refused", async () => {
    const room = await twoTrees(BEFORE, AFTER);
    await rename(room.site, `${room.site}.old`);
    await save(room, MISTAKE);
    expect(await build(room)).toEqual(["html-refused"]);
    expect([bytes(room.site), bytes(`${room.site}.next`)]).toEqual(room.trees);
    expect(await around(room)).toEqual(["content", "site", "site.next"]);
  });

  it("after the new site was moved in: it stays, even when the next build is refused", async () => {
    const room = await twoTrees(BEFORE, AFTER);
    await rename(room.site, `${room.site}.old`);
    await rename(`${room.site}.next`, room.site);
    await save(room, MISTAKE);
    expect(await build(room)).toEqual(["html-refused"]);
    expect([bytes(`${room.site}.next`), bytes(room.site)]).toEqual(room.trees);
    expect(await around(room)).toEqual(["content", "site", "site.next"]);
  });

  it("on the very first build: the site is there, and the next build makes what it lacks", async () => {
    const room = await newsroom(BEFORE);
    expect(await build(room)).toEqual([]);
    const before = bytes(room.site);
    await rename(room.site, `${room.site}.next`);
    await save(room, MISTAKE);
    expect(await build(room)).toEqual(["html-refused"]);
    await save(room, BEFORE);
    expect(await build(room)).toEqual([]);
    expect(bytes(room.site)).toEqual(before);
  });
});

describe("a second tree that was left half-written", () => {
  it.each([
    ["is marked as unfinished", (manifest: string) => manifest.replaceAll(/":"[^"]*"/g, '":""')],
    ["cannot be told apart, for its manifest is cut short", (manifest: string) => manifest.slice(0, 200)],
    ["has a manifest of nothing at all", () => ""],
  ])("gives the right site when it %s", async (_, change) => {
    const room = await twoTrees(BEFORE, AFTER);
    const next = `${room.site}.next`;
    const manifest = join(next, ".broadsheet.json");
    const version = '"version":2';
    expect(readFileSync(manifest, "utf8")).toContain(version);
    writeFileSync(manifest, change(readFileSync(manifest, "utf8")));
    writeFileSync(`${manifest}.tmp`, '{"version":2,"art');
    for (const file of ["index.html", "feed.xml", "assets/feed.css"]) {
      await rm(join(next, file), { force: true });
      if (file === "index.html") writeFileSync(join(next, file), "<p>Half a");
    }
    const after = room.trees[1];
    await save(room, AFTER);
    expect(await build(room)).toEqual([]);
    expect(bytes(room.site)).toEqual(after);
    expect(bytes(next)).toEqual(room.trees[0]);
  });
});

/** What builds of a newsroom have kept under a name. */
async function keptFile({ content, site }: Newsroom, name: RegExp): Promise<string> {
  const cache = await cacheOf(content, site);
  const found = (await readdir(cache, { recursive: true })).find((path) => name.test(path));
  if (found === undefined) throw new Error(`Nothing like ${name} was kept.`);
  return join(cache, found);
}

describe("what builds keep for the next one, damaged by a crash of the machine", () => {
  const cut = (file: string, share: number) => truncateSync(file, Math.floor(readFileSync(file).length * share));
  const fill = (file: string, text: string) =>
    writeFileSync(
      file,
      readFileSync(file).map((_, at) => text.charCodeAt(at % text.length)),
    );
  const another = (file: string) =>
    writeFileSync(file, readFileSync(file, "utf8").replaceAll("The ferry waits.", "The ferry sails."));

  it.each([
    ["a state that is cut short", /^articles\/state\.json$/, (file: string) => cut(file, 0.5)],
    ["a state of nothing but noughts", /^articles\/state\.json$/, (file: string) => fill(file, "\0")],
    ["a state that is something else", /^articles\/state\.json$/, (file: string) => writeFileSync(file, "[]")],
    ["entries that are cut short", /^articles\/entries-/, (file: string) => cut(file, 0.5)],
    ["entries of nothing but noughts", /^articles\/entries-/, (file: string) => fill(file, "\0")],
    ["entries that are something else", /^articles\/entries-/, (file: string) => fill(file, "{}\n")],
    ["entries with another text in them", /^articles\/entries-/, another],
    ["bodies that are cut short", /^articles\/bodies-/, (file: string) => cut(file, 0.5)],
    ["bodies of nothing but noughts", /^articles\/bodies-/, (file: string) => fill(file, "\0")],
    ["bodies with another text in them", /^articles\/bodies-/, another],
    ["no bodies", /^articles\/bodies-/, (file: string) => rm(file)],
    ["warnings that are cut short", /^warnings\.json$/, (file: string) => cut(file, 0.5)],
    ["warnings that are something else", /^warnings\.json$/, (file: string) => writeFileSync(file, "null")],
    ["warnings that are a list", /^warnings\.json$/, (file: string) => writeFileSync(file, "[]")],
  ])("does no harm: %s", async (_, name, damage) => {
    const room = await newsroom(BEFORE);
    const after = await clean(room, AFTER);
    await save(room, BEFORE);
    const first = await builder.build({ input: room.content, output: room.site, now: NOW });
    await damage(await keptFile(room, name));
    const again = await builder.build({ input: room.content, output: room.site, now: NOW });
    expect(again).toEqual(first);
    await damage(await keptFile(room, name));
    await writeAll(room.content, AFTER);
    expect(await build(room)).toEqual([]);
    expect(bytes(room.site)).toEqual(after);
  });
});

function never(): never {
  throw new Error("There is no newsroom.");
}
