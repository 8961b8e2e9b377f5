import { statSync } from "node:fs";

/** What tells, without reading a file, that it has not been changed. */
export interface Look {
  readonly signature: readonly [size: number, mtime: number, ctime: number, inode: number];
  /** When it was looked at, milliseconds since 1970. */
  readonly seen: number;
}

/** Milliseconds: what was saved as shortly as this before it was looked at may have been saved again since. */
const UNCERTAIN = 2000;

/** @param absolute path of a file */
export function look(absolute: string): Look {
  const seen = Date.now();
  const { size, mtimeMs, ctimeMs, ino } = statSync(absolute);
  return { signature: [size, mtimeMs, ctimeMs, ino], seen };
}

/** The file has certainly not been changed since. */
export function isUnchanged(before: Look, now: Look): boolean {
  const [, modified, changed] = before.signature;
  return (
    Math.max(modified, changed) + UNCERTAIN < before.seen &&
    before.signature.every((value, index) => value === now.signature[index])
  );
}
