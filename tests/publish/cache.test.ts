import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { cacheOf } from "../../scripts/publish/cache.ts";
import { contentFolder } from "../support/publication.ts";

it("keeps what builds left for the next while their output is there or being made, and clears away the rest", async () => {
  const root = await contentFolder({});
  const outputs = ["kept", "begun", "deleted"].map((name) => join(root, name));
  const [kept = "", begun = "", deleted = ""] = outputs;
  for (const output of [kept, deleted]) await mkdir(output);
  await writeFile(`${begun}.lock`, String(process.pid));
  const folders = await Promise.all(outputs.map((output) => cacheOf(join(root, "content"), output)));
  expect(new Set(folders).size).toBe(3);
  await rm(deleted, { recursive: true });
  await cacheOf(join(root, "content"), join(root, "another"));
  expect(folders.map(existsSync)).toEqual([true, true, false]);
  expect(await cacheOf(join(root, "content"), kept)).toBe(folders[0]);
});
