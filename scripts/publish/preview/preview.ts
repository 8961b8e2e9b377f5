import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Answer } from "@11ty/eleventy-dev-server";
import pc from "picocolors";
import { countProblems, formatProblems, many } from "../../problem/format.ts";
import { lock } from "../output/lock.ts";
import { CACHE } from "../project.ts";
import type { Outcome } from "./messages.ts";
import { problemPanel, type Trouble } from "./problem-panel.tsx";
import { PreviewReader } from "./reader.ts";
import type { PreviewServer } from "./server.ts";

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
  let madeOnce = false;
  /** By their addresses, pages that are shown before they are written. */
  const first = new Map<string, string>();
  const respond = async (url: URL) => {
    if (trouble) return withPanel(url, output, trouble, locate);
    const body = first.get(addressOf(url));
    if (body !== undefined) return { headers: HTML, body };
    return madeOnce ? undefined : untilMade(url, output);
  };
  let server: PreviewServer | undefined;
  const reader = new PreviewReader([input, output], {
    page: ({ path, html }) => {
      if (html === (first.get(path) ?? writtenAt(path, output))) return;
      first.set(path, html);
      server?.reload();
    },
    ended: (outcome) => {
      const before = trouble;
      const isFirst = !madeOnce;
      madeOnce = true;
      trouble = troubleOf(outcome);
      tell(outcome, locate, isFirst);
      const changed = outcome.type === "done" ? outcome.changed : [];
      // An author who has his page before him is not shown it twice; it may have been put back, too.
      const isOther = [...first].some(([path, html]) => html !== writtenAt(path, output));
      const hasChanged = isOther || changed.some((path) => !first.has(path));
      first.clear();
      if (hasChanged || before || trouble) server?.reload();
    },
  });
  // Before anything else is loaded: all that time it has its own to load.
  reader.restart();
  try {
    const [{ PreviewServer }, { watchFiles }] = await Promise.all([import("./server.ts"), import("./watch.ts")]);
    server = new PreviewServer({ folder: output, respond });
    await server.listen(port);
    const unwatch = watchFiles(input, {
      contentChanged: (saved) => reader.update(saved),
      codeChanged: () => reader.restart(),
      failed: (error) => complain(`Changes may go unnoticed: ${error instanceof Error ? error.message : error}`),
    });
    await toldToEnd();
    reader.stop();
    await Promise.all([unwatch(), server.close()]);
  } finally {
    reader.stop();
    await unlock();
  }
}

function troubleOf(message: Outcome): Trouble | undefined {
  if (message.type === "failed") return { problems: [], sources: new Map(), failure: message.message };
  return message.good ? undefined : { problems: message.problems, sources: new Map(message.sources) };
}

/** What an author reads in the terminal after each save. */
function tell(message: Outcome, locate: (file: string) => string, isFirst: boolean): void {
  if (message.type === "failed") {
    complain(`A layout or Broadsheet itself failed:\n${message.message}`);
    return;
  }
  const { changed, problems, sources, good } = message;
  // A save that changes nothing needs no word; who has just begun wants to know where he stands.
  if (good && changed.length === 0 && !isFirst) return;
  if (problems.length > 0) {
    const colour = process.stderr.isTTY && pc.isColorSupported;
    process.stderr.write(`${formatProblems(problems, "text", { locate, sources: new Map(sources), colour })}\n`);
  }
  const found = problems.length > 0 ? `${countProblems(problems)}. ` : "";
  const wrote = changed.length === 0 ? "All pages are as they were." : `Wrote ${many(changed.length, "page")}.`;
  process.stdout.write(`${found}${good ? wrote : "The last good pages are still shown."}\n`);
}

function complain(text: string): void {
  process.stderr.write(`${pc.red("error")} ${text}\n`);
}

/** While something is wrong, every page says so on top. */
async function withPanel(
  url: URL,
  output: string,
  trouble: Trouble,
  locate: (file: string) => string,
): Promise<Answer | undefined> {
  if (!isPage(url)) return undefined;
  const page = pageAt(url, output);
  const panel = problemPanel(trouble, locate, page === undefined ? "missing" : "old");
  const body =
    page?.replace(/<body[^>]*>/, (tag) => tag + panel) ??
    `<!doctype html><html><head><title>Preview</title></head><body>${panel}</body></html>`;
  return { headers: HTML, body };
}

const HTML = { "content-type": "text/html; charset=utf-8" };

/** The first pages take a while, and the address is known before they are there. Those of an earlier preview are shown. */
async function untilMade(url: URL, output: string): Promise<Answer | undefined> {
  if (!isPage(url) || pageAt(url, output) !== undefined) return undefined;
  const body =
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="1">' +
    '<meta name="viewport" content="width=device-width"><title>Preview</title></head>' +
    "<body><p>The site is being made. This page shows it as soon as it is there.</p></body></html>";
  return { status: 503, headers: HTML, body };
}

function isPage(url: URL): boolean {
  return /(?:\/|\.html)$/.test(url.pathname);
}

/** The page as it lies on the disk; undefined where there is none. */
function pageAt(url: URL, output: string): string | undefined {
  const path = addressOf(url);
  return path.split("/").includes("..") ? undefined : writtenAt(path, output);
}

/** The site address that is asked for. One that is misspelt as an address is none of ours. */
function addressOf({ pathname }: URL): string {
  try {
    return decodeURIComponent(pathname).replace(/\/index\.html$/, "/");
  } catch {
    return pathname;
  }
}

/** @param path site address of a page */
function writtenAt(path: string, output: string): string | undefined {
  try {
    return readFileSync(join(output, path.replace(/\/$/, "/index.html")), "utf8");
  } catch {
    // Whatever it is, there is no page to show.
    return undefined;
  }
}

function toldToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
}
