import { publishedFiles } from "../media/assets.ts";
import { filesOf } from "../media/derive.ts";
import { brandPaths, FAVICON, iconsOf } from "../site/brand.ts";
import type { OutputFile } from "../site/output.ts";
import type { Page } from "../site/page.ts";
import type { Site } from "../site/site.ts";
import type { Fingerprints } from "./fingerprint.ts";
import type { Manifest } from "./output/manifest.ts";

/**
 * What a tree should hold.
 * @param files everything that is no page, but for pictures, recordings and what is drawn
 * @param fingerprints of the site
 */
export function manifestOf(site: Site, files: readonly OutputFile[], fingerprints: Fingerprints): Manifest {
  const ofPages = (pages: readonly Page[]) => new Map(pages.map((page) => [page.path, fingerprints.ofPage(page)]));
  return {
    articles: ofPages(site.pages.filter(({ kind }) => kind === "article")),
    pages: ofPages(site.pages.filter(({ kind }) => kind !== "article")),
    files: new Map([
      ...files.map((file) => [file.path, fingerprints.ofFile(file)] as const),
      ...mediaPaths(site).map((path) => [path, path] as const),
      // The one name that says nothing of what it is: it is drawn from the logo, as the other icons are.
      [
        FAVICON,
        iconsOf(site.publication)
          .map(({ path }) => path)
          .join(),
      ] as const,
    ]),
  };
}

/** Addresses of files whose names hold a digest of what they are. */
function mediaPaths(site: Site): readonly string[] {
  const { pictures, assets } = site.publication;
  const copied = [...[...pictures.values()].flatMap(filesOf), ...publishedFiles(assets.values())];
  return [...copied.map(({ path }) => path), ...brandPaths(site)];
}
