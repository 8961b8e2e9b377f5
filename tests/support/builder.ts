import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Problem } from "../../scripts/problem/problem.ts";
import type { BuildOptions } from "../../scripts/publish/build.ts";

export type Order = BuildOptions;

export type Answer =
  | { readonly problems: readonly Problem[]; readonly pages?: number | undefined }
  /** What was thrown. */
  | { readonly failure: string };

export interface Builder {
  /** One after the other, whoever asks. */
  readonly build: (order: Order) => Promise<Answer>;
  readonly end: () => void;
}

/** A process that builds one publication after the other: starting takes it longer than a small site. */
export function startBuilder(): Builder {
  const program = fileURLToPath(new URL("builder-process.ts", import.meta.url));
  const child = fork(program, { execArgv: ["--import", "tsx"] });
  const carryOut = (order: Order) =>
    new Promise<Answer>((resolve, reject) => {
      const lost = () => reject(new Error("The building process is gone."));
      if (!child.connected) lost();
      child.once("exit", lost);
      child.once("message", (answer: Answer) => {
        child.off("exit", lost);
        resolve(answer);
      });
      child.send(order, (failed) => failed && reject(failed));
    });
  let before: Promise<unknown> = Promise.resolve();
  const build = (order: Order) => {
    const answer = before.then(() => carryOut(order));
    before = answer.catch(() => {});
    return answer;
  };
  return { build, end: () => void child.kill() };
}
