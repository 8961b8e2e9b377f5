import type { Span } from "../problem/position.ts";
import type { SourceFault } from "./fault.ts";

/**
 * Characters that have no place in a text: control codes, halves of characters and what is none, which are dropped or
 * misread somewhere on the way to a reader, and those that turn or part the direction of the text around them, so that
 * it reads otherwise than it is stored (https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing). The marks
 * U+200E and U+200F do no such harm.
 */
const CONTROL = String.raw`\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff`;
const OF_WHOLE = new RegExp(`[${CONTROL}]`);
/** What looks for halves takes several times as long, and nearly no text has any. */
const OF_BROKEN = new RegExp(`[${CONTROL}\\p{Cs}]`, "u");

/** Where the first one stands, and its name such as U+202E. */
export function findControlCharacter(text: string): { readonly index: number; readonly code: string } | undefined {
  const found = (text.isWellFormed() ? OF_WHOLE : OF_BROKEN).exec(text);
  if (!found) return undefined;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  return { index: found.index, code: `U+${code}` };
}

/** The fault of a text that spells one out with an escape, such as `&#x202e;`. */
export function spelledControlCharacter(text: string, span: Span): readonly SourceFault[] {
  const found = findControlCharacter(text);
  return found ? [{ code: "file-control-character", span, details: { code: found.code } }] : [];
}
