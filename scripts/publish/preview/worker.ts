import { existsSync } from "node:fs";
import { access } from "node:fs/promises";
import { join } from "node:path";
import { loadEleventy } from "../eleventy.ts";
import { rootCause } from "../failure.ts";
import { MANIFEST } from "../output/manifest.ts";
import { Trees } from "../output/trees.ts";
import { PROJECT } from "../project.ts";
import { Publisher } from "../publisher.ts";
import { firstPage } from "./first-page.ts";
import type { Outcome, WorkerMessage, WorkerRequest } from "./messages.ts";

/**
 * The preview's worker: holds what was written last and, when asked, writes the pages that have become stale. A change
 * of code needs a fresh process, because a module once imported stays as it was.
 */

const [input = "", output = ""] = process.argv.slice(2);

let opened: Promise<{ readonly publisher: Publisher; readonly trees: Trees }> | undefined;

async function open() {
  return { publisher: await Publisher.open(input, output), trees: await Trees.open(output, "let be") };
}

/** The last update made a site. Otherwise what is shown is not what was read last, and no page of it comes first. */
let isGood = false;

async function update(): Promise<Outcome> {
  isGood = false;
  // Somebody may have cleared the folder.
  await access(join(output, MANIFEST)).catch(() => {
    opened = undefined;
  });
  opened ??= open();
  const { publisher, trees } = await opened.catch((error) => {
    opened = undefined;
    throw error;
  });
  const { problems, sources, site } = await publisher.update(trees, { now: Date.now(), preview: true });
  isGood = site !== undefined;
  return { type: "done", changed: site?.changed ?? [], problems, sources: [...sources], good: isGood };
}

/** Tells the page of what was saved where it need not wait for the rest. Of more files than one, each may change others. */
async function pageFirst(saved: readonly string[]): Promise<void> {
  // Many programs save into a file of another name first, or leave what was there before as `gauge.md~`.
  const [file, ...more] = saved.filter((path) => existsSync(join(input, path)) && !path.endsWith("~"));
  if (!isGood || file === undefined || more.length > 0) return;
  const last = (await opened)?.publisher.last;
  const page = last && firstPage(input, file, last, Date.now());
  if (page) await tell({ type: "page", ...page });
}

/** Runs what the next save will need, because all code is slow when it runs for the first time, and nobody waits now. */
async function rehearse(): Promise<void> {
  if (rehearsed || !isGood) return;
  rehearsed = true;
  const last = (await opened)?.publisher.last;
  const page = last?.site.pages.find(({ kind }) => kind === "article");
  if (last && page?.kind === "article") firstPage(input, page.article.file, last, Date.now());
  await loadEleventy();
}

let rehearsed = false;

/** Until it is on its way: what follows keeps this process from everything else. */
function tell(message: WorkerMessage): Promise<void> {
  return new Promise((resolve) => process.send?.(message, () => resolve()));
}

function failure(error: unknown): Outcome {
  const cause = rootCause(error);
  return { type: "failed", message: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) };
}

process.chdir(PROJECT);
process.on("message", async ({ saved }: WorkerRequest) => {
  const failed = await pageFirst(saved).then(() => undefined, failure);
  const outcome = await update().catch(failure);
  await tell(failed ?? outcome);
  // If it fails, so will what it is for, and that is told.
  await rehearse().catch(() => {});
});
process.on("disconnect", () => process.exit());
