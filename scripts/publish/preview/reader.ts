import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { PROJECT } from "../project.ts";
import type { FirstPage } from "./first-page.ts";
import type { Outcome, WorkerMessage, WorkerRequest } from "./messages.ts";

/** Characters of a dying worker's last words that are kept. */
const LAST_WORDS = 4000;

interface Heard {
  /** Called with pages that need not wait for the end of an update. */
  readonly page: (page: FirstPage) => void;
  /** Called after each update. */
  readonly ended: (outcome: Outcome) => void;
}

/**
 * Megabytes for values that do not live long: each update goes through all articles, and would be stopped a hundred times
 * to have what it needs no more cleared away.
 */
const YOUNG = 64;

/**
 * The preview's worker as its supervisor sees it: one process at a time, asked one thing at a time. Whatever happens
 * to the process is told as an answer; the next update starts another.
 */
export class PreviewReader {
  private readonly folders: readonly string[];
  private readonly heard: Heard;
  private child: ChildProcess | undefined;
  private busy = false;
  private again = false;
  /** What was saved since the worker was asked the last time. */
  private saved = new Set<string>();

  /** @param folders absolute paths of the content folder and the preview's output */
  constructor(folders: readonly [input: string, output: string], heard: Heard) {
    this.folders = folders;
    this.heard = heard;
  }

  /**
   * Reads the content again; what is asked meanwhile is done once, afterwards.
   * @param saved files of the content folder; the page of one may come first
   */
  update(saved: readonly string[] = []): void {
    for (const file of saved) this.saved.add(file);
    if (!this.child) this.restart();
    else if (this.busy) this.again = true;
    else this.ask(this.child);
  }

  /** Goes on with fresh code: a module once imported stays as it was, so it takes a new process. */
  restart(): void {
    this.stop();
    const child = fork(
      join(PROJECT, "scripts/program/start.js"),
      ["scripts/publish/preview/worker.ts", ...this.folders],
      {
        execArgv: [`--max-semi-space-size=${YOUNG}`],
        cwd: PROJECT,
        stdio: ["ignore", "inherit", "pipe", "ipc"],
      },
    );
    this.child = child;
    let words = "";
    child.stderr?.on("data", (data: Buffer) => {
      words = (words + data.toString()).slice(-LAST_WORDS);
    });
    child.on("message", (message) => this.told(child, message as WorkerMessage));
    child.on("error", (error) => this.died(child, error.message));
    // Not "exit": its last words may come after that.
    child.on("close", () => this.died(child, words.trim() || "The preview's worker ended without a word."));
    this.ask(child);
  }

  stop(): void {
    const { child } = this;
    this.child = undefined;
    this.busy = false;
    this.again = false;
    child?.kill();
  }

  private ask(child: ChildProcess): void {
    this.busy = true;
    const request: WorkerRequest = { type: "update", saved: [...this.saved] };
    this.saved.clear();
    // If it cannot be told, it is about to die, and that is told.
    child.send(request, () => {});
  }

  private died(child: ChildProcess, message: string): void {
    // One that was replaced has nothing to say any more.
    if (this.child !== child) return;
    const { again } = this;
    this.stop();
    this.heard.ended({ type: "failed", message });
    if (again) this.update();
  }

  private told(child: ChildProcess, message: WorkerMessage): void {
    if (this.child !== child) return;
    if (message.type === "page") {
      this.heard.page(message);
      return;
    }
    this.busy = false;
    this.heard.ended(message);
    if (!this.again) return;
    this.again = false;
    this.update();
  }
}
