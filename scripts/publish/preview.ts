import { type ChildProcess, fork } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import DevServer from "@11ty/eleventy-dev-server";
import { watch } from "chokidar";
import pc from "picocolors";
import { countProblems, formatProblems } from "../problem/format.ts";
import { isError } from "../problem/problem.ts";
import type { WorkerMessage, WorkerRequest } from "./preview-messages.ts";
import { problemPanel, type Trouble } from "./problem-panel.tsx";
import { CACHE, PROJECT } from "./project.ts";

export interface PreviewOptions {
  /** Absolute path of the content folder. */
  readonly input: string;
  readonly port: number;
  /** How the author names a file of the content folder. */
  readonly locate: (file: string) => string;
}

/** Milliseconds to wait for the rest of a burst of saves. */
const BURST = 40;
const CODE = ["layouts", "scripts", "eleventy.config.ts", "package.json", "tsconfig.json"];

/**
 * Serves the publication, drafts included, and keeps what is served in step with the files until the process is told to
 * end. This process owns the server and the watchers and never ends by a mistake in a file; a worker that can be
 * replaced reads and renders.
 */
export async function preview(options: PreviewOptions): Promise<void> {
  const key = createHash("sha256").update(options.input).digest("hex").slice(0, 12);
  const output = join(CACHE, "preview", key);
  const session = new Session(options, output);
  await session.run();
}

class Session {
  private readonly options: PreviewOptions;
  private readonly output: string;
  private readonly server: DevServer;
  private worker: ChildProcess | undefined;
  private busy = false;
  private pending = false;
  private timer: NodeJS.Timeout | undefined;
  private trouble: Trouble | undefined;

  constructor(options: PreviewOptions, output: string) {
    this.options = options;
    this.output = output;
    this.server = new LocalServer("broadsheet", output, {
      port: options.port,
      domDiff: false,
      messageOnStart: ({ localhostUrl }) => `Preview at ${localhostUrl} (Ctrl+C ends it)`,
      onRequest: { "/*": ({ url }) => this.withPanel(url) },
    });
  }

  async run(): Promise<void> {
    const content = watch(this.options.input, { ignoreInitial: true, ignored: /(^|[/\\])\.[^/\\]/ });
    const code = watch(
      CODE.map((name) => join(PROJECT, name)),
      { ignoreInitial: true },
    );
    content.on("all", () => this.soon(() => this.update()));
    code.on("all", () => this.soon(() => this.replaceWorker()));
    this.replaceWorker();
    this.server.serve(this.options.port);
    await ended();
    clearTimeout(this.timer);
    this.worker?.removeAllListeners();
    this.worker?.kill();
    await Promise.all([content.close(), code.close(), this.server.close()]);
  }

  /** A burst of saves is one change; a change of code outlasts one of content, because a fresh worker reads everything. */
  private soon(action: () => void): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(action, BURST);
  }

  private replaceWorker(): void {
    this.worker?.removeAllListeners();
    this.worker?.kill();
    const worker = fork(join(PROJECT, "scripts/publish/preview-worker.ts"), [this.options.input, this.output], {
      execArgv: ["--import", "tsx"],
      cwd: PROJECT,
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    let complaint = "";
    worker.stderr?.on("data", (data: Buffer) => {
      complaint = (complaint + data.toString()).slice(-4000);
    });
    worker.on("message", (message) => this.answered(message as WorkerMessage));
    worker.on("exit", () => {
      this.worker = undefined;
      this.answered({ type: "failed", message: complaint.trim() || "The preview's worker ended without a word." });
    });
    this.worker = worker;
    this.busy = false;
    this.update();
  }

  private update(): void {
    // A worker that has fallen over is started again by the next save, whatever it was.
    if (!this.worker) this.replaceWorker();
    else if (this.busy) this.pending = true;
    else {
      this.busy = true;
      this.worker.send({ type: "update" } satisfies WorkerRequest);
    }
  }

  private answered(message: WorkerMessage): void {
    this.busy = false;
    if (message.type === "failed") {
      this.trouble = { problems: [], sources: new Map(), failure: message.message };
      process.stderr.write(`${pc.red("error")} A layout or Broadsheet itself failed:\n${message.message}\n`);
    } else this.done(message);
    void this.server.reload({});
    if (this.pending) {
      this.pending = false;
      this.update();
    }
  }

  private done({ changed, problems, sources, good }: Extract<WorkerMessage, { type: "done" }>): void {
    const texts = new Map(sources);
    this.trouble = good ? undefined : { problems, sources: texts };
    if (problems.length > 0) {
      const colour = process.stderr.isTTY && pc.isColorSupported;
      const { locate } = this.options;
      process.stderr.write(`${formatProblems(problems, "text", { locate, sources: texts, colour })}\n`);
    }
    const found = problems.length > 0 ? `${countProblems(problems)}. ` : "";
    const written = good ? `Wrote ${changed.length} pages.` : "The last good pages are still shown.";
    if (problems.some(isError) || changed.length > 0) process.stdout.write(`${found}${written}\n`);
  }

  /** While something is wrong, every page says so on top; otherwise files are served as they are. */
  private async withPanel(url: URL): Promise<Response | undefined> {
    if (!this.trouble || !/(?:\/|\.html)$/.test(url.pathname)) return undefined;
    const name = decodeURIComponent(url.pathname).replace(/\/$/, "/index.html");
    const panel = problemPanel(this.trouble, this.options.locate);
    const page = name.includes("..")
      ? undefined
      : await readFile(join(this.output, name), "utf8").catch(() => undefined);
    const html =
      page?.replace(/<body[^>]*>/, (body) => body + panel) ?? `<!doctype html><title>Preview</title><body>${panel}`;
    return new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } });
  }
}

/** Listens on this machine only: drafts are nobody else's business. */
class LocalServer extends DevServer {
  override _serverListen(port: number): void {
    this.server.listen({ port, host: "127.0.0.1" });
  }
}

function ended(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
}
