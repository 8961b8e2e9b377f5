import type { Position, Span } from "../problem/position.ts";
import type { SourceLine } from "./block.ts";

/** The lines of a text with the numbers they have in their file. */
export interface Lines {
  /** By index from 0, without line ends. */
  readonly text: readonly string[];
  /** The file's number of the line at index 0. */
  readonly first: number;
}

export function linesOf(text: string, first: number): Lines {
  return { text: text.split("\n"), first };
}

/** From the first character of a block to the end of its last line that is not blank. `from` and `to` are indexes, `to` exclusive. */
export function blockSpan(lines: Lines, from: number, to: number, quotes: number): Span {
  let last = to - 1;
  while (last > from && (lines.text[last] ?? "").trim() === "") last--;
  const first = lines.text[from] ?? "";
  const column = contentColumn(first, quotes);
  return {
    start: { line: lines.first + from, column },
    // A line may hold nothing but what looks blank, such as a byte order mark; a block does not end before it begins.
    end: {
      line: lines.first + last,
      column: Math.max((lines.text[last] ?? "").trimEnd().length + 1, last === from ? column : 1),
    },
  };
}

/** The column after so many quote marks and the blanks that follow them. */
function contentColumn(line: string, quotes: number): number {
  let index = 0;
  for (let left = quotes; left >= 0; left--) {
    while (line[index] === " " || line[index] === "\t") index++;
    if (left > 0 && line[index] === ">") index++;
  }
  return Math.min(index, Math.max(line.length - 1, 0)) + 1;
}

/**
 * Where an inline run's lines stand in the file. The parser hands over the run's own text without the prefixes of what
 * holds it; each of its lines is the end of a source line, or in a heading or table cell a part of one.
 * `from` is the index of the first line, `cursor` the first column (from 0) that can belong to the run.
 */
export function inlineLines(content: string, lines: Lines, from: number, cursor = 0): SourceLine[] {
  return content.split("\n").map((text, index) => {
    const source = (lines.text[from + index] ?? "").trimEnd();
    const wanted = text.trimEnd();
    const found =
      source.endsWith(wanted) && cursor === 0
        ? source.length - wanted.length
        : source.indexOf(wanted.trimStart(), cursor);
    return { text, start: { line: lines.first + from + index, column: Math.max(found, 0) + 1 } };
  });
}

/** Where each line begins in the run's text. */
export function offsetsOf(lines: readonly SourceLine[]): readonly number[] {
  let next = 0;
  return lines.map(({ text }) => {
    const offset = next;
    next += text.length + 1;
    return offset;
  });
}

/** The place of an offset into the run's text; `offsets` say where its lines begin. */
export function positionIn(lines: readonly SourceLine[], offsets: readonly number[], offset: number): Position {
  let low = 0;
  let high = lines.length - 1;
  // A paragraph may have many lines and many links: each is found by halves.
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((offsets[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const line = lines[low];
  if (!line) return { line: 1, column: 1 };
  const within = Math.min(Math.max(offset - (offsets[low] ?? 0), 0), line.text.length);
  return { line: line.start.line, column: line.start.column + within };
}
