import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "./project.ts";

/** Short texts that change with the code that makes a site: what it made before must be made anew. */
export interface Code {
  /** What reads articles. */
  readonly reading: string;
  /** What makes pages and files of them, reading included. */
  readonly making: string;
}

export function digestCode(): Code {
  // Dates and words come with Node, parsers and pictures with packages, whose versions are exact.
  const runtime = JSON.stringify(process.versions);
  const packages = ["package.json", "package-lock.json"].filter((name) => existsSync(join(PROJECT, name)));
  const reading = digestFiles([...packages, ...filesIn("scripts")], runtime);
  return { reading, making: digestFiles(["eleventy.config.ts", ...filesIn("layouts")], reading) };
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(PROJECT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(PROJECT.length + 1))
    .sort();
}

function digestFiles(paths: readonly string[], before: string): string {
  const hash = createHash("sha256").update(before);
  for (const path of paths) hash.update(`\0${path}\0`).update(readFileSync(join(PROJECT, path)));
  return hash.digest("base64url").slice(0, 22);
}
