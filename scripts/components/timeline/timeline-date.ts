import type { Inline, SourceParagraph } from "../../source/block.ts";
import { inlineText } from "../inline.tsx";
import { momentAtEnd, type NoMoment, SEPARATOR } from "../written-moment.ts";

/** A date and the words that follow it. */
export interface Dated {
  /** `2025`, `2025-03`, `2025-03-14` or `2025-03-14T09:15` */
  readonly iso: string;
  readonly rest: readonly Inline[];
}

export type DatedEntry = Dated | NoMoment;

/** Reads the date with which an entry begins: in bold, on a line of its own, or up to a colon or dash. */
export function readEntryDate({ inline }: SourceParagraph, lang: string): DatedEntry | undefined {
  const [first, ...rest] = inline;
  if (first?.type === "strong" && first.children.every(({ type }) => type === "text")) {
    return dated(inlineText(first.children).replace(/\s*:$/, ""), withoutSeparator(rest), lang);
  }
  if (first?.type !== "text") return undefined;
  const whole = rest.length === 0 || rest[0]?.type === "softbreak" || rest[0]?.type === "break";
  const found = whole ? dated(first.text, rest.slice(1), lang) : undefined;
  if (found) return found;
  for (const { index, 0: separator } of first.text.matchAll(SEPARATOR)) {
    const words = first.text.slice(index + separator.length).trimStart();
    const entry = dated(
      first.text.slice(0, index),
      words === "" ? rest : [{ type: "text", text: words }, ...rest],
      lang,
    );
    if (entry) return entry;
  }
  return undefined;
}

function dated(written: string, rest: readonly Inline[], lang: string): DatedEntry | undefined {
  const text = written.trim();
  if (/^\d{4}$/.test(text) || /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text)) return { iso: text, rest };
  const day = momentAtEnd(text, lang);
  if (day?.rest === "") return "iso" in day ? { iso: day.iso, rest } : day;
  // A month is read as its first day is.
  const month = /^\p{L}/u.test(text) ? momentAtEnd(`1 ${text}`, lang) : undefined;
  return month?.rest === "" && "iso" in month ? { iso: month.iso.slice(0, 7), rest } : undefined;
}

function withoutSeparator([first, ...rest]: readonly Inline[]): readonly Inline[] {
  if (first === undefined) return [];
  if (first.type === "softbreak" || first.type === "break") return rest;
  if (first.type !== "text") return [first, ...rest];
  const text = first.text.replace(/^\s*(?::|—|–|―|--|-(?=\s))?\s*/, "");
  return text === "" ? rest : [{ type: "text", text }, ...rest];
}
