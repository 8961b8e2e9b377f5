import type { SourceFault } from "./fault.ts";

/** A fault of a whole line, noted while the text is parsed. `line` is an index from 0. */
export interface LineFault {
  readonly code: SourceFault["code"];
  readonly line: number;
  /** What on that line is meant, where it is not the whole of it. */
  readonly mark?: string;
}

/** What the rules note down while one text is parsed; it travels as markdown-it's `env`. */
export interface Notes {
  readonly faults: LineFault[];
  /** Set by markdown-it: the link reference definitions by their label. */
  references?: { readonly [label: string]: unknown };
  /** Set by the rule for footnote definitions: the labels it saw, each behind a colon. */
  footnotes?: { readonly refs?: { readonly [label: string]: number } };
  tooDeep?: boolean;
}

/** markdown-it hands its `env` through untouched; the types know it as anything. */
export function notesOf(state: { readonly env: unknown }): Notes {
  return state.env as Notes;
}

/** Notes once that blocks nest too deeply; one place is enough to begin with. */
export function noteTooDeep(notes: Notes, line: number): void {
  if (!notes.tooDeep) notes.faults.push({ code: "nesting-too-deep", line });
  notes.tooDeep = true;
}
