import { type Place, type Span, spanAt } from "../problem/position.ts";
import { type Problem, problem } from "../problem/problem.ts";
import type { SourceBlock, SourceLine } from "../source/block.ts";

const HEADING = /^#{2,6}(?![\s#])[\p{L}\p{N}“"„«].*$/u;
/** What programs put before the points of a list; an `o` may be a word, so it needs more than one blank. */
const PASTED = /^(?:([•‣▪●◦·])[ \t]+|(o)(?:\t| {2,}))\S/;
const DASHES = /^(?=.*\|)(?=.*--)[|:\s-]+$/;
/** Signs that code has and an indented paragraph has not. */
const CODE = /[{}<>=;$\\#@_|*]|\w\(|\/\//;

/**
 * Warnings about what was nearly a heading, a table or a list and stayed text, and about text that became code.
 * @param before the block that stands before it in the same place
 */
export function swallowed(
  source: SourceBlock,
  before: SourceBlock | undefined,
  place: (span: Span) => Place,
): readonly Problem[] {
  if (source.type === "code") {
    const { fence, span } = source;
    if (fence && !fence.isClosed) {
      return [problem("code-open", place({ start: span.start }), { fence: fence.mark })];
    }
    return isIndentedProse(source) ? [problem("code-indented", place(span))] : [];
  }
  if (source.type !== "paragraph") return [];
  const found: Problem[] = [];
  for (const { text, start } of source.lines) {
    const words = text.trim();
    if (HEADING.test(words)) {
      const span = spanAt(start.line, start.column, words.length);
      found.push(problem("heading-unspaced", place(span), { text: words }));
    }
  }
  const row = tableRow(source.lines);
  if (row) found.push(problem("table-broken", place(wholeLine(row))));
  const points = source.lines.filter(({ text }) => PASTED.test(text));
  const [first] = points;
  const isList = points.length > 1 || (before?.type === "paragraph" && PASTED.test(before.lines[0]?.text ?? ""));
  if (first && isList) {
    const mark = PASTED.exec(first.text)?.slice(1).find(Boolean) ?? "";
    found.push(problem("list-pasted", place(spanAt(first.start.line, first.start.column, 1)), { mark }));
  }
  return found;
}

/** A code block without a fence whose every line could stand in an article. */
function isIndentedProse({ text, fence }: Extract<SourceBlock, { type: "code" }>): boolean {
  const words = text.trim();
  return !fence && /^[\p{Lu}“"„«‘]/u.test(words) && !CODE.test(words) && words.split(/\s+/).length >= 4;
}

/** The first of two lines that have equally many cells, or a line of dashes that belongs to no table. */
function tableRow(lines: readonly SourceLine[]): SourceLine | undefined {
  return lines.find(({ text }, index) => {
    if (DASHES.test(text.trim())) return true;
    const signs = separators(text);
    return (
      signs > 0 && (signs > 1 || text.trim().startsWith("|")) && signs === separators(lines[index + 1]?.text ?? "")
    );
  });
}

function separators(text: string): number {
  return text.replace(/`[^`]*`/g, "").split(/(?<!\\)\|/).length - 1;
}

function wholeLine({ text, start }: SourceLine): Span {
  return spanAt(start.line, start.column, Math.max(text.trimEnd().length, 1));
}
