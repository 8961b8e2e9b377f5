import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

// Loaded before everything else, and so before TypeScript can be read: the preview's worker says what it holds when a
// signal tells it to.
const folder = process.env.BENCH_HEAP;
if (folder !== undefined && process.argv[2] === "scripts/publish/preview/worker.ts") {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc");
  /** @param {string} name @param {number} value */
  const say = (name, value) => {
    const path = join(folder, name);
    writeFileSync(`${path}.tmp`, String(value));
    renameSync(`${path}.tmp`, path);
  };
  process.on("SIGUSR2", () => {
    collect();
    say("heap", process.memoryUsage().heapUsed);
  });
  say("worker", process.pid);
}
