import { randomBytes } from "node:crypto";
import { open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Puts new content in a file's place in one step: whoever reads or stops the machine meanwhile has the old file or the
 * new one, whole. Its mode stays. The temporary file's name begins with a dot, so that it never counts as content.
 * @param path absolute, and no symbolic link
 */
export async function replaceFile(path: string, content: Uint8Array): Promise<void> {
  const { mode } = await stat(path);
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}`);
  try {
    const file = await open(temporary, "wx", 0o600);
    try {
      await file.writeFile(content);
      await file.chmod(mode & 0o7777);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
