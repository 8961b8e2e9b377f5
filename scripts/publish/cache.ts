import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { CACHE } from "./project.ts";

/** The folder for what one publication in one output leaves for its next build, made where there is none. */
export async function cacheOf(input: string, output: string): Promise<string> {
  const key = createHash("sha256")
    .update(JSON.stringify([input, output]))
    .digest("hex")
    .slice(0, 12);
  const folder = join(CACHE, "builds", key);
  await mkdir(folder, { recursive: true });
  return folder;
}
