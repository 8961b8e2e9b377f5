import type { Span } from "./position.ts";

/** Columns of a frame's lines, beside the line numbers. */
const WIDTH = 96;
const TAB = "  ";

/**
 * The lines around a place, with a mark under the words that are meant:
 *
 *       40 |
 *     > 41 | > [!QOUTE]
 *          |   ^^^^^^^^
 */
export function codeFrame(lines: readonly string[], { start, end }: Span): string {
  if (start.line > lines.length) return "";
  const from = Math.max(1, start.line - 1);
  const to = Math.min(lines.length, start.line + 1);
  const gutter = String(to).length;
  const offset = Math.max(0, start.column - 1 - WIDTH + 24);
  const shown: string[] = [];
  for (let number = from; number <= to; number++) {
    const text = lines[number - 1] ?? "";
    const mark = number === start.line ? ">" : " ";
    shown.push(`${mark} ${String(number).padStart(gutter)} | ${visible(text.slice(offset, offset + WIDTH))}`.trimEnd());
    if (number === start.line) {
      const before = visible(text.slice(offset, start.column - 1)).length;
      const last = end && end.line === start.line ? end.column - 1 : text.length;
      const marked = visible(text.slice(start.column - 1, Math.min(last, offset + WIDTH))).length;
      shown.push(`  ${" ".repeat(gutter)} | ${" ".repeat(before)}${"^".repeat(Math.max(1, marked))}`);
    }
  }
  return shown.join("\n");
}

/** Text from a file, safe to show in a terminal: nothing in it can move the cursor or turn the line around. */
export function visible(text: string): string {
  return (
    text
      .replaceAll("\t", TAB)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is made visible
      .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, "�")
  );
}
