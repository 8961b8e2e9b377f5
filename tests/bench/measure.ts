import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** What a process took. */
export interface Measured {
  /** Seconds. */
  readonly wall: number;
  /** Seconds on all cores, in the program and in the system. */
  readonly cpu: number;
  /** Megabytes of memory at its largest. */
  readonly peak: number;
}

const REPORT = new URL("report-usage.js", import.meta.url).href;

/**
 * Runs Node in a process of its own.
 * @param project absolute path of the folder to stand in
 * @param scratch absolute path of a folder for the report
 * @param command what Node is called with
 * @throws where the program fails
 */
export async function measure(project: string, scratch: string, ...command: readonly string[]): Promise<Measured> {
  const usage = join(scratch, "usage.json");
  const environment = { ...process.env, BENCH_USAGE: usage, INIT_CWD: project };
  const started = performance.now();
  const child = spawn(process.execPath, ["--import", REPORT, ...command], {
    cwd: project,
    env: environment,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (data) => {
    said += data;
  });
  const code = await new Promise((resolve) => child.on("close", resolve));
  const wall = (performance.now() - started) / 1000;
  if (code !== 0) throw new Error(`${command.join(" ")} ended with ${code}.\n${said.slice(-2000)}`);
  return { wall, ...JSON.parse(await readFile(usage, "utf8")) };
}
