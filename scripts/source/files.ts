import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { sep } from "node:path";
import { TextDecoder } from "node:util";
import { spanAt } from "../problem/position.ts";
import { findControlCharacter } from "./control-characters.ts";
import type { SourceFault } from "./fault.ts";

/** A file of the content folder. */
export interface ContentFile {
  /** Relative to the content folder, with forward slashes. */
  readonly path: string;
  readonly absolute: string;
  /** A symbolic link that leads to no file of the content folder: whoever uses it must refuse it. */
  readonly outside: boolean;
}

/** What a content folder holds, in the order of its paths whatever the disk's order. */
export interface Contents {
  readonly files: readonly ContentFile[];
  /** Paths of symbolic links to folders. They are not followed: they may lead out, or round in a circle. */
  readonly linkedFolders: readonly string[];
  /** Paths whose names are not UTF-8, as far as they can be read: nothing can be opened by them. */
  readonly unnamed: readonly string[];
}

/** All files of a folder. Names that begin with a dot are not content. */
export async function listFiles(folder: string): Promise<Contents> {
  const root = await realpath(folder);
  const files: ContentFile[] = [];
  const linkedFolders: string[] = [];
  const unnamed: string[] = [];
  const walk = async (folder: string): Promise<void> => {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (entry.name.startsWith(".")) continue;
      const absolute = folder + sep + entry.name;
      const path = absolute
        .slice(root.length + 1)
        .split(sep)
        .join("/");
      if (entry.name.includes("\ufffd")) unnamed.push(path);
      else if (entry.isDirectory()) await walk(absolute);
      else if (entry.isFile()) files.push({ path, absolute, outside: false });
      else if (entry.isSymbolicLink() && (await isFolder(absolute))) linkedFolders.push(path);
      else if (entry.isSymbolicLink()) files.push({ path, absolute, outside: await leadsOut(absolute, root) });
    }
  };
  await walk(root);
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), linkedFolders: linkedFolders.sort(), unnamed };
}

export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function leadsOut(link: string, root: string): Promise<boolean> {
  const target = await realpath(link).catch(() => undefined);
  return target === undefined || !target.startsWith(root + sep) || !(await stat(target)).isFile();
}

export interface TextFile {
  /** With `\n` line ends and without a byte order mark; empty where the file could not be decoded. */
  readonly text: string;
  readonly faults: readonly SourceFault[];
}

/** Reads a text file as UTF-8; another encoding is a fault, never replacement characters in an article. */
export async function readText(absolute: string): Promise<TextFile> {
  return decodeText(await readFile(absolute));
}

const UTF_8 = new TextDecoder("utf-8", { fatal: true });

export function decodeText(bytes: Uint8Array): TextFile {
  const encoding = otherEncoding(bytes);
  if (encoding) return { text: "", faults: [{ code: "file-not-utf8", span: spanAt(1, 1, 1), details: { encoding } }] };
  try {
    const text = UTF_8.decode(bytes).replace(/\r\n?/g, "\n");
    return { text, faults: controlCharacters(text) };
  } catch {
    return {
      text: "",
      faults: [{ code: "file-not-utf8", span: invalidPlace(bytes), details: { encoding: "another encoding" } }],
    };
  }
}

function otherEncoding(bytes: Uint8Array): string | undefined {
  const [a, b] = bytes;
  const isMarked = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
  // Our files begin with signs of ASCII, which have a null byte behind or before them where nothing marks the order.
  const isBare = b !== undefined && (a === 0) !== (b === 0);
  return isMarked || isBare ? "UTF-16" : undefined;
}

/** The line and column of the first byte that is not UTF-8: everything before it decodes. */
function invalidPlace(bytes: Uint8Array) {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (decodes(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  const before = new TextDecoder().decode(bytes.subarray(0, low), { stream: true }).replace(/\r\n?/g, "\n").split("\n");
  return spanAt(before.length, (before.at(-1) ?? "").length + 1, 1);
}

/** True when the bytes are UTF-8, the last character perhaps cut short. */
function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function controlCharacters(text: string): readonly SourceFault[] {
  const found = findControlCharacter(text);
  if (!found) return [];
  const before = text.slice(0, found.index).split("\n");
  const span = spanAt(before.length, (before.at(-1) ?? "").length + 1, 1);
  return [{ code: "file-control-character", span, details: { code: found.code } }];
}
