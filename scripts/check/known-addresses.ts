import { filePaths } from "../feeds/files.ts";
import { publishedFiles } from "../media/assets.ts";
import { filesOf } from "../media/derive.ts";
import { brandPaths } from "../site/brand.ts";
import { onceFor } from "../site/once-for.ts";
import type { Site } from "../site/site.ts";

/** Everything that is no page: pictures, recordings, feeds, cards; without the design's own files. */
export const fileAddresses = onceFor((site: Site): readonly string[] => {
  const { pictures, assets } = site.publication;
  const copied = [...[...pictures.values()].flatMap(filesOf), ...publishedFiles(assets.values())];
  return [...copied.map(({ path }) => path), ...filePaths(site), ...brandPaths(site)];
});

/** Every address of the site that data may name: pages, pictures, recordings, feeds, cards. */
export const knownAddresses = onceFor(
  (site: Site): ReadonlySet<string> => new Set([...site.pages.map(({ path }) => path), ...fileAddresses(site)]),
);
