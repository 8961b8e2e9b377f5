import type { Block } from "../components/block.ts";
import type { TextContext } from "../components/component.ts";
import { component } from "../components/components.ts";
import { copyContext } from "../components/copy.ts";
import { isParagraph } from "../components/paragraph.ts";
import type { Strings } from "../locale/strings.ts";

/** Longer descriptions are cut by everyone who shows them. */
const DESCRIPTION_LENGTH = 220;

/**
 * The first paragraph of reporting, cut at a word: never opinion, nor anybody's quoted words
 * (what summaries say, the publication says). Undefined where there is none.
 */
export function describeBody(body: readonly Block[], context: TextContext): string | undefined {
  const first = body.find(isParagraph);
  return first && shorten(component(first).text(first, context).replace(/\s+/g, " "), DESCRIPTION_LENGTH);
}

/** What is said of an article that was taken back, in the place of what it claimed. */
export function describeRetraction(text: string, { article }: Strings): string {
  return shorten(`${article.correctionKind.retraction}: ${text}`, DESCRIPTION_LENGTH);
}

/** At most `length` characters, whole words, with an ellipsis where something was cut. */
function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const end = cut.lastIndexOf(" ");
  return `${(end > length / 2 ? cut.slice(0, end) : cut).replace(/[\s.,;:–—-]+$/u, "")}…`;
}

/**
 * How many words the text has, as schema.org means it: "The number of words in the text of the CreativeWork"
 * (https://schema.org/wordCount). Which words are the text's own, each component says.
 */
export function wordCount(body: readonly Block[], strings: Strings): number {
  return countWords(copyContext(strings).copy(body));
}

/** Runs of such letters, with the marks that may stand within a word. */
function words(letters: string, flags: string): RegExp {
  return new RegExp(`[${letters}]+(?:['’.-][${letters}]+)*`, flags);
}

const WORD = words(String.raw`\p{L}\p{M}\p{N}`, "gu");
/** The same letters as far as ɏ, listed: an engine that need not ask for the kind of a character is several times as fast. */
const LATIN_WORD = words("0-9A-Za-zª²³µ¹º¼-¾À-ÖØ-öø-ɏ", "g");
/** What comes behind ɏ and is no punctuation. */
const NOT_LATIN = /[\u0250-\u200f\u2028-\u202f\u205f-\uffff]/;
/** Characters of the scripts that do not part words. */
const UNPARTED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Runs of letters and digits; in scripts that do not part words, every second character counts as one. */
function countWords(text: string): number {
  if (!NOT_LATIN.test(text)) return text.match(LATIN_WORD)?.length ?? 0;
  const unparted = text.match(UNPARTED)?.length ?? 0;
  return (text.replace(UNPARTED, " ").match(WORD)?.length ?? 0) + Math.round(unparted / 2);
}
