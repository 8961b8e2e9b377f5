import type { Block } from "../components/block.ts";
import type { Article, Correction } from "./model.ts";

/** What takes the whole article back, newest first; nearly every article has none. */
export function retractionsOf({ corrections }: Pick<Article, "corrections">): readonly Correction[] {
  return corrections.filter(({ kind }) => kind === "retraction");
}

/** A retraction that was placed in the body. Readers see it above everything else, not where it was written. */
export function isRetraction(block: Block): boolean {
  return block.kind === "correction" && block.correctionKind === "retraction";
}
