import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import type { Outcome, WorkerMessage, WorkerRequest } from "../../scripts/publish/preview/messages.ts";
import { PROJECT } from "./command.ts";

/** A preview's worker as its supervisor starts it, for a content folder and the folder of what is served. */
export function startWorker(content: string, output: string, env = process.env): ChildProcess {
  const parameters = ["scripts/publish/preview/worker.ts", content, output];
  return fork(join(PROJECT, "scripts/program/start.js"), parameters, { execArgv: [], cwd: PROJECT, env });
}

export interface Updated {
  readonly outcome: Outcome;
  /** By their addresses, the pages that came before all else. */
  readonly first: ReadonlyMap<string, string>;
}

/** @param saved files of the content folder that the worker is told of */
export function update(child: ChildProcess, saved: readonly string[] = []): Promise<Updated> {
  return new Promise((resolve, reject) => {
    const first = new Map<string, string>();
    const lost = () => reject(new Error("The preview's worker ended."));
    const hear = (message: WorkerMessage) => {
      if (message.type === "page") {
        first.set(message.path, message.html);
        return;
      }
      child.off("exit", lost).off("message", hear);
      resolve({ outcome: message, first });
    };
    child.once("exit", lost).on("message", hear);
    const request: WorkerRequest = { type: "update", saved };
    child.send(request);
  });
}
