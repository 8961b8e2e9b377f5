import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Problem } from "../problem/problem.ts";
import type { Fingerprint } from "./fingerprint.ts";
import { type Manifest, UNKNOWN } from "./output/manifest.ts";
import { replaceText } from "./replace-text.ts";

/**
 * What was said of the data of pages when they were made, by their fingerprints, nothing included: a page that is not made
 * again is not judged again.
 */
export type Warnings = ReadonlyMap<Fingerprint, readonly Problem[]>;

const FILE = "warnings.json";

const schema = z.record(z.string(), z.array(z.custom<Problem>()));

/** Empty where nobody knows what was said: then every page must be made again. */
export async function readWarnings(cache: string): Promise<Warnings> {
  try {
    const text = await readFile(join(cache, FILE), "utf8");
    return new Map(Object.entries(schema.parse(JSON.parse(text))));
  } catch {
    // Whatever is wrong with a cache, the files themselves are there to be read.
    return new Map();
  }
}

/** A manifest in which every page that nobody knows what was said of is as good as unknown. */
export function judgedIn({ articles, pages, files }: Manifest, warnings: Warnings): Manifest {
  const judged = (made: ReadonlyMap<string, Fingerprint>) =>
    new Map([...made].map(([path, fingerprint]) => [path, warnings.has(fingerprint) ? fingerprint : UNKNOWN]));
  return { articles: judged(articles), pages: judged(pages), files };
}

/** The same with what was said of the pages of a tree that has been made; of those that it had before, it is known. */
export function withPages(
  warnings: Warnings,
  manifest: Manifest,
  said: ReadonlyMap<string, readonly Problem[]>,
): Warnings {
  const all = new Map(warnings);
  for (const [path, made] of [...manifest.articles, ...manifest.pages]) {
    const found = said.get(path);
    if (found || !all.has(made)) all.set(made, found ?? []);
  }
  return all;
}

/**
 * Keeps what is said of the pages of some trees.
 * @param cache absolute path of a folder that exists
 * @returns what was kept
 */
export function writeWarnings(cache: string, warnings: Warnings, trees: readonly Manifest[]): Warnings {
  const inUse = new Set(trees.flatMap(({ articles, pages }) => [...articles.values(), ...pages.values()]));
  const kept = new Map([...warnings].filter(([made]) => inUse.has(made)));
  replaceText(join(cache, FILE), JSON.stringify(Object.fromEntries(kept)));
  return kept;
}

/** What is said of the pages of one tree. */
export function warningsOf({ articles, pages }: Manifest, warnings: Warnings): readonly Problem[] {
  return [...articles.values(), ...pages.values()].flatMap((made) => warnings.get(made) ?? []);
}
