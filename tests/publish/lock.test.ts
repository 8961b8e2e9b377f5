import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { lock } from "../../scripts/publish/output/lock.ts";
import { contentFolder } from "../support/publication.ts";

const LOCK = fileURLToPath(new URL("../../scripts/publish/output/lock.ts", import.meta.url));
const DEAD = "999999999";
const TAKERS = 4;
const LOCKS = 150;

/** A process that goes for every lock of a folder, tells which it got, and lives on until its input ends. */
const TAKER = `
const { lock } = await import(${JSON.stringify(LOCK)});
const [folder, locks] = process.argv.slice(1);
process.stdout.write("ready\\n");
await new Promise((resolve) => process.stdin.once("data", resolve));
const all = Array.from({ length: Number(locks) }, (_, number) => number);
const taken = await Promise.all(all.map((number) => lock(folder + "/" + number, "build").then(() => number, () => -1)));
process.stdout.write(JSON.stringify(taken.filter((number) => number >= 0)) + "\\n");
`;

function taker(folder: string) {
  const parameters = ["--import", "tsx", "--input-type=module", "-e", TAKER, folder, String(LOCKS)];
  const { stdin, stdout } = spawn("node", parameters, { stdio: ["pipe", "pipe", "inherit"] });
  const line = () => new Promise<string>((resolve) => stdout.once("data", (data) => resolve(String(data))));
  return { ready: line(), go: () => stdin.write("go\n"), line, end: () => stdin.end() };
}

it("lets only one of many builds take over the lock that a killed build has left", async () => {
  const names = Array.from({ length: LOCKS }, (_, number) => String(number));
  const folder = await contentFolder(Object.fromEntries(names.map((name) => [name, DEAD])));
  const takers = Array.from({ length: TAKERS }, () => taker(folder));
  await Promise.all(takers.map(({ ready }) => ready));
  const answers = takers.map(({ line }) => line());
  for (const { go } of takers) go();
  const taken = (await Promise.all(answers)).flatMap((answer): readonly number[] => JSON.parse(answer));
  for (const { end } of takers) end();
  expect(taken.sort((a, b) => a - b).map(String)).toEqual(names);
});

it("takes a free lock, gives it back, and leaves no other file", async () => {
  const folder = await contentFolder({ dead: DEAD });
  for (const name of ["free", "dead"]) {
    const unlock = await lock(join(folder, name), "build");
    expect(existsSync(join(folder, name))).toBe(true);
    await unlock();
    expect(existsSync(join(folder, name))).toBe(false);
    expect(existsSync(join(folder, `${name}.heir`))).toBe(false);
  }
});

it.each([
  ["something else in it", "my notes", "something else is in it. Move it away."],
  ["the number of a living process", String(process.ppid), `Another build (process ${process.ppid})`],
])("refuses a lock with %s", async (_, text, message) => {
  const folder = await contentFolder({ site: text });
  await expect(lock(join(folder, "site"), "build")).rejects.toThrow(message);
  expect(existsSync(join(folder, "site"))).toBe(true);
});

it.each([
  ["a lock with nothing in it yet", { site: "" }],
  ["a dead lock that it was about to take over", { site: DEAD, "site.heir": DEAD }],
  ["both, and no number in either", { site: "", "site.heir": "" }],
])("takes over from a build that was killed while it held %s", async (_, files) => {
  const folder = await contentFolder(files);
  const unlock = await lock(join(folder, "site"), "build");
  expect(readFileSync(join(folder, "site"), "utf8")).toBe(String(process.pid));
  await unlock();
  expect(readdirSync(folder)).toEqual([]);
});
