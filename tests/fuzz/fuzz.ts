import { parseArgs } from "node:util";
import { campaign, type Reach, tell } from "./campaign.ts";

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
const { reach, finding } = await campaign({
  seed,
  runs: Number.MAX_SAFE_INTEGER,
  limit: minutes * 60_000,
  ...(values.path === undefined ? {} : { path: values.path }),
});
console.log(reached(reach));
if (finding) {
  console.error(`\n${tell(finding)}`);
  process.exitCode = 1;
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
