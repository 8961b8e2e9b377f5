import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Answer } from "@11ty/eleventy-dev-server";
import pc from "picocolors";
import { countProblems, formatProblems } from "../problem/format.ts";
import { PreviewServer } from "./eleventy-server.ts";
import { lock } from "./lock.ts";
import type { WorkerMessage } from "./preview-messages.ts";
import { PreviewReader } from "./preview-reader.ts";
import { watchFiles } from "./preview-watch.ts";
import { problemPanel, type Trouble } from "./problem-panel.tsx";
import { CACHE } from "./project.ts";

export interface PreviewOptions {
  /** Absolute path of the content folder. */
  readonly input: string;
  readonly port: number;
  /** How the author names a file of the content folder. */
  readonly locate: (file: string) => string;
}

/**
 * Serves the publication, drafts included, and keeps what is served in step with the files until the process is told to
 * end. This process owns the server and the watchers and never ends by a mistake in a file; a worker that can be
 * replaced reads and renders.
 */
export async function preview({ input, port, locate }: PreviewOptions): Promise<void> {
  const key = createHash("sha256").update(input).digest("hex").slice(0, 12);
  const output = join(CACHE, "preview", key);
  await mkdir(output, { recursive: true });
  const unlock = await lock(`${output}.lock`, "preview");
  let trouble: Trouble | undefined;
  const server = new PreviewServer({ folder: output, respond: async (url) => withPanel(url, output, trouble, locate) });
  const reader = new PreviewReader([input, output], (message) => {
    const before = trouble;
    trouble = troubleOf(message);
    tell(message, locate);
    const hasChanged = message.type === "done" && message.changed.length > 0;
    if (hasChanged || before || trouble) server.reload();
  });
  try {
    await server.listen(port);
    const unwatch = watchFiles(input, {
      contentChanged: () => reader.update(),
      codeChanged: () => reader.restart(),
      failed: (error) => complain(`Changes may go unnoticed: ${error instanceof Error ? error.message : error}`),
    });
    reader.restart();
    await toldToEnd();
    reader.stop();
    await Promise.all([unwatch(), server.close()]);
  } finally {
    await unlock();
  }
}

function troubleOf(message: WorkerMessage): Trouble | undefined {
  if (message.type === "failed") return { problems: [], sources: new Map(), failure: message.message };
  return message.good ? undefined : { problems: message.problems, sources: new Map(message.sources) };
}

/** What an author reads in the terminal after each save. */
function tell(message: WorkerMessage, locate: (file: string) => string): void {
  if (message.type === "failed") {
    complain(`A layout or Broadsheet itself failed:\n${message.message}`);
    return;
  }
  const { changed, problems, sources, good } = message;
  if (problems.length > 0) {
    const colour = process.stderr.isTTY && pc.isColorSupported;
    process.stderr.write(`${formatProblems(problems, "text", { locate, sources: new Map(sources), colour })}\n`);
  }
  if (good && changed.length === 0) return;
  const found = problems.length > 0 ? `${countProblems(problems)}. ` : "";
  const pages = `${changed.length} ${changed.length === 1 ? "page" : "pages"}`;
  process.stdout.write(`${found}${good ? `Wrote ${pages}.` : "The last good pages are still shown."}\n`);
}

function complain(text: string): void {
  process.stderr.write(`${pc.red("error")} ${text}\n`);
}

/** While something is wrong, every page says so on top; otherwise files are served as they are. */
async function withPanel(
  url: URL,
  output: string,
  trouble: Trouble | undefined,
  locate: (file: string) => string,
): Promise<Answer | undefined> {
  if (!trouble || !/(?:\/|\.html)$/.test(url.pathname)) return undefined;
  const name = decodeURIComponent(url.pathname).replace(/\/$/, "/index.html");
  const isInside = !name.split("/").includes("..");
  const page = isInside ? await readFile(join(output, name), "utf8").catch(() => undefined) : undefined;
  const panel = problemPanel(trouble, locate);
  const body =
    page?.replace(/<body[^>]*>/, (tag) => tag + panel) ??
    `<!doctype html><html><head><title>Preview</title></head><body>${panel}</body></html>`;
  return { headers: { "content-type": "text/html; charset=utf-8" }, body };
}

function toldToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
}
