import { writeFileSync } from "node:fs";

/** Loaded before a command that is measured: when it ends, says what it has used, all its threads together. */
process.on("exit", () => {
  const { BENCH_USAGE } = process.env;
  if (BENCH_USAGE === undefined) return;
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(BENCH_USAGE, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1024 }));
});
