import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { filesIn } from "./code.js";

/** A translation is our code as JavaScript: a folder with a few files for all modules. */

/** Translations that are kept: what was started before the code changed may still load a part of one. */
const KEPT = 8;

/** Lies in the folder, and is the digest of the files beside it. */
const DIGEST = ".digest";

/**
 * A translation is there, as it was made.
 * @param {string} folder absolute path
 */
export function isWhole(folder) {
  const digest = join(folder, DIGEST);
  return existsSync(digest) && readFileSync(digest, "utf8") === digestOf(folder);
}

/** @param {string} folder */
function digestOf(folder) {
  const hash = createHash("sha256");
  for (const [path, bytes] of filesIn(folder)) hash.update(`\0${path.slice(folder.length)}\0`).update(bytes);
  return hash.digest("hex");
}

/**
 * @typedef Written
 * @property {string} project absolute path
 * @property {string[]} programs what can be started, by its path in the project
 * @property {Readonly<import("./code.js").Code>} code
 * @property {ReadonlyMap<string, Buffer>} files what `code` was told of: they may be saved again meanwhile
 */

/**
 * @param {Readonly<Written>} written
 * @param {string} folder to come into being with all that is in it, beside earlier ones
 */
export async function translate({ project, programs, code, files }, folder) {
  clearAway(dirname(folder));
  const { build, stop } = await import("esbuild");
  try {
    const { outputFiles } = await build({
      entryPoints: programs,
      absWorkingDir: project,
      outbase: project,
      outdir: folder,
      write: false,
      bundle: true,
      splitting: true,
      format: "esm",
      platform: "node",
      target: "node20.19",
      define: { "process.env.BROADSHEET_CODE": JSON.stringify(JSON.stringify(code)) },
      sourcemap: true,
      logLevel: "silent",
      plugins: [places(files)],
    });
    keep(folder, outputFiles);
  } finally {
    await stop();
  }
}

/**
 * All or nothing.
 * @param {string} folder
 * @param {readonly import("esbuild").OutputFile[]} files that lie in it
 */
function keep(folder, files) {
  const unfinished = `${folder}.${process.pid}`;
  try {
    for (const { path, contents } of files) {
      const target = unfinished + path.slice(folder.length);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, contents);
    }
    writeFileSync(join(unfinished, DIGEST), digestOf(unfinished));
    // A damaged one makes room.
    if (!isWhole(folder)) rmSync(folder, { recursive: true, force: true });
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Another process may have made the same meanwhile.
    if (!isWhole(folder)) throw error;
  }
}

/**
 * Removes old translations, and what a process left that was killed.
 * @param {string} folder that holds them
 */
function clearAway(folder) {
  mkdirSync(folder, { recursive: true });
  const all = readdirSync(folder).map((name) => join(folder, name));
  const ages = new Map(all.map((path) => [path, statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0]));
  const youngestFirst = all.sort((a, b) => (ages.get(b) ?? 0) - (ages.get(a) ?? 0));
  for (const path of youngestFirst.slice(KEPT - 1)) {
    try {
      rmSync(path, { recursive: true, force: true });
    } catch {
      // It is in nobody's way but the disk's.
    }
  }
}

/**
 * Where everything lies does not depend on where the translation does.
 * @param {ReadonlyMap<string, Buffer>} files
 * @returns {import("esbuild").Plugin}
 */
function places(files) {
  return {
    name: "places",
    setup({ onLoad, onResolve }) {
      onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
        const place = JSON.stringify(pathToFileURL(path).href);
        const text = files
          .get(path)
          ?.toString()
          .replaceAll("import.meta.url", () => place);
        return { contents: text, loader: path.endsWith("x") ? "tsx" : "ts" };
      });
      onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
        if (kind === "entry-point") return undefined;
        const place = import.meta.resolve(path);
        // Node 20 warns whoever imports JSON that this may change.
        return path.endsWith(".json") ? { path: fileURLToPath(place) } : { path: place, external: true };
      });
    },
  };
}
