import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { digestCode } from "./code.js";

/**
 * Runs a program of ours as node runs a script: `node scripts/start.js scripts/cli.ts build`.
 *
 * Node cannot run TSX. A loader that translates modules while they are imported costs every run half a second and fifty
 * megabytes, so all are translated at once, into a folder that is named after the code; it is used while that holds.
 */

/** Those that can be started, by their paths in the project. */
const PROGRAMS = ["scripts/cli.ts", "scripts/publish/preview/worker.ts"];

/** Milliseconds that translations of earlier code are kept: a preview that runs may still load a part of one. */
const KEPT = 24 * 60 * 60 * 1000;

const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)));
const FOLDER = join(PROJECT, ".cache", "program");

/** @param {string} program one of PROGRAMS */
async function start(program) {
  // Where our files lie is part of the translation.
  const name = createHash("sha256")
    .update(`${digestCode(PROJECT).making} ${PROJECT}`)
    .digest("hex")
    .slice(0, 22);
  const translated = join(FOLDER, name);
  if (!existsSync(translated)) {
    try {
      await translate(translated);
    } catch (error) {
      process.stderr.write(`error Broadsheet could not be made ready to run, in ${FOLDER}: ${error}\n`);
      process.exit(3);
    }
  }
  process.argv.splice(1, 1);
  await import(pathToFileURL(join(translated, program.replace(/\.ts$/, ".js"))).href);
}

/**
 * @param {string} folder to come into being with all that is in it
 * @returns {Promise<void>}
 */
async function translate(folder) {
  mkdirSync(FOLDER, { recursive: true });
  for (const old of readdirSync(FOLDER).map((name) => join(FOLDER, name))) {
    const { mtimeMs = Date.now() } = statSync(old, { throwIfNoEntry: false }) ?? {};
    if (Date.now() - mtimeMs > KEPT) rmSync(old, { recursive: true, force: true });
  }
  const unfinished = `${folder}.${process.pid}`;
  const { build, stop } = await import("esbuild");
  try {
    await build({
      entryPoints: PROGRAMS,
      absWorkingDir: PROJECT,
      outbase: PROJECT,
      outdir: unfinished,
      bundle: true,
      splitting: true,
      packages: "external",
      format: "esm",
      platform: "node",
      target: "node20.19",
      // For whoever looks for a mistake: NODE_OPTIONS=--enable-source-maps.
      sourcemap: true,
      logLevel: "silent",
      plugins: [ourFiles],
    });
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Another process may have made the same meanwhile.
    if (!existsSync(folder)) throw error;
  } finally {
    await stop();
  }
}

/** @type {import("esbuild").Plugin} */
const ourFiles = {
  name: "our files",
  setup({ onLoad, onResolve }) {
    // What lies beside a module is looked for where the module was written.
    onLoad({ filter: /\.tsx?$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)),
      loader: path.endsWith("x") ? "tsx" : "ts",
    }));
    // Node 20 warns whoever imports JSON that this may change.
    onResolve({ filter: /^[^.].*\.json$/ }, ({ path }) => ({ path: createRequire(import.meta.url).resolve(path) }));
  },
};

await start(process.argv[2] ?? "");
