import type { ProblemCode } from "../../../scripts/problem/problem.ts";
import { article, type Files } from "../../support/publication.ts";

/** A mistake somebody makes, and what he is told: the place and the code. */
export interface Case {
  readonly code: ProblemCode;
  readonly files: Files;
  /** `file:line:column` */
  readonly at: string;
  /** Other problems that the same mistake brings with it, as `file:line:column code`. */
  readonly also?: readonly string[];
}

export const FILE = "articles/2025/gauge.md";
/** The line on which the text of an article begins. */
export const BODY = 7;

/** A mistake in the text of an article, at a line of that text and a column. */
export function inText(code: ProblemCode, line: number, column: number, text: string, more: Files = {}): Case {
  return { code, files: { [FILE]: article(text), ...more }, at: `${FILE}:${BODY - 1 + line}:${column}` };
}

/** A mistake in front matter, on the first line after title, date and authors. */
export function inSettings(code: ProblemCode, line: number, column: number, lines: string, more: Files = {}): Case {
  return {
    code,
    files: { [FILE]: article("The gauge is dry.", `${lines}\n`), ...more },
    at: `${FILE}:${4 + line}:${column}`,
  };
}

/** An article with this date. */
export function dated(date: string): string {
  return article(LEDE).replace("2025-03-04T06:00", date);
}

export function whole(code: ProblemCode, line: number, column: number, text: string): Case {
  return { code, files: { [FILE]: text }, at: `${FILE}:${line}:${column}` };
}

export function inPublication(code: ProblemCode, line: number, column: number, text: string): Case {
  return { code, files: { "publication.yaml": text }, at: `publication.yaml:${line}:${column}` };
}

export const QUOTE = "> “The water left.”\n>\n> — Hanne Veldt, gatekeeper";
export const LEDE = "The gauge at St. Aldric is dry, and the water has been gone since the eleventh of February.";
