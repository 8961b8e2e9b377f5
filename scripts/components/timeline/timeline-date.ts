import type { Inline, SourceParagraph } from "../../source/block.ts";
import { inlineText } from "../inline.tsx";
import { momentAtEnd, type NoMoment, SEPARATOR } from "../written-moment.ts";

/** When something happened, as exactly as it was written. */
export interface EntryDate {
  /** `2025`, `2025-03`, `2025-03-14` or `2025-03-14T09:15`; where it went on for a time, when it began. */
  readonly date: string;
  /** When it ended, in the same forms. */
  readonly until?: string;
  /** In the author's words, where it is known only roughly: "c. 1988", "1980s". */
  readonly roughly?: string;
}

export type DatedEntry =
  | { readonly when: EntryDate; readonly rest: readonly Inline[] }
  | NoMoment
  /** A span that ends before it begins, as written. */
  | { readonly backwards: string };

type When = EntryDate | Exclude<DatedEntry, { when: EntryDate }>;

/** Characters that the longest date may have. */
const LONGEST = 80;

/** Reads the date with which an entry begins: in bold, on a line of its own, or up to a colon or dash. */
export function readEntryDate({ inline }: SourceParagraph, lang: string): DatedEntry | undefined {
  const [first, ...rest] = inline;
  if (first?.type === "strong" && first.children.every(({ type }) => type === "text")) {
    const words = inlineText(first.children).replace(/:$/, "").trimEnd();
    return entry(readWhen(words, lang), withoutSeparator(rest));
  }
  if (first?.type !== "text") return undefined;
  const isWholeLine = rest.length === 0 || rest[0]?.type === "softbreak" || rest[0]?.type === "break";
  const found = isWholeLine ? entry(readWhen(first.text, lang), rest.slice(1)) : undefined;
  if (found) return found;
  const separators = [...first.text.slice(0, LONGEST).matchAll(SEPARATOR)];
  // Spans first: "1914 – 1918: War" is not what happened in 1914.
  for (const read of [readSpan, readWhen]) {
    for (const { index, 0: separator } of separators) {
      const words = first.text.slice(index + separator.length).trimStart();
      const dated = entry(
        read(first.text.slice(0, index), lang),
        words === "" ? rest : [{ type: "text", text: words }, ...rest],
      );
      if (dated) return dated;
    }
  }
  return undefined;
}

function entry(when: When | undefined, rest: readonly Inline[]): DatedEntry | undefined {
  return when && "date" in when ? { when, rest } : when;
}

function readWhen(written: string, lang: string): When | undefined {
  return readRoughly(written) ?? readSpan(written, lang) ?? readOne(written, lang);
}

/** A year, a month, a day or a moment. */
function readOne(written: string, lang: string): When | undefined {
  const text = written.trim();
  if (/^\d{4}$/.test(text) || /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text)) return { date: text };
  const day = momentAtEnd(text, lang);
  if (day?.rest === "") return "iso" in day ? { date: day.iso } : day;
  // A month is read as its first day is.
  const month = /^\p{L}/u.test(text) ? momentAtEnd(`1 ${text}`, lang) : undefined;
  return month?.rest === "" && "iso" in month ? { date: month.iso.slice(0, 7) } : undefined;
}

/** "c. 1988", "1980s". */
function readRoughly(written: string): EntryDate | undefined {
  const text = written.trim();
  const [, about] = /^(?:c\.|ca\.?|circa)\s*(\d{4})$/i.exec(text) ?? [];
  if (about !== undefined) return { date: about, roughly: text };
  const [, tens] = /^(?:the\s+)?(\d{3})0[’']?s$/i.exec(text) ?? [];
  return tens === undefined ? undefined : { date: `${tens}0`, until: `${tens}9`, roughly: text };
}

const YEARS = /^(\d{4})\s*[-–—]\s*(\d{4})$/;
const DAYS_AFTER_MONTH = /^(\p{L}+\.?)\s+(\d{1,2})\s*[-–—]\s*(\d{1,2},?\s+\d{4})$/u;
const DAYS_BEFORE_MONTH = /^(\d{1,2}\.?)\s*[-–—]\s*(\d{1,2}(\.?\s+\p{L}.*\s\d{4}))$/u;
const ANY = /^([^–—]+?)(?:\s+[-–—]\s+|[–—])([^–—]*?(\d{4})?)$/;

/** "1914–1918", "May 3–5, 2025", "30 May – 2 June 2025", "March 1988 – May 1989". */
function readSpan(written: string, lang: string): When | undefined {
  const text = written.trim();
  if (text.length > LONGEST) return undefined;
  for (const [first, last] of endsOf(text)) {
    const [from, to] = [readOne(first, lang), readOne(last, lang)];
    if (!from || !to) continue;
    if (!("date" in from && "date" in to)) return { impossible: text };
    const length = Math.min(from.date.length, to.date.length);
    const isForwards = from.date.slice(0, length) <= to.date.slice(0, length) && from.date !== to.date;
    return isForwards ? { date: from.date, until: to.date } : { backwards: text };
  }
  return undefined;
}

/** The two dates that a span may be made of, each written in full. */
function endsOf(text: string): readonly (readonly [string, string])[] {
  const [, firstYear = "", lastYear = ""] = YEARS.exec(text) ?? [];
  const [, month = "", day = "", lastDay = ""] = DAYS_AFTER_MONTH.exec(text) ?? [];
  const [, dayBefore = "", last = "", ofMonth = ""] = DAYS_BEFORE_MONTH.exec(text) ?? [];
  const [, from = "", to = "", year = ""] = ANY.exec(text) ?? [];
  const ends = [
    [firstYear, lastYear],
    [`${month} ${day}, ${lastDay.slice(-4)}`, `${month} ${lastDay}`],
    [dayBefore.replace(/\.$/, "") + ofMonth, last],
    [from, to],
    [`${from} ${year}`, to],
  ] as const;
  return ends.filter(([first, second]) => first.trim() !== "" && second.trim() !== "");
}

function withoutSeparator([first, ...rest]: readonly Inline[]): readonly Inline[] {
  if (first === undefined) return [];
  if (first.type === "softbreak" || first.type === "break") return rest;
  if (first.type !== "text") return [first, ...rest];
  const text = first.text.replace(/^\s*(?::|—|–|―|--|-(?=\s))?\s*/, "");
  return text === "" ? rest : [{ type: "text", text }, ...rest];
}
