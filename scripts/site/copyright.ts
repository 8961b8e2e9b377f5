import { yearOf } from "../locale/dates.ts";
import type { Site } from "./site.ts";

/** Whose work something is and since when, as its page says it and its data. */
export interface Copyright {
  readonly year: number;
  /** "© 2025 The Northern Ledger" */
  readonly notice: string;
}

export function copyrightOf({ published }: { readonly published: { readonly epoch: number } }, site: Site): Copyright {
  const { name, timeZone } = site.publication.settings;
  const year = yearOf(published.epoch, timeZone);
  return { year, notice: site.strings.site.rights(year, name) };
}
