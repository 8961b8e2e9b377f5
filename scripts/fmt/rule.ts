import type { Rewrite } from "./edit.ts";
import type { Written } from "./written.ts";

/** One spelling that is brought into its canonical form. */
export interface Rule {
  /** What was rewritten, as authors are told. */
  readonly name: string;
  /**
   * What the rule would change. Proposals need not be safe: each is made only where the text is proven to mean the same
   * with it. They must come to an end: a text that follows the rule gives none that would be made.
   */
  rewrites(written: Written): readonly Rewrite[];
}
