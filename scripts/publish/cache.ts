import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CACHE } from "./project.ts";

const BUILDS = join(CACHE, "builds");

/** Names the output that a folder was made for. */
const OUTPUT = "output";

/**
 * The folder for what one publication in one output leaves for its next build, made where there is none. Whenever one is
 * made, those whose output is gone are cleared away.
 * @param input absolute path of the content folder
 * @param output absolute path of the site
 */
export async function cacheOf(input: string, output: string): Promise<string> {
  const key = createHash("sha256")
    .update(JSON.stringify([input, output]))
    .digest("hex")
    .slice(0, 12);
  const folder = join(BUILDS, key);
  if (existsSync(join(folder, OUTPUT))) return folder;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, OUTPUT), output);
  await clearAway();
  return folder;
}

async function clearAway(): Promise<void> {
  for (const name of await readdir(BUILDS)) {
    const output = await readFile(join(BUILDS, name, OUTPUT), "utf8").catch(() => undefined);
    // The output of a build that is under way may not be there yet; its lock is.
    const isNeeded = output === undefined || existsSync(output) || existsSync(`${output}.lock`);
    if (!isNeeded) await rm(join(BUILDS, name), { recursive: true, force: true });
  }
}
