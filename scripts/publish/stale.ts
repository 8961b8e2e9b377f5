import type { Page } from "../site/page.ts";
import type { Site } from "../site/site.ts";
import { type Fingerprint, fingerprints } from "./fingerprint.ts";

export interface Stale {
  /** Pages that must be written. */
  readonly pages: readonly Page[];
  /** Of all pages, to compare with next time. */
  readonly fingerprints: ReadonlyMap<string, Fingerprint>;
}

/**
 * The pages that differ from what was written before. A build into a new tree has no previous pages, so all are stale;
 * the preview hands in what it wrote last.
 */
export function stalePages(site: Site, previous: ReadonlyMap<string, Fingerprint> = new Map()): Stale {
  const current = fingerprints(site);
  return {
    pages: site.pages.filter(({ path }) => previous.get(path) !== current.get(path)),
    fingerprints: current,
  };
}
