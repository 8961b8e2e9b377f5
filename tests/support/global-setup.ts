import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** The publication in `content/`, built as README says, in a folder of its own. */
    readonly site: string;
  }
}

const PROJECT = new URL("../..", import.meta.url).pathname;

/** Builds the sample publication once for all tests that look at a whole site. */
export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), "broadsheet-site-"));
  const site = join(folder, "site");
  const command = ["run", "--silent", "build", "--", `--output=${site}`, "--now=2025-03-08T12:00:00Z"];
  await promisify(execFile)("npm", command, { cwd: PROJECT });
  project.provide("site", site);
  return () => rm(folder, { recursive: true, force: true });
}
