import { bundleAssets } from "../../layouts/assets.ts";
import { files } from "../feeds/files.ts";
import { filesOf } from "../media/derive.ts";
import { isError, type Problem } from "../problem/problem.ts";
import { type ReadOptions, read } from "../read/read.ts";
import { makeSite } from "../site/make-site.ts";
import type { OutputFile } from "../site/output.ts";
import type { Site } from "../site/site.ts";

/** A site as values, all problems known, nothing written. */
export interface Prepared {
  /** There exactly when no problem is an error. */
  readonly ready?: { readonly site: Site; readonly files: readonly OutputFile[] };
  readonly problems: readonly Problem[];
  readonly sources: ReadonlyMap<string, string>;
}

/** @param input absolute path of the content folder */
export async function prepare(input: string, options: ReadOptions): Promise<Prepared> {
  const { publication, problems, sources } = await read(input, options);
  if (!publication) return { problems, sources };
  const bundle = await bundleAssets();
  const pictures = [...publication.pictures.values()].flatMap((picture) => filesOf(picture).map(({ path }) => path));
  const assets = bundle.files.map(({ path }) => path);
  const made = makeSite(publication, {
    assets: bundle.assets,
    now: options.now,
    isPreview: options.preview,
    files: [...pictures, ...assets],
  });
  const all = [...problems, ...made.problems];
  if (all.some(isError)) return { problems: all, sources };
  return { ready: { site: made.site, files: [...files(made.site), ...bundle.files] }, problems: all, sources };
}
