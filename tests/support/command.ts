import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { cacheOf } from "../../scripts/publish/cache.ts";
import { contentFolder, type Files } from "./publication.ts";
import { siteFiles } from "./site-files.ts";

export const PROJECT = fileURLToPath(new URL("../..", import.meta.url));

/** What a test's command is called with, but for its clock. */
export const NOW_OPTION = "--now=2025-04-01T12:00:00Z";

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

export interface Surroundings {
  readonly env?: { readonly [name: string]: string | undefined };
  readonly uid?: number;
  /** As an author types it, who stands in the content folder. */
  readonly output?: string;
  /** What starts Node, such as `["taskset", "-c", "0"]`. */
  readonly under?: readonly string[];
  /** Absolute path of a copy of Broadsheet. */
  readonly program?: string;
  /** What Node is called with before the command and its options. */
  readonly entry?: readonly string[];
}

/** As npm does. */
const ENTRY = ["scripts/program/start.js", "scripts/cli.ts"];

/** What Node is called with to run a command. */
export function parametersOf(command: string, options: readonly string[]): readonly string[] {
  return [...ENTRY, command, ...options];
}

/** Runs a command as an author does, who stands in `from`. */
export function run(
  from: string,
  command: string,
  options: readonly string[],
  { env, uid, under = [], program: cwd = PROJECT, entry = ENTRY }: Surroundings = {},
): Promise<Ended> {
  const [program = "node", ...parameters] = [...under, "node", ...entry, command, ...options];
  const environment = { ...process.env, INIT_CWD: from, NO_COLOR: "1", ...env };
  return new Promise((resolve) => {
    execFile(program, parameters, { cwd, env: environment, uid }, (failed, out, error) => {
      resolve({ code: failed ? Number(failed.code) : 0, out, error });
    });
  });
}

/** A content folder in a folder of its own, so that things can stand beside it. */
export interface Newsroom {
  readonly root: string;
  readonly content: string;
  /** Where the test's command writes to. */
  readonly site: string;
  readonly build: (options?: readonly string[], surroundings?: Surroundings) => Promise<Ended>;
}

/** Gone when the test ends, with what its builds have kept. */
export async function newsroom(files: Files): Promise<Newsroom> {
  const within = Object.entries(files).map(([path, text]) => [`content/${path}`, text] as const);
  const root = await contentFolder(Object.fromEntries(within));
  const [content, site] = [join(root, "content"), join(root, "site")];
  onTestFinished(() => forget(content, site));
  const build = (options: readonly string[] = [], surroundings: Surroundings = {}) =>
    run(
      content,
      "build",
      ["--input=.", `--output=${surroundings.output ?? "../site"}`, NOW_OPTION, ...options],
      surroundings,
    );
  return { root, content, site, build };
}

/** Takes away what builds have kept for the next one. */
export async function forget(input: string, output: string): Promise<void> {
  await rm(await cacheOf(input, output), { recursive: true, force: true });
}

/** Every file of a folder with its bytes, the hidden ones included. */
export function bytes(folder: string): ReadonlyMap<string, string> {
  return new Map(siteFiles(folder).map((path) => [path, readFileSync(join(folder, path), "base64")]));
}
