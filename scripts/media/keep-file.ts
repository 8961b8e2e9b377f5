import { rename, writeFile } from "node:fs/promises";

/**
 * Puts a file of the cache in its place in one step, and on the disk before it has its name: another build may be using
 * the old one, and what a power cut had left of the new one would be taken for whole.
 * @param path absolute, in a folder that exists
 */
export async function keepFile(path: string, content: Uint8Array): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  await writeFile(temporary, content, { flush: true });
  await rename(temporary, path);
}
