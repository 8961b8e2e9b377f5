import { readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Block } from "../../scripts/components/block.ts";
import { ArticleMemory } from "../../scripts/publish/memory/article-memory.ts";
import type { Remembered } from "../../scripts/read/memory.ts";
import { contentFolder } from "../support/publication.ts";

const ARTICLES = 400;

/** A body whose text is as long as that of every other. */
const bodyOf = (number: number, round: number) =>
  [{ kind: "prose", text: `Text ${String(number).padStart(5, "0")} of round ${round}` }] as unknown as readonly Block[];
const remembered = (path: string) => ({ facts: { file: path }, tags: [], needs: {}, problems: [], links: [] });

/** A newsroom in which every article is saved again between two readings. */
async function archive() {
  const root = await contentFolder({});
  const folder = join(root, "memory");
  const file = (number: number) => {
    const path = `${number}.md`;
    return { path, absolute: join(root, path), outside: false };
  };
  const read = (round: number, numbers: readonly number[]) => {
    const memory = new ArticleMemory(folder, "code");
    memory.open("around", round);
    for (const number of numbers) {
      writeFileSync(file(number).absolute, `Article ${number}, round ${round}`);
      if (!("bytes" in memory.recall(file(number)))) throw new Error("An edited article was taken for the old one.");
      const body = memory.store(bodyOf(number, round));
      memory.keep(file(number), { remembered: remembered(file(number).path) as unknown as Remembered, body });
    }
    memory.save();
  };
  const size = () => readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  return { folder, file, read, size };
}

const all = Array.from({ length: ARTICLES }, (_, number) => number);

describe("what was read of an archive", () => {
  it("has the right words for every article after many edits, and does not grow with them", async () => {
    const { folder, file, read, size } = await archive();
    read(1, all);
    const once = size();
    for (let round = 2; round <= 9; round++) read(round, all);
    expect(size()).toBeLessThan(6 * once);
    const memory = new ArticleMemory(folder, "code");
    memory.open("around", 10);
    const bodies = all.map((number) => {
      const found = memory.recall(file(number));
      return "bytes" in found ? undefined : found.body;
    });
    // Saved before they are looked at, as a build does.
    memory.save();
    expect(bodies.map((body) => body?.load())).toEqual(all.map((number) => bodyOf(number, 9)));
  });

  it("lets go of articles that are gone", async () => {
    const { folder, file, read } = await archive();
    read(1, all);
    read(2, all.slice(0, 5));
    writeFileSync(file(7).absolute, "Article 7, round 1");
    const memory = new ArticleMemory(folder, "code");
    memory.open("around", 3);
    expect("bytes" in memory.recall(file(7))).toBe(true);
    expect("bytes" in memory.recall(file(3))).toBe(false);
  });

  it("is forgotten when the code, the settings or the authors are others, or the clock goes back", async () => {
    const { folder, file, read } = await archive();
    read(5, all.slice(0, 3));
    const known = (code: string, around: string, now: number) => {
      const memory = new ArticleMemory(folder, code);
      memory.open(around, now);
      return !("bytes" in memory.recall(file(1)));
    };
    expect(known("code", "around", 5)).toBe(true);
    expect(known("other code", "around", 5)).toBe(false);
    expect(known("code", "others", 5)).toBe(false);
    expect(known("code", "around", 4)).toBe(false);
  });
});
