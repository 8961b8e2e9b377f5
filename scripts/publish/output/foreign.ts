import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import { filesIn, MANIFEST_NAMES, type Manifest } from "./manifest.ts";

/** Files that the machine itself puts into any folder that somebody looks at, and again when they are missed. */
const LITTER = [".DS_Store"];

/** How a tree differs from what its manifest says. */
export interface Differences {
  /** What somebody else put there, as paths in the folder, in order. A folder of which nothing is ours stands for all that is in it. */
  readonly foreign: readonly string[];
  /** Addresses of which a file is gone. */
  readonly missing: ReadonlySet<string>;
}

/** Told by names alone: one reading of the folders, and none of the files. */
export function compareTree(folder: string, manifest: Manifest): Differences {
  const ours = new Map(filesIn(manifest));
  const folders = new Set([...ours.keys()].flatMap(foldersAbove));
  const look = (within: string): readonly string[] =>
    entries(join(folder, within)).flatMap((entry) => {
      const path = nameIn(within, entry);
      if (!entry.isDirectory()) {
        return ours.delete(path) || MANIFEST_NAMES.includes(path) || LITTER.includes(entry.name) ? [] : [path];
      }
      if (folders.has(path)) return look(path);
      return holdsFiles(join(folder, path)) ? [`${path}/`] : [];
    });
  const foreign = look("").toSorted();
  return { foreign, missing: new Set(ours.values()) };
}

function holdsFiles(folder: string): boolean {
  return entries(folder).some((entry) => !entry.isDirectory() || holdsFiles(join(folder, entry.name)));
}

// Not awaited: in a site of ten thousand folders the turns between would take longer than the reading.
function entries(folder: string): readonly Dirent[] {
  return readdirSync(folder, { withFileTypes: true });
}

/** Some disks keep names with their accents apart. */
function nameIn(within: string, { name }: Dirent): string {
  return (within === "" ? name : `${within}/${name}`).normalize();
}

/** `2025/03/index.html` lies in `2025` and `2025/03`. */
function foldersAbove(path: string): readonly string[] {
  return [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index));
}
