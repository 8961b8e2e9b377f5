import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { get } from "node:http";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { edited } from "./edit.ts";

/** What an author waits for in the preview. */
export interface PreviewTimes {
  /** Seconds until the preview says that all pages are there; first without anything left of an earlier one. */
  readonly cold: number;
  readonly warm: number;
  /** Milliseconds from a save to the page being served with it, of each edit. */
  readonly shown: readonly number[];
  /** Milliseconds from a save to the whole site being written. */
  readonly written: readonly number[];
  /** Megabytes that the worker holds after the first edits, and after all. */
  readonly heap: readonly [before: number, after: number];
}

/** Edits before the heap is looked at: code is still being made ready during the first. */
const SETTLING = 10;

/** Milliseconds between edits: nobody saves again while he looks at what he has saved. */
const LOOK = 1000;

/** Milliseconds after which a preview has failed. */
const PATIENCE = 600_000;

/**
 * Runs the preview of a publication as an author does: twice, with edits in the second.
 * @param project absolute path of the project
 * @param scratch absolute path of a folder for what the worker says of itself
 * @param content absolute path of the content folder
 * @param article path in it of the article that is edited
 */
export async function measurePreview(
  project: string,
  scratch: string,
  content: string,
  article: string,
  edits: number,
): Promise<PreviewTimes> {
  const first = await Preview.start(project, scratch, content);
  await first.end();
  const preview = await Preview.start(project, scratch, content);
  try {
    const file = join(content, article);
    const page = await preview.addressOf(file);
    const shown: number[] = [];
    const written: number[] = [];
    const heaps: number[] = [];
    for (let number = 1; number <= edits; number++) {
      await pause(LOOK);
      const mark = `It was said ${number} times.`;
      const text = edited(await readFile(file, "utf8"), /\.(?: It was said \d+ times\.)?\n\n/, `. ${mark}\n\n`);
      const said = preview.saidSoFar;
      const saved = performance.now();
      await writeFile(file, text);
      await until(async () => (await preview.page(page)).includes(mark));
      shown.push(performance.now() - saved);
      await until(() => preview.saidSoFar > said);
      written.push(performance.now() - saved);
      if (number === Math.min(SETTLING, edits) || number === edits) heaps.push(await preview.heap());
    }
    const [before = 0] = heaps;
    return { cold: first.ready, warm: preview.ready, shown, written, heap: [before, heaps.at(-1) ?? before] };
  } finally {
    await preview.end();
  }
}

class Preview {
  /** Seconds. */
  readonly ready: number;
  private readonly child: ChildProcess;
  private readonly port: number;
  private readonly scratch: string;
  private readonly said: () => string;

  private constructor(ready: number, child: ChildProcess, port: number, scratch: string, said: () => string) {
    this.ready = ready;
    this.child = child;
    this.port = port;
    this.scratch = scratch;
    this.said = said;
  }

  static async start(project: string, scratch: string, content: string): Promise<Preview> {
    await rm(scratch, { recursive: true, force: true });
    await mkdir(scratch, { recursive: true });
    const port = await freePort();
    const reporter = new URL("report-heap.js", import.meta.url).href;
    const started = performance.now();
    const child = spawn(
      process.execPath,
      ["scripts/program/start.js", "scripts/cli.ts", "dev", `--input=${content}`, `--port=${port}`],
      {
        cwd: project,
        env: { ...process.env, INIT_CWD: project, NODE_OPTIONS: `--import=${reporter}`, BENCH_HEAP: scratch },
        stdio: ["ignore", "pipe", "inherit"],
      },
    );
    let said = "";
    child.stdout.on("data", (data) => {
      said += data;
    });
    await until(() => OUTCOME.test(said));
    return new Preview((performance.now() - started) / 1000, child, port, scratch, () => said);
  }

  /** How often it has told how an update ended. */
  get saidSoFar(): number {
    return this.said().match(new RegExp(OUTCOME, "g"))?.length ?? 0;
  }

  /** A page as a browser gets it; empty where there is none. */
  page(path: string): Promise<string> {
    const options = { host: "127.0.0.1", port: this.port, path, headers: { "sec-fetch-mode": "navigate" } };
    return new Promise((resolve) => {
      get(options, (response) => {
        let text = "";
        response.on("data", (data) => {
          text += data;
        });
        response.on("end", () => resolve(text));
      }).on("error", () => resolve(""));
    });
  }

  /** The address of an article, by its date and its name. */
  async addressOf(file: string): Promise<string> {
    const [, date = ""] = /^date: (\d{4}-\d{2}-\d{2})/m.exec(await readFile(file, "utf8")) ?? [];
    const [, name = ""] = /([^/]+)\.md$/.exec(file) ?? [];
    return `/${date.replaceAll("-", "/")}/${name}/`;
  }

  /** Megabytes that the worker holds when what it holds no more is cleared away. */
  async heap(): Promise<number> {
    const path = join(this.scratch, "heap");
    await rm(path, { force: true });
    process.kill(Number(await readFile(join(this.scratch, "worker"), "utf8")), "SIGUSR2");
    let bytes = "";
    await until(async () => {
      bytes = await readFile(path, "utf8").catch(() => "");
      return bytes !== "";
    });
    return Number(bytes) / 2 ** 20;
  }

  async end(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once("close", resolve));
    this.child.kill("SIGTERM");
    await ended;
  }
}

/** What the preview says when an update has ended. */
const OUTCOME = /Wrote \d+ pages?\.|All pages are as they were\./;

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const started = performance.now();
  while (!(await holds())) {
    if (performance.now() - started > PATIENCE) throw new Error("The preview does not do what is waited for.");
    await pause(2);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
