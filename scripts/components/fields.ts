import { canonicalLanguage, LANGUAGE_TAG, meantLanguage } from "../locale/language-tag.ts";
import { didYouMean, nearest } from "../problem/nearest.ts";
import { type Span, spanAt } from "../problem/position.ts";
import { problem } from "../problem/problem.ts";
import type { SourceBlock, SourceCallout } from "../source/block.ts";
import { almostAddress } from "./almost-address.ts";
import { reportAlmostFields, type Words } from "./almost-fields.ts";
import type { ParseContext } from "./component.ts";
import { findNamed, meansEditors, type Named } from "./named.ts";

export interface Field {
  readonly value: string;
  readonly span: Span;
}

export interface FieldsOf<Key extends string> {
  /** The box without its fields. */
  readonly body: readonly SourceBlock[];
  readonly fields: { readonly [K in Key]?: Field };
}

export const LINE = /^([a-z][a-z-]*):[ \t]*(.*)$/;

/**
 * Takes the fields off a box: its last paragraph, where every line is `key: value` and at least one key is known or
 * nearly so. Otherwise that paragraph is prose ("Remember: tariffs work"). Unknown, doubled and empty ones are reported.
 */
export function takeFields<Key extends string>(
  box: SourceCallout,
  known: readonly Key[],
  context: ParseContext,
  words: Words = "ours",
): FieldsOf<Key> {
  const last = box.children.at(-1);
  if (last?.type !== "paragraph") return { body: box.children, fields: {} };
  const lines = last.lines.map((line) => ({ line, match: LINE.exec(line.text.trim()) }));
  const isFields =
    lines.every(({ match }) => match) && lines.some(({ match }) => nearest(match?.[1] ?? "", known) !== undefined);
  if (!isFields) {
    // Behind a quotation stands its attribution, and fields behind that.
    for (const text of words === "quoted" ? box.children.slice(-2) : [last]) {
      if (text.type === "paragraph") reportAlmostFields(text.lines, known, words, context);
    }
    return { body: box.children, fields: {} };
  }

  const fields: { [K in Key]?: Field } = {};
  for (const { line, match } of lines) {
    const [, written = "", value = ""] = match ?? [];
    const indent = line.text.length - line.text.trimStart().length;
    const at = spanAt(line.start.line, line.start.column + indent, written.length);
    const key = known.find((name) => name === written);
    if (key === undefined) {
      const details = { field: written, suggestion: didYouMean(written, known), known: known.join(", ") };
      context.report(problem("field-unknown", context.place(at), details));
    } else if (fields[key]) {
      context.report(problem("field-twice", context.place(at), { field: key }));
    } else if (value === "") {
      context.report(problem("field-empty", context.place(at), { field: key }));
    } else {
      const column = line.start.column + line.text.lastIndexOf(value);
      fields[key] = { value, span: spanAt(line.start.line, column, value.length) };
    }
  }
  return { body: box.children.slice(0, -1), fields };
}

/** Where something comes from: an address, with words for it where they were given, or words alone. */
export type WrittenSource =
  | { readonly href: string; readonly text?: string }
  | { readonly href?: never; readonly text: string };

/** A field that holds an address, a link in brackets or plain words; undefined after reporting a bad address. */
export function sourceField({ value, span }: Field, context: ParseContext): WrittenSource | undefined {
  const [, text, target] = /^\[([^\]]+)\]\((\S+)\)$/.exec(value) ?? [];
  const address = target ?? /^<(\S+)>$/.exec(value)?.[1] ?? value;
  // "Data.gov" is a name as well; with `www.` or a path it is meant as an address.
  const isAlmost = /^www\.|\//i.test(address) && almostAddress(address) !== undefined;
  const isAddress = isAlmost || /^(?:[a-z][a-z0-9+.-]*:|[/.#])|\.md(?:#|$)/i.test(address);
  if (/\s/.test(address) || !isAddress) return { text: value };
  const href = context.address(address, span);
  return href === undefined ? undefined : { href, ...(text === undefined ? {} : { text }) };
}

/** A field's BCP 47 tag in its canonical form; undefined after reporting. */
export function languageField(field: Field, name: string, context: ParseContext): string | undefined {
  const tag = canonicalLanguage(field.value);
  if (tag === undefined) {
    const meant = meantLanguage(field.value);
    const expected = meant === undefined ? LANGUAGE_TAG : `${LANGUAGE_TAG}, here perhaps ${meant}`;
    context.report(problem("field-wrong", context.place(field.span), { field: name, expected }));
  }
  return tag;
}

/** An author's id, a name, or the editors; undefined after reporting. */
export function namedField({ value, span }: Field, context: ParseContext): Named | undefined {
  const { editors, voices, strings } = context;
  const found = findNamed(voices, editors && meansEditors(value, strings) ? editors.id : value);
  if (found) return found;
  const suggestion = didYouMean(
    value,
    voices.map(({ id }) => id),
  );
  context.report(problem("author-unknown", context.place(span), { name: value, suggestion }));
  return undefined;
}
