import { mkdir, readdir, rename, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { pageFiles } from "../feeds/page-files.ts";
import { writeAssets } from "../media/assets.ts";
import { writePictures } from "../media/encode.ts";
import { isError, type Problem } from "../problem/problem.ts";
import type { OutputFile } from "../site/output.ts";
import type { Page } from "../site/page.ts";
import type { Site } from "../site/site.ts";
import { drawBrand } from "./brand.ts";
import { writePages } from "./eleventy.ts";
import { filesIn } from "./foreign.ts";
import { MANIFEST, writeManifest } from "./manifest.ts";
import { stalePages } from "./stale.ts";

/** Absolute paths. */
export interface TreeFolders {
  readonly input: string;
  readonly cache: string;
  readonly output: string;
  /** A tree that stays and takes in the output, such as the preview's: pictures and films that it holds already are not put there again. */
  readonly shown?: string;
}

/**
 * A whole site into an empty folder.
 * @returns what is wrong with the data of its pages; where that is an error, the folder is left unfinished
 */
export async function writeTree(
  site: Site,
  files: readonly OutputFile[],
  folders: TreeFolders,
): Promise<readonly Problem[]> {
  const stale = stalePages(site);
  const problems = await writePages(stale.pages, site, folders.output);
  if (problems.some(isError)) return problems;
  await writePageFiles(stale.pages, site, folders.output);
  await writeFiles(files, folders.output);
  await writeMedia(site, folders);
  const written = filesIn(folders.output).filter((path) => path !== MANIFEST);
  await writeManifest(folders.output, { pages: stale.fingerprints, files: written });
  return problems;
}

/** Pictures, recordings, documents, cards and icons. */
export async function writeMedia(site: Site, { input, cache, output, shown }: TreeFolders): Promise<void> {
  await writeFiles(await drawBrand(site, input, cache), output);
  await writePictures(site.publication.pictures.values(), { input, cache, output, shown });
  await writeAssets(site.publication.assets.values(), { input, output, shown });
}

export async function writeFiles(files: readonly OutputFile[], output: string): Promise<void> {
  for (const { path, content } of files) {
    const target = join(output, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}

/** What lies beside pages for other machines. One page after the other: together they are as large as the site. */
export async function writePageFiles(pages: readonly Page[], site: Site, output: string): Promise<void> {
  for (const page of pages) await writeFiles(pageFiles(page, site), output);
}

/** Moves every file of a folder to the same place in another, over what may be there. Pages go last: what they show is there. */
export async function moveTree(from: string, to: string): Promise<void> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const [pages, others] = [files.filter(isPage), files.filter((file) => !isPage(file))];
  for (const file of [...others, ...pages]) {
    const target = join(to, relative(from, file));
    await mkdir(dirname(target), { recursive: true });
    await rename(file, target);
  }
}

function isPage(file: string): boolean {
  return file.endsWith(".html");
}
