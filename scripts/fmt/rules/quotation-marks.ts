import { inlineText } from "../../components/inline.tsx";
import { normaliseMarks } from "../../components/quote/marks.ts";
import { quotationMarks } from "../../locale/quotation-marks.ts";
import type { Inline, SourceParagraph } from "../../source/block.ts";
import type { Edit, Rewrite } from "../edit.ts";
import { quotationsIn } from "../quotations.ts";
import type { Rule } from "../rule.ts";
import type { Written } from "../written.ts";

/** The marks around the paragraphs of a quotation become those of its language, as the page shows them. */
export const quotationMarkRule: Rule = { name: "quotation marks", rewrites };

function rewrites(written: Written): readonly Rewrite[] {
  return quotationsIn(written).flatMap(({ paragraphs, lang }) => {
    const set = normaliseMarks(
      paragraphs.map(({ inline }) => inline),
      lang,
    ).paragraphs;
    return paragraphs.flatMap((paragraph, index): readonly Rewrite[] => {
      const edits = marks(paragraph, set[index] ?? [], lang, written);
      return edits.length > 0 ? [edits] : [];
    });
  });
}

function marks(paragraph: SourceParagraph, set: readonly Inline[], lang: string, written: Written): readonly Edit[] {
  const before = inlineText(paragraph.inline).trim();
  const after = inlineText(set).trim();
  if (before === after) return [];
  const { open, close } = quotationMarks(lang);
  const closes = after.endsWith(close);
  const words = after.slice(open.length, closes ? -close.length : undefined);
  const at = before.indexOf(words);
  if (at < 0) return [];
  const opening = before.slice(0, at);
  const closing = before.slice(at + words.length);
  return [
    ...edge(paragraph, "first", opening, open, written),
    ...edge(paragraph, "last", closing, closes ? close : "", written),
  ];
}

/** Emphasis may stand around the mark; a straight one may be escaped. */
function edge(
  { lines }: SourceParagraph,
  side: "first" | "last",
  mark: string,
  wanted: string,
  { text, offset }: Written,
): readonly Edit[] {
  const line = side === "first" ? lines[0] : lines.at(-1);
  if (!line || mark === wanted) return [];
  const from = offset(line.start);
  const raw = text.slice(from, from + line.text.length);
  if (side === "first") {
    const at = from + (/^\s*[*_~]*/.exec(raw)?.[0].length ?? 0);
    const backslash = text.startsWith('\\"', at) ? 1 : 0;
    return [{ start: at, end: at + backslash + mark.length, text: wanted }];
  }
  const end = from + raw.search(/[*_~]*\s*$/);
  const start = end - mark.length;
  const backslash = mark === '"' && text[start - 1] === "\\" ? 1 : 0;
  return [{ start: start - backslash, end, text: wanted }];
}
