import { cp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { formatProblems } from "../problem/format.ts";
import { read } from "../read/read.ts";
import type { Example } from "./examples.ts";

const ARTICLES = "articles/2025";

/** An article with an example in it. */
function articleWith({ frontMatter, markdown }: Example): string {
  return `---
title: The gauge is dry
date: 2025-03-04T06:00
authors: [ada-lindgren]
${frontMatter}---

The gauge at St. Aldric is dry.

${markdown}`;
}

/**
 * What an author is told who writes these examples into an article, each in one of its own.
 * @param folder absolute path of a content folder that may be written to
 * @param beside the folder in it whose files the examples show
 * @param now milliseconds since 1970
 */
export async function readMessages(
  examples: readonly Example[],
  { folder, beside, now }: { readonly folder: string; readonly beside: string; readonly now: number },
): Promise<ReadonlyMap<Example, string>> {
  await cp(join(folder, beside), join(folder, ARTICLES), { recursive: true });
  const files = new Map(examples.map((example, index) => [`${ARTICLES}/example-${index}.md`, example]));
  for (const [file, example] of files) await writeFile(join(folder, file), articleWith(example));
  const { problems, sources } = await read(folder, { now, preview: false });
  for (const file of files.keys()) await rm(join(folder, file));
  return new Map(
    [...files].map(([file, example]) => {
      const own = problems.filter((problem) => problem.file === file);
      return [example, formatProblems(own, "text", { locate: () => `content/${ARTICLES}/gauge.md`, sources })];
    }),
  );
}
