import { nearest } from "../problem/nearest.ts";
import { monthNames } from "./written-date.ts";

/** Words that read like a date and are none, with what was probably meant: " Did you mean `14 February 2025`?" or nothing. */
export interface AlmostDate {
  /** As written. */
  readonly written: string;
  readonly suggestion: string;
}

const NUMBERS = /^(\d{1,5})([-./])(\d{1,2})\2(\d{1,5})\.?(?:[T ]\d.*)?$/;
const MONTH_NUMBER = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const CLOCK = /^(?:at\s+)?\d{1,2}:\d{2}(?:\s*[ap]\.?\s?m\.?)?$/i;
const DAY_FIRST = /^(\d{1,2}(?:\.|st|nd|rd|th|er)?\s+(?:of\s+|de\s+)?)(\p{L}+)(\.?,?(?:\s+(?:de\s+)?(\d{3,5}))?)$/u;
const MONTH_FIRST = /^()(\p{L}+)(\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{3,5})?)$/u;
const MONTH_ALONE = /^()(\p{L}+)(\.?,?\s+(?:de\s+)?\d{3,5})$/u;

/**
 * Whether a part of a line, which as a whole is no date that can be read where it stands, was meant as one.
 * @param lang BCP 47 language of the text; English is understood everywhere
 */
export function almostDate(part: string, lang: string): AlmostDate | undefined {
  const text = part.replace(/^on\s+/i, "");
  const [, year = "", separator, month = "", day = ""] = NUMBERS.exec(text) ?? [];
  if (separator !== undefined) {
    const isReversed = separator === "-" && year.length === 4 && day.length < 3;
    return meant(isReversed ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : text, part);
  }
  if (MONTH_NUMBER.test(text) || CLOCK.test(text)) return meant(text, part);
  const found = DAY_FIRST.exec(text) ?? MONTH_FIRST.exec(text) ?? MONTH_ALONE.exec(text);
  if (!found) return undefined;
  const [, before = "", word = "", after = "", yearBehindDay] = found;
  const known = monthNames(lang);
  if (known.has(word.toLowerCase())) return meant(text, part);
  // Short names are near too many words: "Marsh 7" is no day of March.
  const near = nearest(
    word,
    [...known.keys()].filter((name) => name.length >= 6),
  );
  if (near !== undefined) return meant(before + sameCase(near, word) + after, part);
  return yearBehindDay === undefined ? undefined : meant(text, part);
}

function meant(text: string, written: string): AlmostDate {
  return { written, suggestion: written.endsWith(text) ? "" : ` Did you mean \`${text}\`?` };
}

function sameCase(name: string, written: string): string {
  return /^\p{Lu}/u.test(written) ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}
