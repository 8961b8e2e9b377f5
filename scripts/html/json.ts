/**
 * JSON that cannot be taken for markup, nor end a script element that holds it: `<` and the two line separators that
 * JavaScript once refused are written as JSON escapes, which mean the same to every JSON reader.
 */
export function safeJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}
