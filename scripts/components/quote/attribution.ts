import { isCircumstance } from "../../locale/speaker-words.ts";
import type { Span } from "../../problem/position.ts";
import { spanAt } from "../../problem/position.ts";
import type {
  Inline,
  InlineLink,
  InlineText,
  SourceBlock,
  SourceBlockquote,
  SourceParagraph,
} from "../../source/block.ts";
import { withoutEnd } from "../at-end.ts";
import { inlineText } from "../inline.tsx";
import type { ImpossibleDay, WrittenDate } from "../written-date.ts";
import { dayAtEnd } from "../written-moment.ts";

/**
 * The line that says whose words a quotation holds:
 *
 *     attribution = dash name ["," role] ["," organisation] ["," date] ["(" link ")"]
 *
 * It is read from the right, because a name comes first whatever follows. Ages and
 * circumstances (“43”, “in a letter”) may stand among its parts and are no roles.
 */
export interface Attribution {
  /** Empty where the line names nobody. */
  readonly name: string;
  readonly role?: string;
  readonly organisation?: string;
  /** All that follows the name, where some of it is neither: an age, or how and where it was said. */
  readonly described?: string;
  readonly date?: WrittenDate;
  /** The date's own words. */
  readonly dateWords?: string;
  readonly noDay?: ImpossibleDay;
  /** A time beside the date, where there is no place for one. */
  readonly time?: string;
  readonly link?: { readonly href: string; readonly text: string };
  /** A link that stands elsewhere than in brackets at the end, where there is no place for it. */
  readonly misplaced?: InlineLink;
  /** A source was meant and not written as one: its words or its address would become a name, a role or an organisation. */
  readonly looseSource?: true;
}

/** An attribution where it stands, and the source without it. */
export interface FoundAttribution {
  readonly body: readonly SourceBlock[];
  readonly line: InlineText;
  readonly span: Span;
}

export const DASH = /^(?:—|–|―|--(?!-))\s*/;
const DASH_ALONE = /^(?:—|–|―|--)\s*$/;
const SENTENCE_END = /(?:[.!?…]["”’»“')\]]*|["”»“])$/;
/** Parts of a name that stand behind a comma. */
const SUFFIX = /^(?:(?:Jr|Sr)\.?|II|III|IV)$/;

/** Finds the attribution of a quotation: its last paragraph after at least one other, or its last line. */
export function findAttribution(children: readonly SourceBlock[]): FoundAttribution | undefined {
  const last = children.at(-1);
  if (last?.type !== "paragraph") return undefined;
  if (children.every((child) => child.type === "paragraph" && startsWithDash(child))) return undefined;
  const before = children.slice(0, -1);
  if (startsWithDash(last)) {
    // A long one may be wrapped; more lines than that are a paragraph of the quotation.
    return last.lines.length <= 3 && before.length > 0 ? { body: before, line: last, span: last.span } : undefined;
  }
  const cut = lastLine(last);
  return cut && { body: [...before, cut.rest], line: cut.line, span: cut.span };
}

/** The last line of a paragraph, where the line before ends a sentence and an upper-case letter follows the dash. */
function lastLine(paragraph: SourceParagraph) {
  const line = paragraph.lines.at(-1);
  const previous = paragraph.lines.at(-2);
  const at = paragraph.inline.findLastIndex(({ type }) => type === "softbreak" || type === "break");
  if (!line || !previous || at < 0) return undefined;
  const text = line.text.trim();
  const isAttribution = DASH.test(text) && /^[\p{Lu}\p{Lo}]/u.test(text.replace(DASH, ""));
  if (!isAttribution || !SENTENCE_END.test(previous.text.trim())) return undefined;
  const rest: SourceParagraph = {
    ...paragraph,
    inline: paragraph.inline.slice(0, at),
    lines: paragraph.lines.slice(0, -1),
  };
  const { line: number, column } = line.start;
  return {
    rest,
    // Stray marks are noted for the paragraph as a whole, and stay with the rest of it.
    line: { inline: paragraph.inline.slice(at + 1), lines: [line], strays: [] },
    span: spanAt(number, column, line.text.trimEnd().length),
  };
}

