import { rewriteProven } from "./prove.ts";
import { rules } from "./rules.ts";
import { readWritten } from "./written.ts";

export interface Formatted {
  readonly text: string;
  /** What was rewritten, by the names of the rules. */
  readonly changed: readonly string[];
}

/** More passes than any text needs: each rule makes another one's work once or twice. */
const PASSES = 12;

/**
 * A body in its canonical spelling; undefined where it has an error. Where a rewrite cannot be proven to keep the
 * meaning, the text stays as it is there; where the rules come to no end, all of it does.
 * @param text with `\n` line ends
 * @param lang BCP 47 language of the text
 * @param meaning what a text says, to be compared by `===`; undefined where it has an error
 */
export function format(
  text: string,
  lang: string,
  meaning: (text: string) => string | undefined,
): Formatted | undefined {
  const wanted = meaning(text);
  if (wanted === undefined) return undefined;
  const keeps = (rewritten: string) => meaning(rewritten) === wanted;
  const changed = new Set<string>();
  let current = text;
  for (let pass = 0; pass < PASSES; pass++) {
    const before = current;
    for (const { name, rewrites } of rules) {
      const rewritten = rewriteProven(current, rewrites(readWritten(current, lang)), keeps);
      if (rewritten !== current) changed.add(name);
      current = rewritten;
    }
    if (current === before) return { text: current, changed: [...changed] };
  }
  return { text, changed: [] };
}
