import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { MachineError } from "./failure.ts";

/** How often a lock is tried that somebody else is just taking, and the milliseconds between. */
const ATTEMPTS = 50;
const PAUSE = 20;

/**
 * Takes a lock file for this process. Of two builds into one folder the second is refused; the lock of a process that
 * is dead is taken over, by one.
 * @param work what this process does while it holds the lock
 * @returns gives the lock back
 * @throws MachineError
 */
export async function lock(path: string, work: "build" | "preview"): Promise<() => Promise<void>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if ((await created(path)) || (await takenOver(path, work))) return () => rm(path, { force: true });
    await pause(PAUSE);
  }
  throw new MachineError(
    `Another ${work} has just begun and holds ${path}. Wait until it ends; if there is none, delete ${heirOf(path)} and ${path}.`,
  );
}

/** Who may replace a dead lock: without it, the second to see that it is dead would remove the lock of the first. */
function heirOf(path: string): string {
  return `${path}.heir`;
}

async function takenOver(path: string, work: string): Promise<boolean> {
  if (!(await isDead(path, work)) || !(await created(heirOf(path)))) return false;
  // Only now can nobody else replace it; somebody may have done so since we looked.
  const isStillDead = await isDead(path, work).catch(() => false);
  if (isStillDead) await rename(heirOf(path), path);
  else await rm(heirOf(path), { force: true });
  return isStillDead;
}

/** Makes a file that names this process; false where there is one already. */
async function created(path: string): Promise<boolean> {
  try {
    await writeFile(path, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    if (code === "ENOENT") throw new MachineError(`No file can be made in ${dirname(path)}. Choose another folder.`);
    throw error;
  }
}

/**
 * The process that made a lock is gone; false where the lock itself is gone, or is just being written.
 * @throws MachineError where the process lives, or it is no lock
 */
async function isDead(path: string, work: string): Promise<boolean> {
  const owner = (await readFile(path, "utf8").catch(() => "")).trim();
  if (owner === "") return false;
  if (!/^\d+$/.test(owner)) {
    throw new MachineError(`${path} would be the lock of this ${work}, but something else is in it. Move it away.`);
  }
  if (!isAlive(Number(owner))) return true;
  throw new MachineError(
    `Another ${work} (process ${owner}) writes to the same folder. Wait until it ends; if there is none, delete ${path}.`,
  );
}

function isAlive(owner: number): boolean {
  // In a container every run may get the same number, so a lock of ours is left from an earlier one.
  if (owner <= 0 || owner === process.pid) return false;
  try {
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
