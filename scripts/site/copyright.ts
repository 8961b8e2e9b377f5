import type { Article } from "../article/model.ts";
import type { Moment } from "../article/moment.ts";
import { yearOf } from "../locale/dates.ts";
import type { Site } from "./site.ts";

/** Since when something is the publication's, as its page says it and its data. */
export interface Copyright {
  readonly year: number;
  /** "© 2025 The Northern Ledger" */
  readonly notice: string;
}

/** Undefined for an article that somebody paid for: the newsroom did not write it, and nobody has said whose it is. */
export function copyrightOf({ published, type }: Article, site: Site): Copyright | undefined {
  return type === "sponsored" ? undefined : copyrightSince(published, site);
}

export function copyrightSince(published: Moment, site: Site): Copyright {
  const { name, timeZone } = site.publication.settings;
  const year = yearOf(published.epoch, timeZone);
  return { year, notice: site.strings.site.rights(year, name) };
}
