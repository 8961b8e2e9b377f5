import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { fileOf } from "../../../layouts/template.ts";
import { pageFilePaths } from "../../feeds/page-files.ts";
import type { Fingerprint } from "../fingerprint.ts";
import { halfWritten, replaceText } from "../replace-text.ts";

/** Lies in every output: says that the folder is ours to replace, and what each thing in it was made from. */
export const MANIFEST = ".broadsheet.json";

/** Names of it, the half-written one included. */
export const MANIFEST_NAMES = [MANIFEST, halfWritten(MANIFEST)];

/** Of what is ours, and may be half-made: no fingerprint is empty. */
export const UNKNOWN: Fingerprint = "";

const VERSION = 2;

const byPath = z.record(z.string(), z.string());
const schema = z.object({ version: z.literal(VERSION), articles: byPath, pages: byPath, files: byPath });

/** What a tree holds, by site address. */
export interface Manifest {
  /** Pages that have files of their own beside them. */
  readonly articles: ReadonlyMap<string, Fingerprint>;
  readonly pages: ReadonlyMap<string, Fingerprint>;
  /** What is no page. */
  readonly files: ReadonlyMap<string, Fingerprint>;
}

export const PARTS = ["articles", "pages", "files"] as const satisfies readonly (keyof Manifest)[];

export const EMPTY: Manifest = { articles: new Map(), pages: new Map(), files: new Map() };

/** Undefined where the folder holds none that can be read. */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  const text = await readFile(join(folder, MANIFEST), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    const { articles, pages, files } = schema.parse(JSON.parse(text));
    return { articles: asMap(articles), pages: asMap(pages), files: asMap(files) };
  } catch {
    // Of another version, or not whole: the folder is ours all the same, and everything in it is made anew.
    return undefined;
  }
}

/** In one go: a manifest is never half there. */
export function writeManifest(folder: string, { articles, pages, files }: Manifest): void {
  const written: z.input<typeof schema> = {
    version: VERSION,
    articles: asObject(articles),
    pages: asObject(pages),
    files: asObject(files),
  };
  replaceText(join(folder, MANIFEST), `${JSON.stringify(written)}\n`);
}

/** The files of what lies at an address, with a slash before them. */
export const FILES_AT: { readonly [P in keyof Manifest]: (address: string) => readonly string[] } = {
  articles: (address) => [fileOf(address), ...pageFilePaths(address)],
  pages: (address) => [fileOf(address)],
  files: (address) => [address],
};

/** The files of everything in a manifest, as paths in its folder, each with the address that it belongs to. */
export function filesIn(manifest: Manifest): readonly (readonly [file: string, address: string])[] {
  return PARTS.flatMap((part) =>
    [...manifest[part].keys()].flatMap((address) =>
      FILES_AT[part](address).map((file) => [file.slice(1), address] as const),
    ),
  );
}

function asMap(record: { readonly [path: string]: string }): ReadonlyMap<string, Fingerprint> {
  return new Map(Object.entries(record));
}

function asObject(map: ReadonlyMap<string, Fingerprint>): { [path: string]: string } {
  return Object.fromEntries([...map.keys()].sort().map((path) => [path, map.get(path) ?? UNKNOWN]));
}

/** Two trees hold the same. */
export function isSame(a: Manifest, b: Manifest): boolean {
  return PARTS.every(
    (part) => a[part].size === b[part].size && [...a[part]].every(([path, made]) => b[part].get(path) === made),
  );
}

function fingerprintAt(page: string, { articles, pages }: Manifest): Fingerprint {
  return articles.get(page) ?? pages.get(page) ?? UNKNOWN;
}

/** Addresses of pages that are new, different or gone. */
export function changedPages(before: Manifest, after: Manifest): readonly string[] {
  const addresses = new Set([before, after].flatMap(({ articles, pages }) => [...articles.keys(), ...pages.keys()]));
  return [...addresses].filter((page) => fingerprintAt(page, before) !== fingerprintAt(page, after));
}
