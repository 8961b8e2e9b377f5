import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import matter from "gray-matter";
import { tokenize } from "../../scripts/source/parser.ts";

/**
 * The least that any publisher must do with the same articles: read each, parse it with the same parsers, and write as
 * many bytes into as many files. The bytes come from nowhere, so nothing is rendered.
 */
const [articles = "", sizes = "", output = ""] = process.argv.slice(2);

const written: readonly (readonly [path: string, bytes: number])[] = JSON.parse(readFileSync(sizes, "utf8"));
const largest = written.reduce((most, [, bytes]) => Math.max(most, bytes), 0);
const bytes = Buffer.alloc(largest, "Broadsheet ");

for (const entry of readdirSync(articles, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  tokenize(matter(readFileSync(join(entry.parentPath, entry.name), "utf8"), {}).content);
}
let folder = "";
for (const [path, length] of written) {
  const target = join(output, path);
  if (dirname(target) !== folder) {
    folder = dirname(target);
    mkdirSync(folder, { recursive: true });
  }
  writeFileSync(target, bytes.subarray(0, length));
}
