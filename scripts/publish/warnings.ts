import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "../problem/problem.ts";
import type { Fingerprint } from "./fingerprint.ts";
import type { Manifest } from "./manifest.ts";

/** What was said of the data of pages when they were made, by their fingerprints: who is not made again is not judged again. */
export type Warnings = ReadonlyMap<Fingerprint, readonly Problem[]>;

const FILE = "warnings.json";

/** Undefined where nobody knows what was said: then every page must be made again. */
export async function readWarnings(cache: string): Promise<Warnings | undefined> {
  try {
    const read: { [made: Fingerprint]: readonly Problem[] } = JSON.parse(await readFile(join(cache, FILE), "utf8"));
    return new Map(Object.entries(read));
  } catch {
    // Whatever is wrong with a cache, the files themselves are there to be read.
    return undefined;
  }
}

/**
 * Keeps what is said of the pages of some trees.
 * @param cache absolute path of a folder that exists
 * @returns what was kept
 */
export async function writeWarnings(cache: string, warnings: Warnings, trees: readonly Manifest[]): Promise<Warnings> {
  const inUse = new Set(trees.flatMap(({ articles, pages }) => [...articles.values(), ...pages.values()]));
  const kept = new Map([...warnings].filter(([made]) => inUse.has(made)));
  const temporary = join(cache, `${FILE}.tmp`);
  await writeFile(temporary, JSON.stringify(Object.fromEntries(kept)));
  await rename(temporary, join(cache, FILE));
  return kept;
}

/** What is said of the pages of one tree. */
export function warningsOf({ articles, pages }: Manifest, warnings: Warnings): readonly Problem[] {
  return [...articles.values(), ...pages.values()].flatMap((made) => warnings.get(made) ?? []);
}
