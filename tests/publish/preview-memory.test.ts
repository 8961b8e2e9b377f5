import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { Calls } from "../support/calls.ts";
import { startWorker, update } from "../support/preview-worker.ts";
import { article, BASE, writeAll } from "../support/publication.ts";

const GAUGE = "articles/2025/gauge.md";

it("a preview imports each module once, however often an article is saved, for none is ever let go", async () => {
  const folder = await mkdtemp(join(tmpdir(), "broadsheet-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const content = join(folder, "content");
  const calls = await Calls.of(async (env) => {
    const worker = startWorker(content, join(folder, "site"), { ...process.env, ...env });
    for (const text of ["The gauge is dry.", "It is wet.", "It is dry again."]) {
      await writeAll(content, { ...BASE, [GAUGE]: article(text) });
      const { outcome } = await update(worker, [GAUGE]);
      expect(outcome).toMatchObject({
        type: "done",
        good: true,
        changed: expect.arrayContaining(["/2025/03/04/gauge/"]),
      });
    }
    worker.disconnect();
    await once(worker, "exit");
  });
  expect(calls.loaded("@11ty/eleventy")).toBe(true);
  expect(calls.loadedAgain).toEqual([]);
});
