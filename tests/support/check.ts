import { execFile } from "node:child_process";
import { NOW_OPTION, PROJECT, parametersOf } from "./command.ts";

/** Milliseconds after which a command has come to no end. What takes linear time is done long before. */
const NEVER = 100_000;

export interface Checked {
  readonly code: number;
  /** Each as `file:line:column code`, without warnings. */
  readonly errors: readonly string[];
  readonly error: string;
}

/** Checks a content folder as an author does, in a process of its own, which is ended where it would not end by itself. */
export function check(folder: string): Promise<Checked> {
  const parameters = parametersOf("check", [`--input=${folder}`, "--format=json", NOW_OPTION]);
  const options = { cwd: PROJECT, timeout: NEVER, killSignal: "SIGKILL", maxBuffer: 1_000_000_000 } as const;
  return new Promise((resolve, reject) => {
    execFile("node", parameters, options, (failed, out, error) => {
      if (failed?.killed) reject(new Error("The check came to no end."));
      else resolve({ code: Number(failed?.code ?? 0), errors: errorsIn(out), error });
    });
  });
}

function errorsIn(out: string): readonly string[] {
  const { problems } = (out === "" ? { problems: [] } : JSON.parse(out)) as {
    readonly problems: readonly { code: string; severity: string; file: string; line: number; column: number }[];
  };
  return problems
    .filter(({ severity }) => severity === "error")
    .map(({ file, line, column, code }) => `${file.split("/").slice(-2).join("/")}:${line}:${column} ${code}`);
}
