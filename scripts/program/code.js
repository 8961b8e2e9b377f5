import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** What the site is made with, but for Node and the packages: files and folders of the project. */
export const CODE = ["scripts", "layouts", "eleventy.config.ts", "package.json", "package-lock.json", "tsconfig.json"];

/** Of these, what only makes pages of what was read. */
const MAKING = /^(?:layouts\b|eleventy\.config\.ts$)/;

/**
 * Short texts that change with the code that makes a site: what it made before must be made anew.
 * @typedef Code
 * @property {string} reading what reads articles
 * @property {string} making what makes pages and files of them, reading included
 */

/**
 * The code that runs. Other code may lie on the disk by now.
 * @param {string} project absolute path of the project
 * @returns {Readonly<Code>}
 */
export function runningCode(project) {
  // Whoever translates it writes its digest here.
  const translated = process.env.BROADSHEET_CODE;
  return translated === undefined ? digestCode(project).code : JSON.parse(translated);
}

/**
 * The code that lies on the disk.
 * @param {string} project absolute path of the project
 * @returns {{ readonly code: Readonly<Code>, readonly files: ReadonlyMap<string, Buffer> }} with the bytes of each file, by
 * its absolute path
 */
export function digestCode(project) {
  const files = new Map(CODE.flatMap((name) => filesIn(join(project, name))));
  // Dates and words come with Node, parsers and pictures with packages, whose versions are exact.
  const runtime = JSON.stringify(process.versions);
  const [reading, making] = [createHash("sha256").update(runtime), createHash("sha256")];
  for (const [path, bytes] of files) {
    const name = path.slice(project.length + 1);
    (MAKING.test(name) ? making : reading).update(`\0${name}\0`).update(bytes);
  }
  const read = reading.digest("base64url").slice(0, 22);
  return { code: { reading: read, making: making.update(read).digest("base64url").slice(0, 22) }, files };
}

/**
 * The files of a folder, or one file.
 * @param {string} path absolute
 * @returns {readonly [string, Buffer][]} in the same order on every machine
 */
export function filesIn(path) {
  try {
    if (!statSync(path).isDirectory()) return [[path, readFileSync(path)]];
    // What editors put down for a moment has a dot before its name.
    const names = readdirSync(path).filter((name) => !name.startsWith("."));
    return names.sort().flatMap((name) => filesIn(join(path, name)));
  } catch (error) {
    // It was there a moment ago; or a package that is not locked.
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "ENOENT") return [];
    throw error;
  }
}
