import { bundleAssets } from "../../layouts/assets.ts";
import { isError, type Problem } from "../problem/problem.ts";
import type { Known } from "../read/alone.ts";
import type { Surroundings } from "../read/body.ts";
import { type ReadOptions, read } from "../read/read.ts";
import { sourcesOf } from "../read/sources.ts";
import { addressProblems, KnownAddresses } from "../site/addresses.ts";
import { makeSite } from "../site/make-site.ts";
import type { OutputFile } from "../site/output.ts";
import type { Site } from "../site/site.ts";
import { fileAddresses } from "./known-addresses.ts";

/** A site, and what its addresses are. */
interface Made {
  readonly site: Site;
  readonly addresses: KnownAddresses;
}

/** A site as values, all problems known, nothing written. */
export interface Prepared {
  /** There exactly when no problem is an error. */
  readonly ready?: Made & {
    /** The design's own files. */
    readonly design: readonly OutputFile[];
    /** What its articles were read against. */
    readonly known: Known;
  };
  readonly problems: readonly Problem[];
  readonly sources: ReadonlyMap<string, string>;
  /** What bodies were read against; there whenever the content folder is. */
  readonly around?: Surroundings;
}

/**
 * @param input absolute path of the content folder
 * @param before what was prepared of the same folder earlier: what is the same need not be worked out again
 */
export async function prepare(input: string, options: ReadOptions, before?: Made): Promise<Prepared> {
  const found = await read(input, options);
  const { publication, problems, links, incomplete, around, known } = found;
  if (!publication || !known) return { problems, sources: found.sources, around };
  const bundle = await bundleAssets();
  const surroundings = { assets: bundle.assets, now: options.now, isPreview: options.preview };
  const site = makeSite(publication, surroundings, before?.site);
  const files = [...fileAddresses(site), ...bundle.files.map(({ path }) => path)];
  const addresses = new KnownAddresses(site, files, before?.addresses);
  const wrong = new Set(problems.filter(isError).map(({ file }) => file));
  const all = [...problems, ...addressProblems(site, { files, links, wrong, incomplete }, addresses)];
  const sources = await sourcesOf(all, found.sources, input);
  if (all.some(isError)) return { problems: all, sources, around };
  return { ready: { site, addresses, design: bundle.files, known }, problems: all, sources, around };
}
