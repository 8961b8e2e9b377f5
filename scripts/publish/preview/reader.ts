import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { PROJECT } from "../project.ts";
import type { WorkerMessage, WorkerRequest } from "./messages.ts";

/** Characters of a dying worker's last words that are kept. */
const LAST_WORDS = 4000;

/**
 * The preview's worker as its supervisor sees it: one process at a time, asked one thing at a time. Whatever happens
 * to the process is told as an answer; the next update starts another.
 */
export class PreviewReader {
  private readonly folders: readonly string[];
  private readonly answer: (message: WorkerMessage) => void;
  private child: ChildProcess | undefined;
  private busy = false;
  private again = false;

  /**
   * @param folders absolute paths of the content folder and the preview's output
   * @param answer called after each update
   */
  constructor(folders: readonly [input: string, output: string], answer: (message: WorkerMessage) => void) {
    this.folders = folders;
    this.answer = answer;
  }

  /** Reads the content again; what is asked meanwhile is done once, afterwards. */
  update(): void {
    if (!this.child) this.restart();
    else if (this.busy) this.again = true;
    else this.ask(this.child);
  }

  /** Goes on with fresh code: a module once imported stays as it was, so it takes a new process. */
  restart(): void {
    this.stop();
    const child = fork(join(PROJECT, "scripts/publish/preview/worker.ts"), [...this.folders], {
      execArgv: ["--import", "tsx"],
      cwd: PROJECT,
      stdio: ["ignore", "inherit", "pipe", "ipc"],
    });
    this.child = child;
    let words = "";
    child.stderr?.on("data", (data: Buffer) => {
      words = (words + data.toString()).slice(-LAST_WORDS);
    });
    child.on("message", (message) => this.ended(child, message as WorkerMessage));
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
    const request: WorkerRequest = { type: "update" };
    // If it cannot be told, it is about to die, and that is told.
    child.send(request, () => {});
  }

  private died(child: ChildProcess, message: string): void {
    // One that was replaced has nothing to say any more.
    if (this.child !== child) return;
    const { again } = this;
    this.stop();
    this.answer({ type: "failed", message });
    if (again) this.update();
  }

  private ended(child: ChildProcess, message: WorkerMessage): void {
    if (this.child !== child) return;
    this.busy = false;
    this.answer(message);
    if (!this.again) return;
    this.again = false;
    this.update();
  }
}
