import { mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { basename, dirname, join, relative, sep } from "node:path";
import { MachineError, UsageError } from "./failure.ts";
import { MANIFEST } from "./manifest.ts";
import { PROJECT } from "./project.ts";

/**
 * An output folder is never changed: the next site is built beside it and takes its place in two renames, so that at
 * every moment either the old site or the new one is whole.
 */
export interface Output {
  /** Where the site will be. */
  readonly folder: string;
  /** Where the next site is built. */
  readonly next: string;
}

/**
 * Runs `work` with a fresh folder beside the output, then swaps it in; if the work fails the output stays as it was.
 * @param folder absolute path of the output
 * @param input absolute path of the content folder
 */
export async function replacing(folder: string, input: string, work: (next: string) => Promise<void>): Promise<void> {
  await refuseForeign(folder, input);
  await mkdir(dirname(folder), { recursive: true });
  const unlock = await lock(folder);
  const next = `${folder}.next`;
  try {
    await recover(folder);
    await rm(next, { recursive: true, force: true });
    await mkdir(next);
    await work(next);
    await swap(folder, next);
  } finally {
    await rm(next, { recursive: true, force: true });
    await unlock();
  }
}

async function swap(folder: string, next: string): Promise<void> {
  const old = `${folder}.old`;
  if (await exists(folder)) await rename(folder, old);
  try {
    await rename(next, folder);
  } catch (error) {
    await recover(folder);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

/** Puts right what a crash between the two renames left behind. */
async function recover(folder: string): Promise<void> {
  const old = `${folder}.old`;
  if (!(await exists(old))) return;
  if (await exists(folder)) await rm(old, { recursive: true });
  else await rename(old, folder);
}

/** Refuses a folder that a build would destroy, or that would end up inside its own input. */
async function refuseForeign(folder: string, input: string): Promise<void> {
  const output = await resolved(folder);
  const content = await resolved(input);
  if (contains(content, output) || contains(output, content)) {
    throw new UsageError(`--output ${folder} and the content folder lie one in the other. Choose a folder beside it.`);
  }
  if (contains(output, await resolved(PROJECT)) || output === (await resolved(homedir()))) {
    throw new UsageError(
      `--output ${folder} holds more than a site and would be replaced. Choose a folder of its own.`,
    );
  }
  const found = await stat(folder).catch(() => undefined);
  if (!found) return;
  if (!found.isDirectory()) throw new UsageError(`--output ${folder} is a file. Choose a folder.`);
  const files = await readdir(folder);
  if (files.length > 0 && !files.includes(MANIFEST)) {
    throw new UsageError(
      `--output ${folder} holds files that Broadsheet did not write, such as ${files.sort()[0]}. Choose an empty folder.`,
    );
  }
}

/** Of two builds into one folder the second is refused; a lock whose owner is dead is taken over. */
async function lock(folder: string): Promise<() => Promise<void>> {
  const path = `${folder}.lock`;
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      await writeFile(path, String(process.pid), { flag: "wx" });
      return () => rm(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const owner = Number(await readFile(path, "utf8").catch(() => "0"));
      if (isAlive(owner)) {
        throw new MachineError(
          `Another build (process ${owner}) is writing to ${folder}. Wait until it ends, or choose another --output.`,
        );
      }
      await rm(path, { force: true });
    }
  }
  throw new MachineError(`Another build has just begun to write to ${folder}. Wait until it ends.`);
}

function isAlive(process_: number): boolean {
  if (!Number.isInteger(process_) || process_ <= 0) return false;
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** The real path of a folder that may not exist yet. */
async function resolved(path: string): Promise<string> {
  const found = await realpath(path).catch(() => undefined);
  if (found !== undefined || dirname(path) === path) return found ?? path;
  return join(await resolved(dirname(path)), basename(path));
}

/** `inner` is `outer` or lies in it. */
function contains(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && way !== inner);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
