import type { Position, Span } from "../problem/position.ts";

/** A line of a block's own text, without the prefixes (`>`, list indent) of what holds it. */
export interface SourceLine {
  readonly text: string;
  readonly start: Position;
}

/** Inline Markdown as typed values. Never a string of markup: layouts turn it into nodes, which escape. */
export type Inline =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "emphasis" | "strong" | "strikethrough"; readonly children: readonly Inline[] }
  | { readonly type: "code"; readonly text: string }
  | InlineLink
  | InlineImage
  | InlineFootnote
  | { readonly type: "break" | "softbreak" }
  | { readonly type: "html"; readonly raw: string; readonly span: Span };

export interface InlineLink {
  readonly type: "link";
  readonly href: string;
  readonly title?: string;
  readonly children: readonly Inline[];
  /** The link is an address standing in the text, not `[words](address)` and not `<address>`. */
  readonly bare: boolean;
  readonly span: Span;
}

export interface InlineImage {
  readonly type: "image";
  readonly src: string;
  readonly alt: string;
  readonly title?: string;
  readonly span: Span;
}

/** The mark of a footnote. */
export interface InlineFootnote {
  readonly type: "footnote";
  /** The note's number, from 1, in the order in which the page first refers to them. */
  readonly number: number;
  /** Which of the marks of that note this is, from 1. */
  readonly mark: number;
  readonly span: Span;
}

/** A mark that is unmistakably meant as ours but stands where it means nothing: `[!NAME]` or `[[wiki]]` in running text. */
export interface StrayMark {
  readonly kind: "callout" | "wiki";
  readonly text: string;
  readonly span: Span;
}

/** A run of inline Markdown with the source lines it was read from. */
export interface InlineText {
  readonly inline: readonly Inline[];
  readonly lines: readonly SourceLine[];
  readonly strays: readonly StrayMark[];
}

interface Located {
  /** From the block's first character (its `>`, `#`, `-` …) to the end of its last line. */
  readonly span: Span;
}

export interface SourceParagraph extends Located, InlineText {
  readonly type: "paragraph";
}

export interface SourceHeading extends Located, InlineText {
  readonly type: "heading";
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
}

export interface SourceList extends Located {
  readonly type: "list";
  /** The first number of an ordered list; undefined for a bulleted one. */
  readonly start?: number;
  readonly tight: boolean;
  readonly items: readonly SourceListItem[];
}

export interface SourceListItem extends Located {
  readonly children: readonly SourceBlock[];
}

export interface SourceCode extends Located {
  readonly type: "code";
  readonly text: string;
  /** What it stands between, and whether the second is there; undefined where it is indented. */
  readonly fence?: { readonly mark: string; readonly isClosed: boolean };
  /** The first word after the opening fence. */
  readonly language?: string;
  /** What follows the language on that line. */
  readonly info?: string;
}

export type Alignment = "left" | "center" | "right" | undefined;

export interface SourceTable extends Located {
  readonly type: "table";
  readonly align: readonly Alignment[];
  readonly head: readonly InlineText[];
  readonly rows: readonly (readonly InlineText[])[];
}

export interface SourceRule extends Located {
  readonly type: "rule";
}

export interface SourceBlockquote extends Located {
  readonly type: "blockquote";
  readonly children: readonly SourceBlock[];
}

/** `> [!NAME] title` or `:::name title`: the same thing in two spellings. */
export interface SourceCallout extends Located {
  readonly type: "callout";
  /** As written. */
  readonly name: string;
  readonly nameSpan: Span;
  /** What follows the name on the first line; empty text where nothing does. */
  readonly title: SourceLine;
  readonly children: readonly SourceBlock[];
  readonly spelling: "callout" | "container";
}

/** All footnotes of a text, wherever they were written; it stands last. */
export interface SourceFootnotes extends Located {
  readonly type: "footnotes";
  readonly notes: readonly SourceFootnote[];
}

export interface SourceFootnote extends Located {
  readonly number: number;
  /** Its marks in the text, in their order. */
  readonly marks: readonly Span[];
  /** What its text was written in, outermost first: the name of a box as written, or `>` for a blockquote. */
  readonly inside: readonly string[];
  readonly children: readonly SourceBlock[];
}

/** Raw HTML, recognised so that it can be refused at its position; never rendered. */
export interface SourceHtml extends Located {
  readonly type: "html";
  readonly raw: string;
}

export type SourceBlock =
  | SourceParagraph
  | SourceHeading
  | SourceList
  | SourceCode
  | SourceTable
  | SourceRule
  | SourceBlockquote
  | SourceCallout
  | SourceFootnotes
  | SourceHtml;
