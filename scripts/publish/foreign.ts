import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import { MANIFEST, readManifest } from "./manifest.ts";

/** Files that the machine itself puts into any folder that somebody looks at, and again when they are missed. */
const LITTER = [".DS_Store"];

/**
 * What lies in a site of ours and was put there by somebody else. A folder of which nothing is ours stands for all that
 * is in it. Told by names alone: one reading of the folders, and none of the files.
 * @param folder absolute path
 * @returns paths in the folder, in order; none where no finished build has said what is its own
 */
export async function foreignFiles(folder: string): Promise<readonly string[]> {
  const files = (await readManifest(folder))?.files;
  if (!files) return [];
  const ours = new Set([MANIFEST, ...files]);
  const folders = new Set(files.flatMap(foldersAbove));
  const look = (within: string): readonly string[] =>
    entries(join(folder, within)).flatMap((entry) => {
      const path = nameIn(within, entry);
      if (!entry.isDirectory()) return ours.has(path) || LITTER.includes(entry.name) ? [] : [path];
      if (folders.has(path)) return look(path);
      return filesIn(join(folder, path)).length > 0 ? [`${path}/`] : [];
    });
  return look("").toSorted();
}

/** Every file in a folder, however deep, as a path in it. */
export function filesIn(folder: string, within = ""): readonly string[] {
  return entries(join(folder, within)).flatMap((entry) => {
    const path = nameIn(within, entry);
    return entry.isDirectory() ? filesIn(folder, path) : [path];
  });
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
