import { canonicalLanguage } from "../locale/language-tag.ts";
import { type Span, spanAt } from "../problem/position.ts";
import { problem } from "../problem/problem.ts";
import type { SourceBlock, SourceCallout, SourceLine } from "../source/block.ts";
import type { ParseContext } from "./component.ts";
import { DASH } from "./quote/attribution.ts";
import { dateAtEnd } from "./written-date.ts";

/** Whose words a box holds: only in ours does a label in capitals (“Source: …”) have to be a field. */
export type Words = "ours" | "posted" | "quoted";

/** Any word and a colon, where fields have small letters and no blanks. */
const LABEL = /^(\p{L}[\p{L} -]{0,40}?)[ \t]*:(?:[ \t]+(.*))?$/u;
/** What boxes with fields are told in them most often. */
const COMMON = ["author", "by", "credit", "date", "lang", "link", "source", "url"];

interface Labelled {
  readonly span: Span;
  readonly written: string;
  readonly field: string;
  readonly value: string;
}

/** A line that begins with the name of a field, but for capitals and blanks. */
function labelled({ text, start }: SourceLine, known: readonly string[]): Labelled | undefined {
  const words = text.trim();
  const [, written = "", value = ""] = LABEL.exec(words) ?? [];
  const name = written.toLowerCase().replace(/ +/g, "-");
  const field = known.find((each) => each === name);
  const column = start.column + text.length - text.trimStart().length;
  if (field === undefined) return undefined;
  return { span: spanAt(start.line, column, words.length), written: words, field, value };
}

function isExact({ written, field }: Labelled): boolean {
  return written.startsWith(`${field}:`);
}

/**
 * Tells of lines at the end of a box that read like fields and would be published as text: refused where nothing else
 * can be meant, since somebody may be made to say what the newsroom wrote.
 */
export function reportAlmostFields(
  lines: readonly SourceLine[],
  known: readonly string[],
  words: Words,
  context: ParseContext,
): void {
  const last = lines.findLastIndex((line) => labelled(line, known) === undefined);
  const [first, ...more] = lines.slice(last + 1).flatMap((line) => labelled(line, known) ?? []);
  if (!first) return;
  const place = context.place(first.span);
  const wrong = [first, ...more].find((line) => !isExact(line));
  if (last < 0 && wrong && words === "ours") {
    const details = { written: wrong.written, field: wrong.field, value: wrong.value };
    context.report(problem("field-misspelt", context.place(wrong.span), details));
    return;
  }
  const isAttributed = words === "quoted" && lines.some(({ text }) => DASH.test(text.trim()));
  const isMeant = !wrong && (isAttributed || [first, ...more].some((line) => isShaped(line, context)));
  context.report(problem(isMeant ? "field-without-blank" : "field-in-text", place, { field: first.field }));
}

/** The value is what only this field holds. Names and remarks may be anybody's words. */
function isShaped({ field, value }: Labelled, { lang }: ParseContext): boolean {
  switch (field) {
    case "url":
    case "link":
    case "archived":
    case "source":
    case "licence":
      return /^(?:https?:\/\/\S+|<https?:\/\/\S+>|\[[^\]]+\]\(\S+\))$/i.test(value);
    case "lang":
    case "original-lang":
      return canonicalLanguage(value) !== undefined;
    case "captured":
      return value === "manual" || dateAtEnd(value, lang)?.rest === "";
    case "decorative":
    case "row-headers":
    case "silent":
      return value === "yes";
    case "relation":
    case "translated-by":
      return true;
    default:
      return false;
  }
}

/** A field right under a table, which Markdown takes for its last row. */
export function reportFieldInRow(
  block: SourceBlock | undefined,
  known: readonly string[],
  context: ParseContext,
): void {
  if (block?.type !== "table") return;
  for (const [first, ...others] of block.rows) {
    const line = first?.lines[0];
    const field = line && others.every(({ inline }) => inline.length === 0) ? labelled(line, known) : undefined;
    if (field) context.report(problem("field-without-blank", context.place(field.span), { field: field.field }));
  }
}

/** A box that has no fields ends in what would be fields elsewhere. */
export function warnOfFields(
  { children, name }: Pick<SourceCallout, "children" | "name">,
  context: ParseContext,
): void {
  const last = children.at(-1);
  if (last?.type !== "paragraph") return;
  const found = last.lines.flatMap((line) => labelled(line, COMMON) ?? []);
  const [first] = found;
  if (!first || found.length < last.lines.length || !found.every(isExact)) return;
  context.report(
    problem("field-not-here", context.place(first.span), { field: first.field, name: name.toUpperCase() }),
  );
}
