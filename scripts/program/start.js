import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { digestCode } from "./code.js";
import { isWhole, translate } from "./translation.js";

/**
 * Runs a program of ours as node runs a script: `node scripts/program/start.js scripts/cli.ts build`.
 *
 * Node cannot run TSX. A loader that translates modules while they are imported costs every run half a second and fifty
 * megabytes, so all are translated at once, into a folder that is named after the code; it is used while that holds.
 */

/** Those that can be started, by their paths in the project. */
const PROGRAMS = ["scripts/cli.ts", "scripts/publish/preview/worker.ts"];

const PROJECT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const FOLDER = join(PROJECT, ".cache", "program");

/** @param {string} program one of PROGRAMS */
async function start(program) {
  const translated = await translation().catch((error) => {
    process.stderr.write(`error: ${explained(error)}\n`);
    process.exit(3);
  });
  process.argv.splice(1, 1);
  // A stack names the lines that we wrote.
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(join(translated, program.replace(/\.ts$/, ".js"))).href);
}

/** @param {Error} error */
function explained(error) {
  // What esbuild says has the place of each mistake.
  if ("errors" in error) return `Broadsheet cannot run, because its code has a mistake. ${error.message}`;
  return `Broadsheet cannot be made ready to run: ${error.message}. Let it write to ${FOLDER}, on a disk that has room.`;
}

/** @returns {Promise<string>} absolute path of a folder that holds our code as JavaScript */
async function translation() {
  const { code, files } = digestCode(PROJECT);
  // Where our files lie is part of the translation.
  const name = createHash("sha256").update(`${code.making} ${PROJECT}`).digest("hex").slice(0, 22);
  const folder = join(FOLDER, name);
  if (!isWhole(folder)) await translate({ project: PROJECT, programs: PROGRAMS, code, files }, folder);
  return folder;
}

await start(process.argv[2] ?? "");
