import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileOf } from "../../layouts/template.tsx";
import { prepare } from "../check/prepare.ts";
import { pageFilePaths } from "../feeds/page-files.ts";
import { isError, type Problem } from "../problem/problem.ts";
import { writePages } from "./eleventy.ts";
import { rootCause } from "./failure.ts";
import type { Fingerprint } from "./fingerprint.ts";
import { readManifest, writeManifest } from "./manifest.ts";
import type { WorkerMessage } from "./preview-messages.ts";
import { CACHE, PROJECT } from "./project.ts";
import { stalePages } from "./stale.ts";
import { moveTree, writeFiles, writeMedia, writePageFiles } from "./tree.ts";

/**
 * The preview's worker: holds what was written last and, when asked, writes the pages that have become stale. A change
 * of code needs a fresh process, because a module once imported stays as it was.
 */

const [input = "", output = ""] = process.argv.slice(2);

/** What the pages on the disk were made from; unknown to a fresh worker, to whom every page is stale. */
let written: ReadonlyMap<string, Fingerprint> = new Map();

async function update(): Promise<WorkerMessage> {
  const { ready, problems, sources } = await prepare(input, { now: Date.now(), preview: true });
  const shownIn = (found: readonly Problem[]) => {
    const affected = new Set(found.map(({ file }) => file));
    return [...sources].filter(([file]) => affected.has(file));
  };
  if (!ready) return { type: "done", changed: [], problems, sources: shownIn(problems), good: false };
  const onDisk = await readManifest(output);
  // Without a manifest somebody has cleared the folder.
  const stale = stalePages(ready.site, onDisk ? written : undefined);
  const gone = [...(onDisk?.pages.keys() ?? [])].filter((path) => !stale.fingerprints.has(path));
  const next = `${output}.next`;
  await rm(next, { recursive: true, force: true });
  await mkdir(next, { recursive: true });
  const found = [...problems, ...(await writePages(stale.pages, ready.site, next))];
  if (found.some(isError)) return { type: "done", changed: [], problems: found, sources: shownIn(found), good: false };
  await writePageFiles(stale.pages, ready.site, next);
  await writeFiles(ready.files, next);
  await writeMedia(ready.site, { input, cache: CACHE, output: next, shown: output });
  // Only what is whole is shown: a layout that fails half-way leaves the pages as they were.
  await moveTree(next, output);
  for (const path of gone.flatMap((page) => [fileOf(page), ...pageFilePaths(page)])) {
    await rm(join(output, path), { force: true });
  }
  await writeManifest(output, { pages: stale.fingerprints });
  written = stale.fingerprints;
  const changed = [...stale.pages.map(({ path }) => path), ...gone];
  return { type: "done", changed, problems: found, sources: shownIn(found), good: true };
}

function failure(error: unknown): WorkerMessage {
  const cause = rootCause(error);
  return { type: "failed", message: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) };
}

process.chdir(PROJECT);
process.on("message", async () => {
  process.send?.(await update().catch(failure));
});
process.on("disconnect", () => process.exit());
