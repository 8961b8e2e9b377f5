import { access } from "node:fs/promises";
import { join } from "node:path";
import { rootCause } from "../failure.ts";
import { MANIFEST } from "../output/manifest.ts";
import { Trees } from "../output/trees.ts";
import { PROJECT } from "../project.ts";
import { Publisher } from "../publisher.ts";
import type { WorkerMessage } from "./messages.ts";

/**
 * The preview's worker: holds what was written last and, when asked, writes the pages that have become stale. A change
 * of code needs a fresh process, because a module once imported stays as it was.
 */

const [input = "", output = ""] = process.argv.slice(2);

let opened: Promise<{ readonly publisher: Publisher; readonly trees: Trees }> | undefined;

async function open() {
  return { publisher: await Publisher.open(input, output), trees: await Trees.open(output, "let be") };
}

async function update(): Promise<WorkerMessage> {
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
  return { type: "done", changed: site?.changed ?? [], problems, sources: [...sources], good: site !== undefined };
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
