import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileOf } from "../../layouts/template.tsx";
import { prepare } from "../check/prepare.ts";
import { writePages } from "./eleventy.ts";
import type { Fingerprint } from "./fingerprint.ts";
import { readManifest, writeManifest } from "./manifest.ts";
import type { WorkerMessage } from "./preview-messages.ts";
import { CACHE, PROJECT } from "./project.ts";
import { stalePages } from "./stale.ts";
import { writeFiles, writeMedia } from "./tree.ts";

/**
 * The preview's worker: holds what was written last and, when asked, writes the pages that have become stale. A change
 * of code needs a fresh process, because a module once imported stays as it was.
 */

const [input = "", output = ""] = process.argv.slice(2);

/** What the pages on the disk were made from; unknown to a fresh worker, to whom every page is stale. */
let written: ReadonlyMap<string, Fingerprint> = new Map();
let leftovers = true;

async function update(): Promise<WorkerMessage> {
  const { ready, problems, sources } = await prepare(input, { now: Date.now(), preview: true });
  const affected = new Set(problems.map(({ file }) => file));
  const shown = [...sources].filter(([file]) => affected.has(file));
  if (!ready) return { type: "done", changed: [], problems, sources: shown, good: false };
  await mkdir(output, { recursive: true });
  const before = leftovers ? await readManifest(output) : undefined;
  const stale = stalePages(ready.site, written);
  const gone = [...(before?.keys() ?? []), ...stale.gone].filter((path) => !stale.fingerprints.has(path));
  await writePages(stale.pages, ready.site, output);
  await writeFiles(ready.files, output);
  await writeMedia(ready.site, { input, cache: CACHE, output });
  for (const path of gone) await rm(join(output, fileOf(path)), { force: true });
  await writeManifest(output, stale.fingerprints);
  written = stale.fingerprints;
  leftovers = false;
  const changed = [...stale.pages.map(({ path }) => path), ...gone];
  return { type: "done", changed, problems, sources: shown, good: true };
}

process.chdir(PROJECT);
process.on("message", async () => {
  const answer = await update().catch((error: unknown): WorkerMessage => {
    // Eleventy wraps what a layout threw.
    const cause = (error as { originalError?: unknown }).originalError ?? error;
    return { type: "failed", message: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) };
  });
  process.send?.(answer);
});
process.on("disconnect", () => process.exit());
