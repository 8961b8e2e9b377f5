import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { MachineError } from "../failure.ts";

/** How often a lock is tried that somebody else is just taking, and the milliseconds between. */
const ATTEMPTS = 50;
const PAUSE = 20;

/** Attempts after which whoever has not yet put its number into a file of his was killed before he could. */
const PATIENCE = 25;

/**
 * Takes a lock file for this process. Of two builds into one folder the second is refused; the lock of a process that
 * is dead is taken over, by one.
 * @param work what this process does while it holds the lock
 * @returns gives the lock back
 * @throws MachineError
 */
export async function lock(path: string, work: "build" | "preview"): Promise<() => Promise<void>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (created(path) || takenOver(path, work, attempt >= PATIENCE)) return () => rm(path, { force: true });
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

// Here and below nothing is awaited, so that nobody holds an heir, or a lock without his number, longer than he must.
function takenOver(path: string, work: string, waited: boolean): boolean {
  if (waited) rmSync(heirOf(path), { force: true });
  if (!isDead(path, work, waited) || !created(heirOf(path))) return false;
  // Only now can nobody else replace it; somebody may have done so since we looked.
  const owner = ownerOf(path);
  const isStillDead = owner === "" ? waited && existsSync(path) : /^\d+$/.test(owner) && !isAlive(Number(owner));
  if (isStillDead) replace(path);
  else rmSync(heirOf(path), { force: true });
  return isStillDead && isOurs(path);
}

/** Puts the heir in the place of a lock, unless somebody who had waited has removed it. */
function replace(path: string): void {
  try {
    renameSync(heirOf(path), path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

/** Makes a file that names this process; false where there is one already. */
function created(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: "wx" });
    return isOurs(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    if (code === "ENOENT") throw new MachineError(`No file can be made in ${dirname(path)}. Choose another folder.`);
    throw error;
  }
}

/**
 * The process that made a lock is gone; false where the lock itself is gone, or may just be being written.
 * @throws MachineError where the process lives, or it is no lock
 */
function isDead(path: string, work: string, waited: boolean): boolean {
  const owner = ownerOf(path);
  if (owner === "") return waited && existsSync(path);
  if (!/^\d+$/.test(owner)) {
    throw new MachineError(`${path} would be the lock of this ${work}, but something else is in it. Move it away.`);
  }
  if (!isAlive(Number(owner))) return true;
  throw new MachineError(
    `Another ${work} (process ${owner}) writes to the same folder. Wait until it ends; if there is none, delete ${path}.`,
  );
}

/** Nobody has taken it over meanwhile, as from someone who was stopped too long while writing it. */
function isOurs(path: string): boolean {
  return ownerOf(path) === String(process.pid);
}

/** Empty where there is no lock, or no number in it yet. */
function ownerOf(path: string): string {
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    return "";
  }
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
