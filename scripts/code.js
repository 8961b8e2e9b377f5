import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Short texts that change with the code that makes a site: what it made before must be made anew.
 * @typedef Code
 * @property {string} reading what reads articles
 * @property {string} making what makes pages and files of them, reading included
 */

/**
 * In JavaScript, because what starts a program must know its code before any of it can run.
 * @param {string} project absolute path of the project
 * @returns {Readonly<Code>}
 */
export function digestCode(project) {
  // Dates and words come with Node, parsers and pictures with packages, whose versions are exact.
  const runtime = JSON.stringify(process.versions);
  const packages = ["package.json", "package-lock.json"].filter((name) => existsSync(join(project, name)));
  const reading = digestFiles(project, [...packages, ...filesIn(project, "scripts")], runtime);
  return { reading, making: digestFiles(project, ["eleventy.config.ts", ...filesIn(project, "layouts")], reading) };
}

/**
 * @param {string} project
 * @param {string} folder
 * @returns {readonly string[]} paths from the project, in the same order on every machine
 */
function filesIn(project, folder) {
  return readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(project.length + 1))
    .sort();
}

/**
 * @param {string} project
 * @param {readonly string[]} paths
 * @param {string} before
 */
function digestFiles(project, paths, before) {
  const hash = createHash("sha256").update(before);
  for (const path of paths) hash.update(`\0${path}\0`).update(readFileSync(join(project, path)));
  return hash.digest("base64url").slice(0, 22);
}
