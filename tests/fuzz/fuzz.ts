import { fork } from "node:child_process";
import { parseArgs } from "node:util";
import { type Finding, type Reach, tell } from "./campaign.ts";
import type { Manuscript } from "./draft.ts";
import type { Told, Wanted } from "./worker.ts";

/** Whatever takes longer hangs: a manuscript is read and published in less than a second. */
const LONGEST = 120_000;

const { values } = parseArgs({
  options: { minutes: { type: "string", default: "1" }, seed: { type: "string" }, path: { type: "string" } },
});
const minutes = Number(values.minutes);
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
if (!(minutes > 0) || !Number.isInteger(seed)) {
  console.error("--minutes is a number above 0, --seed a whole number.");
  process.exit(2);
}

console.log(`Seed ${seed}, for ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`);
const { reach, finding } = await run();
if (reach) console.log(reached(reach));
if (finding) console.error(`\n${tell(finding)}`);
process.exit(finding ? 1 : 0);

/** Reads in a process of its own: what hangs cannot tell that it does. */
function run(): Promise<{ readonly reach?: Reach; readonly finding?: Finding }> {
  const child = fork(new URL("worker.ts", import.meta.url), {
    execArgv: ["--import", "tsx"],
    serialization: "advanced",
  });
  return new Promise((resolve, reject) => {
    let reading: Manuscript | undefined;
    const clock = setTimeout(() => {
      child.kill("SIGKILL");
      if (reading) resolve({ finding: { seed, path: "", manuscript: reading, message: "it comes to no end" } });
      else reject(new Error("The campaign did not begin."));
    }, LONGEST);
    child.on("message", (told: Told) => {
      if ("done" in told) resolve(told.done);
      else reading = told.begun;
      clock.refresh();
    });
    child.on("exit", (code) => code !== 0 && reject(new Error(`The campaign ended with ${code}.`)));
    const path = values.path === undefined ? {} : { path: values.path };
    child.send({ seed, runs: Number.MAX_SAFE_INTEGER, limit: minutes * 60_000, ...path } satisfies Wanted);
  });
}

function reached({ manuscripts, published, articles, codes, kinds }: Reach): string {
  const most = (counts: ReadonlyMap<string, number>) =>
    [...counts]
      .sort(([, a], [, b]) => b - a)
      .map(([key, number]) => `${key} ${number}`)
      .join(", ");
  return [
    `${manuscripts} manuscripts, ${published} of them published, with ${articles} articles.`,
    `Blocks published: ${most(kinds)}.`,
    `Problems told: ${most(codes)}.`,
  ].join("\n");
}
