import { renameSync, writeFileSync } from "node:fs";

/**
 * Puts a text of ours in the place of another in one step: whoever reads it meanwhile, or after a kill, has one of the
 * two. Only who holds the lock of the site writes here.
 * @param path absolute
 */
export function replaceText(path: string, text: string): void {
  writeFileSync(halfWritten(path), text);
  renameSync(halfWritten(path), path);
}

/** The name that a text has until all of it is written. A kill may leave it there. */
export function halfWritten(path: string): string {
  return `${path}.tmp`;
}