/** @param inline the line with its dash */
export function readAttribution(inline: readonly Inline[], lang: string): Attribution {
  const { words, link, before } = linkAtEnd(inline);
  const text = withoutEnd(words.replace(DASH, ""), /[\s,]/);
  const { dated, time } = dayAtEnd(text, lang);
  const [name = "", ...described] = split(dated ? dated.rest : text);
  const parts = described.filter((part) => !isCircumstance(part, lang));
  const organisation = parts.length >= 2 ? parts.at(-1) : undefined;
  const role = (organisation === undefined ? parts : parts.slice(0, -1)).join(", ");
  return {
    name,
    ...(role === "" ? {} : { role }),
    ...(organisation === undefined ? {} : { organisation }),
    ...(parts.length < described.length ? { described: described.join(", ") } : {}),
    ...(dated && "date" in dated ? { date: dated.date, dateWords: dated.written } : {}),
    ...(dated && "impossible" in dated ? { noDay: dated } : {}),
    ...(time === undefined ? {} : { time }),
    ...(link ? { link } : {}),
    ...misplacedLink(before),
    ...(isLooseSource(before) ? { looseSource: true } : {}),
  };
}

/** A link behind words at the end, an address that is printed as it stands, or the halves of a link drawn apart. */
function isLooseSource(inlines: readonly Inline[]): boolean {
  const words = inlineText(inlines);
  const [last, before] = inlines.filter((inline) => inline.type !== "text" || /[^\s.]/.test(inline.text)).reverse();
  const endsInLink = last?.type === "link" && before !== undefined && !DASH_ALONE.test(inlineText([before]));
  return endsInLink || /\]\s*\(|https?:\/\/|\bwww\./i.test(words);
}

function misplacedLink(inlines: readonly Inline[]): Pick<Attribution, "misplaced"> {
  for (const inline of inlines) {
    if (inline.type === "link") return { misplaced: inline };
    const found = "children" in inline ? misplacedLink(inline.children) : {};
    if (found.misplaced) return found;
  }
  return {};
}

function linkAtEnd(inline: readonly Inline[]) {
  const [open, link, close] = inline.slice(-3);
  const isLink =
    link?.type === "link" &&
    open?.type === "text" &&
    /\(\s*$/.test(open.text) &&
    close?.type === "text" &&
    /^\s*\)\s*\.?\s*$/.test(close.text);
  if (!isLink) return { words: inlineText(inline).trim(), before: inline };
  const before = inline.slice(0, -2);
  const words = inlineText(before).replace(/\(\s*$/, "");
  return { words: words.trim(), before, link: { href: link.href, text: inlineText(link.children) } };
}

function split(text: string): readonly string[] {
  const parts = text.split(/,\s+/).map((part) => part.trim());
  const [name = "", suffix] = parts;
  return suffix !== undefined && SUFFIX.test(suffix) ? [`${name}, ${suffix}`, ...parts.slice(2)] : parts;
}

/** Every paragraph begins with a dash: people talking, as in a novel. */
export function isDialogue({ children }: SourceBlockquote): boolean {
  return children.length > 0 && children.every((child) => child.type === "paragraph" && startsWithDash(child));
}

/** `> - Jane Roe, mayor`: meant as an attribution, read by Markdown as a list of one. */
export function looksLikeListedAttribution({ children }: SourceBlockquote): boolean {
  const list = children.at(-1);
  if (children.length < 2 || list?.type !== "list" || list.start !== undefined || list.items.length !== 1) return false;
  const [words] = list.items[0]?.children ?? [];
  const text = words?.type === "paragraph" && words.lines.length === 1 ? (words.lines[0]?.text.trim() ?? "") : "";
  return isNameLike(text);
}

/** A paragraph right behind a quotation that reads like its attribution but stands outside the `>`; its text. */
export function strayAttribution(
  previous: SourceBlock | undefined,
  source: SourceBlock | undefined,
): string | undefined {
  if (previous?.type !== "blockquote" || source?.type !== "paragraph" || source.lines.length !== 1) return undefined;
  const text = inlineText(source.inline).trim();
  const isStray = DASH.test(text) && isNameLike(text.replace(DASH, "")) && !findAttribution(previous.children);
  return isStray ? text : undefined;
}

/** The attribution goes on without the `>` of its quotation, as Markdown allows ("lazily"). */
export function standsOutside({ span }: FoundAttribution, quotation: SourceBlockquote): boolean {
  return span.start.column <= quotation.span.start.column;
}

/** Begins like a name and is no sentence. */
function isNameLike(text: string): boolean {
  return (
    /^\p{Lu}/u.test(text) &&
    text.length <= 150 &&
    !/[.!?…:;]["”’»]?$/.test(text.replace(/\b(?:Jr|Sr|Inc|Ltd|Co)\.$/, ""))
  );
}

function startsWithDash(paragraph: SourceParagraph): boolean {
  return DASH.test(paragraph.lines[0]?.text.trim() ?? "");
}
