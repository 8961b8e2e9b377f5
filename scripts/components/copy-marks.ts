import { type Span, spanAt } from "../problem/position.ts";
import type { Inline, InlineText } from "../source/block.ts";
import { offsetsOf, positionIn } from "../source/lines.ts";

type CopyCode = "link-broken" | "emphasis-open" | "copy-placeholder" | "copy-template" | "footnote-open";

/** What stands where a code span, a link or another thing that is no plain text was read; no pattern goes across it. */
const GAP = "\u0000";
/** More marks in one paragraph than any newsroom leaves; a text that is nothing else need not be told to its end. */
const MOST = 100;

const WORD = String.raw`[\p{L}\p{N}]`;
const LINK = String.raw`!?\[[^[\]\n\0]{1,200}\]`;
const SHORTCODE = "(?:caption|embed|gallery|video|audio|playlist)";

/**
 * What every match holds, and what a match is: most paragraphs hold none of the signs and need no look at the patterns.
 * Each match is bounded in length or in its alphabet, so that a pattern costs linear time.
 */
const MARKS: readonly { readonly code: CopyCode; readonly sign: RegExp; readonly pattern: RegExp }[] = [
  {
    code: "link-broken",
    sign: /\[/,
    pattern: new RegExp(
      String.raw`${LINK}(?:\([^()\n\0]{0,300}\)?| +\((?:https?:\/\/|www\.)[^\s()\0]{0,300}\)?)`,
      "giu",
    ),
  },
  // Between two words (2**3, a__b) and in rows of stars they are no marks.
  {
    code: "emphasis-open",
    sign: /\*\*/,
    pattern: new RegExp(
      String.raw`(?<!${WORD}|\*)\*\*(?=${WORD})${WORD}{1,40}|${WORD}{1,40}[.,!?…]?\*\*(?!${WORD}|\*)`,
      "gu",
    ),
  },
  {
    code: "emphasis-open",
    sign: /__/,
    pattern: new RegExp(`(?<!${WORD}|_)__(?=${WORD})${WORD}{1,40}|(?<!_)${WORD}{1,40}[.,!?…]?__(?!${WORD}|_)`, "gu"),
  },
  { code: "footnote-open", sign: /\^\[/, pattern: /\^\[[^[\]\n\0]{1,40}/gu },
  {
    code: "copy-placeholder",
    sign: /TK/,
    // "TK Maxx" is a name.
    pattern: /(?<![\p{L}\p{N}_#@$/.-])(?:(?:TK){2,}|TK(?: TK)+|TK(?! \p{Lu}\p{Ll}))(?![\p{L}\p{N}_-])/gu,
  },
  { code: "copy-placeholder", sign: /lorem ipsum/i, pattern: /\blorem ipsum\b/gi },
  {
    code: "copy-template",
    sign: /[[{]/,
    pattern: new RegExp(
      String.raw`\{\{[^{}\n\0]{0,200}\}\}|\{%[^{}\n\0]{0,200}%\}|\[\/${SHORTCODE}\]|\[embed\]|\[${SHORTCODE} +\w+=[^\]\n\0]{1,300}\]`,
      "gu",
    ),
  },
];

export interface CopyMark {
  readonly code: CopyCode;
  readonly text: string;
  readonly span: Span;
}

/**
 * Marks of Markdown and of other tools that no rule could read, and words that stand for words to come: all would be
 * printed as they stand. Code is left alone, and so is what a backslash makes plain text.
 */
export function copyMarks({ inline, lines }: Pick<InlineText, "inline" | "lines">): readonly CopyMark[] {
  const printed = printedText(inline);
  const possible = MARKS.filter(({ sign }) => sign.test(printed));
  if (possible.length === 0) return [];
  const source = lines.map(({ text }) => text).join("\n");
  const offsets = offsetsOf(lines);
  const marks: CopyMark[] = [];
  for (const { code, pattern } of possible) {
    let cursor = 0;
    let left = MOST;
    for (const [text] of printed.matchAll(pattern)) {
      if (left-- === 0) break;
      const index = source.indexOf(text, cursor);
      // What is written otherwise than it is printed has its backslashes on purpose.
      if (index < 0) continue;
      cursor = index + text.length;
      if (source[index - 1] === "\\") continue;
      const { line, column } = positionIn(lines, offsets, index);
      marks.push({ code, text, span: spanAt(line, column, text.length) });
    }
  }
  return marks;
}

function printedText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case "text":
          return inline.text;
        case "softbreak":
        case "break":
          return "\n";
        case "emphasis":
        case "strong":
        case "strikethrough":
          return printedText(inline.children);
        case "link":
          return inline.bare ? printedText(inline.children) : GAP + printedText(inline.children) + GAP;
        default:
          return GAP;
      }
    })
    .join("");
}
