import type { Block } from "./block.ts";
import type { RenderContext } from "./component.ts";
import { inlineText } from "./inline.tsx";
import { isParagraph } from "./paragraph.ts";

type Direction = RenderContext["dir"];
type Context = Pick<RenderContext, "dir">;

const LETTER = /\p{L}/u;
const LETTERS = /\p{L}/gu;
const RIGHT_TO_LEFT = /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Thaa}\p{sc=Syrc}\p{sc=Nkoo}\p{sc=Adlm}\p{sc=Rohg}]/u;

/**
 * The direction of words that run the other way than the text around them: they begin so, and most of their letters do.
 * Undefined for all others, which need no attribute; a foreign name at the beginning does not turn a sentence.
 * The browser's own `auto` goes by the first letter alone, and sees nothing of what stands in an element within.
 */
export function ownDirection(words: string, { dir }: Context): Direction | undefined {
  const first = LETTER.exec(words)?.[0];
  // Nearly all words begin as those around them do; only of the others is every letter looked at.
  if (first === undefined || runs(first) === dir) return undefined;
  const other = runs(first);
  const letters = words.match(LETTERS) ?? [];
  return letters.filter((letter) => runs(letter) === other).length > letters.length / 2 ? other : undefined;
}

function runs(letter: string): Direction {
  return RIGHT_TO_LEFT.test(letter) ? "rtl" : "ltr";
}

/** The direction of a quotation or an item of a list, which its first paragraph decides. */
export function directionOf([first]: readonly Block[], context: Context): Direction | undefined {
  return first && isParagraph(first) ? ownDirection(inlineText(first.node.inline), context) : undefined;
}
