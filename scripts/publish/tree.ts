import { constants, copyFileSync, linkSync, mkdirSync, rmdirSync, unlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pageFiles } from "../feeds/page-files.ts";
import { writeAssets } from "../media/assets.ts";
import { writePictures } from "../media/encode.ts";
import { isError, type Problem } from "../problem/problem.ts";
import type { OutputFile } from "../site/output.ts";
import type { Site } from "../site/site.ts";
import { drawBrand } from "./brand.ts";
import { writePages } from "./eleventy.ts";
import type { Entries } from "./entries.ts";
import type { Fingerprint } from "./fingerprint.ts";
import { FILES_AT, type Manifest, PARTS, UNKNOWN, writeManifest } from "./output/manifest.ts";
import type { Tree } from "./output/trees.ts";

/** A site as it should be. */
export interface Wanted {
  readonly site: Site;
  /** What is no page, but for pictures, recordings and what is drawn. */
  readonly files: readonly OutputFile[];
  /** What feeds are made of. */
  readonly entries: Entries;
  readonly manifest: Manifest;
}

/** Absolute paths. */
interface Sources {
  /** The content folder. */
  readonly input: string;
  readonly cache: string;
}

/**
 * Brings a tree up to date with what is wanted: what is as it should be stays, what another tree has is taken from
 * there, and only the rest is made. Its manifest says so once the caller writes it.
 * @returns what is wrong with the data of pages that were made, by their addresses
 */
export async function updateTree(
  tree: Tree,
  other: Tree,
  wanted: Wanted,
  sources: Sources,
): Promise<ReadonlyMap<string, readonly Problem[]>> {
  const { site, files, entries, manifest } = wanted;
  const parts = PARTS.map((part) => ({
    part,
    filesAt: FILES_AT[part],
    ...compare(manifest[part], tree.manifest[part], other.manifest[part]),
  }));
  // Whatever happens from here on, the manifest says of nothing in the tree that it is good before it is.
  writeManifest(tree.folder, unfinished(tree.manifest, manifest));
  const writer = new TreeWriter(tree.folder);
  // First of all, because what was a page may become an article, and no file of the other tree is to be written into.
  for (const { part, filesAt, gone, there, missing } of parts) {
    const old = [...gone, ...there, ...missing].filter((address) => tree.manifest[part].has(address));
    for (const file of old.flatMap(filesAt)) writer.clear(file);
  }
  const stale = { articles: new Set<string>(), pages: new Set<string>(), files: new Set<string>() };
  for (const { part, filesAt, gone, there, missing } of parts) {
    for (const file of gone.flatMap(filesAt)) writer.removeEmpty(file);
    for (const file of there.flatMap(filesAt)) writer.take(file, other.folder);
    stale[part] = missing;
  }
  const made = site.pages.filter(({ kind, path }) => stale[kind === "article" ? "articles" : "pages"].has(path));
  const inFeeds = new Set(files.flatMap(({ path, articles }) => (stale.files.has(path) ? (articles ?? []) : [])));
  const problems = await writePages(made, site, tree.folder, (page) => {
    for (const file of pageFiles(page, site)) writer.write(file);
    // While its body is at hand.
    if (page.kind === "article" && inFeeds.has(page.article)) entries.of(page.article, site);
  });
  if ([...problems.values()].flat().some(isError)) return problems;
  for (const file of files) if (stale.files.has(file.path)) writer.write(file);
  await writeMedia(site, stale.files, { ...sources, output: tree.folder });
  return problems;
}

/** Pictures, recordings, documents, cards and icons that are wanted. */
export async function writeMedia(
  site: Site,
  wanted: ReadonlySet<string>,
  { input, cache, output }: Sources & { readonly output: string },
): Promise<void> {
  const has = (path: string) => !wanted.has(path);
  await writePictures(site.publication.pictures.values(), { input, cache, output, has });
  await writeAssets(site.publication.assets.values(), { input, output, has });
  const writer = new TreeWriter(output);
  for (const file of await drawBrand(site, wanted, input, cache)) writer.write(file);
}

interface Comparison {
  /** Addresses that are not wanted any more. */
  readonly gone: readonly string[];
  /** Of what the other tree has as it should be. */
  readonly there: readonly string[];
  /** Of what must be made. */
  readonly missing: Set<string>;
}

type Fingerprints = ReadonlyMap<string, Fingerprint>;

function compare(wanted: Fingerprints, own: Fingerprints, other: Fingerprints): Comparison {
  const stale = [...wanted].filter(([path, made]) => own.get(path) !== made);
  return {
    gone: [...own.keys()].filter((path) => !wanted.has(path)),
    there: stale.flatMap(([path, made]) => (other.get(path) === made ? [path] : [])),
    missing: new Set(stale.flatMap(([path, made]) => (other.get(path) === made ? [] : [path]))),
  };
}

/** Everything that is in a tree or will be; of what will change nothing is known. */
function unfinished(own: Manifest, wanted: Manifest): Manifest {
  const part = (before: Fingerprints, after: Fingerprints) =>
    new Map(
      [...new Set([...before.keys(), ...after.keys()])].map((path) => {
        const made = before.get(path);
        return [path, made !== undefined && made === after.get(path) ? made : UNKNOWN] as const;
      }),
    );
  return {
    articles: part(own.articles, wanted.articles),
    pages: part(own.pages, wanted.pages),
    files: part(own.files, wanted.files),
  };
}

/** Writes into a tree whose files may be those of another one, too: none is changed, each is replaced. */
export class TreeWriter {
  private readonly folder: string;
  private readonly folders = new Set<string>();

  /** @param folder absolute path */
  constructor(folder: string) {
    this.folder = folder;
  }

  clear(path: string): void {
    try {
      unlinkSync(join(this.folder, path));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }

  /** Removes the folders that a file was the last in. */
  removeEmpty(path: string): void {
    for (let folder = dirname(path); folder !== "/"; folder = dirname(folder)) {
      try {
        rmdirSync(join(this.folder, folder));
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === "ENOENT") continue;
        if (code === "ENOTEMPTY" || code === "EEXIST") return;
        throw error;
      }
    }
  }

  write({ path, content }: Pick<OutputFile, "path" | "content">): void {
    writeFileSync(this.target(path), content);
  }

  /** The same bytes under one more name; a copy where the disk knows no such thing. */
  take(path: string, from: string): void {
    const [source, target] = [join(from, path), this.target(path)];
    try {
      linkSync(source, target);
    } catch (error) {
      const { code = "" } = error as NodeJS.ErrnoException;
      if (!["EPERM", "EXDEV", "ENOTSUP", "EMLINK", "ENOSYS"].includes(code)) throw error;
      copyFileSync(source, target, constants.COPYFILE_FICLONE);
    }
  }

  private target(path: string): string {
    const target = join(this.folder, path);
    const folder = dirname(target);
    if (!this.folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.folders.add(folder);
    return target;
  }
}
