import { readFile, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { MachineError } from "./failure.ts";

/**
 * Takes a lock file for this process. Of two builds into one folder the second is refused; the lock of a process that
 * is dead is taken over.
 * @param work what this process does while it holds the lock
 * @returns gives the lock back
 * @throws MachineError
 */
export async function lock(path: string, work: "build" | "preview"): Promise<() => Promise<void>> {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      await writeFile(path, String(process.pid), { flag: "wx" });
      return () => rm(path, { force: true });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "ENOENT") throw new MachineError(`No file can be made in ${dirname(path)}. Choose another folder.`);
      if (code !== "EEXIST") throw error;
      await refuseTaken(path, work);
      await rm(path, { force: true });
    }
  }
  throw new MachineError(`Another ${work} has just begun and holds ${path}. Wait until it ends.`);
}

async function refuseTaken(path: string, work: string): Promise<void> {
  const owner = (await readFile(path, "utf8").catch(() => "0")).trim();
  if (!/^\d+$/.test(owner)) {
    throw new MachineError(`${path} would be the lock of this ${work}, but something else is in it. Move it away.`);
  }
  if (!isAlive(Number(owner))) return;
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
