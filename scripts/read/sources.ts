import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "../problem/problem.ts";
import { decodeText } from "../source/files.ts";

/**
 * The text of every file in which something has a place, for the code frames. Texts without a problem were let go while
 * they were read; what is found in them later has them read once more.
 * @param input absolute path of the content folder
 * @param kept by path
 */
export async function sourcesOf(
  problems: readonly Problem[],
  kept: ReadonlyMap<string, string>,
  input: string,
): Promise<ReadonlyMap<string, string>> {
  const files = new Set(problems.flatMap(({ file, span }) => (span ? [file] : [])));
  const sources = new Map(kept);
  for (const file of files) {
    if (!kept.has(file)) sources.set(file, decodeText(await readFile(join(input, file))).text);
  }
  return sources;
}
