import { type Span, spanAt } from "../problem/position.ts";
import type { SourceBlock } from "../source/block.ts";

const NAME = /^(?:\*\*|__|\*|_)?\[\s*(！?)\s*(\p{L}+)\s*\](?:\*\*|__|\*|_)?/u;
/** Words that a memo or a sign may begin with in capitals and brackets, though GitHub knows boxes of these names. */
const COMMON = ["TIP", "IMPORTANT", "WARNING", "CAUTION", "NOTE"];
const TWO_COLONS = /^::[ \t]*(\p{L}+)/u;

export interface AlmostCallout {
  readonly text: string;
  readonly span: Span;
  readonly name: string;
}

/**
 * A blockquote whose first line holds the name of a box that is not written as one: `[OPINION]`, `[！OPINION]`. Without
 * its sign only capitals are a name: `[opinion]` is a remark.
 * @param names of boxes, upper case
 */
export function almostCallout(source: SourceBlock, names: readonly string[]): AlmostCallout | undefined {
  if (source.type !== "blockquote") return undefined;
  const [first] = source.children;
  const line = first?.type === "paragraph" ? first.lines[0] : undefined;
  const [text, sign, written = ""] = NAME.exec(line?.text ?? "") ?? [];
  if (first?.type !== "paragraph" || !line || text === undefined || isLink(first.inline[0])) return undefined;
  const name = sign ? written.toUpperCase() : written;
  if (!names.includes(name) || (!sign && COMMON.includes(name))) return undefined;
  return { text, name, span: spanAt(line.start.line, line.start.column, text.length) };
}

/** `[NOTE]` may refer to an address that is given elsewhere. */
function isLink(inline: { readonly type: string } | undefined): boolean {
  return inline?.type === "link";
}

/** Lines of a paragraph that begin a box with one colon too few. */
export function twoColons(
  source: SourceBlock,
  names: readonly string[],
): readonly { readonly text: string; readonly span: Span }[] {
  if (source.type !== "paragraph") return [];
  return source.lines.flatMap(({ text, start }) => {
    const words = text.trim();
    const name = TWO_COLONS.exec(words)?.[1];
    if (name === undefined || !names.includes(name.toUpperCase())) return [];
    return [{ text: words, span: spanAt(start.line, start.column, words.length) }];
  });
}
