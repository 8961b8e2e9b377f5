import { prepare } from "../check/prepare.ts";
import { isError, type Problem } from "../problem/problem.ts";
import { claimOutput } from "./output.ts";
import { CACHE } from "./project.ts";
import { writeTree } from "./tree.ts";

export interface BuildOptions {
  /** Absolute paths. */
  readonly input: string;
  readonly output: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface BuildResult {
  readonly problems: readonly Problem[];
  readonly sources: ReadonlyMap<string, string>;
  /** How many pages were written; undefined where errors kept the previous site in place. */
  readonly pages?: number;
}

/** Builds a publication and puts it in the place of the previous site, or reports every problem and changes nothing. */
export async function build({ input, output: folder, now }: BuildOptions): Promise<BuildResult> {
  const output = await claimOutput(folder, input);
  try {
    const { ready, problems, sources } = await prepare(input, { now, preview: false });
    if (!ready) return { problems, sources };
    let found = problems;
    await output.replace(async (next) => {
      found = [...problems, ...(await writeTree(ready.site, ready.files, { input, cache: CACHE, output: next }))];
      return !found.some(isError);
    });
    const result = { problems: found, sources };
    return found.some(isError) ? result : { ...result, pages: ready.site.pages.length };
  } finally {
    await output.release();
  }
}
