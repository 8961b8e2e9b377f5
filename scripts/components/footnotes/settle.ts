import type { Place, Span } from "../../problem/position.ts";
import { problem, type Report } from "../../problem/problem.ts";
import type { InlineFootnote, SourceBlock } from "../../source/block.ts";
import type { Block } from "../block.ts";
import type { NoteVoice } from "./footnotes.tsx";

/** A mark that stands in the body, and the passage of opinion around it. */
interface FoundMark {
  readonly mark: InlineFootnote;
  readonly opinion: NoteVoice | undefined;
}

/** The marks of each note by its number. */
type FoundMarks = Map<number, FoundMark[]>;

/**
 * What only the whole body shows: which notes belong to a passage of opinion, and that every mark is still there. A block
 * may take plain words from where a mark stood (a name, a field); then the mark is refused, not lost.
 */
export function settleFootnotes(
  body: readonly Block[],
  sources: readonly SourceBlock[],
  context: { readonly report: Report; place(span: Span): Place },
): readonly Block[] {
  const source = sources.findLast(({ type }) => type === "footnotes");
  if (source?.type !== "footnotes") return body;
  const found: FoundMarks = new Map();
  collect(body, undefined, found);
  for (const { number, marks } of source.notes) {
    const shown = new Set(found.get(number)?.map(({ mark }) => mark.mark));
    for (const [index, span] of marks.entries()) {
      if (shown.has(index + 1)) continue;
      const where = "where only plain words are taken, as in a name, a date or a field";
      context.report(problem("footnote-misplaced", context.place(span), { where }));
    }
  }
  return body.map((block) => (block.kind === "footnotes" ? { ...block, notes: labelled(block.notes, found) } : block));
}

function labelled<N extends { readonly number: number }>(notes: readonly N[], found: FoundMarks): readonly N[] {
  return notes.map((note) => {
    const marks = found.get(note.number) ?? [];
    const [first] = marks;
    return first?.opinion && marks.every(({ opinion }) => opinion) ? { ...note, opinion: first.opinion } : note;
  });
}

/** Blocks are plain values, so every mark in them can be found without knowing their kinds. */
function collect(value: unknown, opinion: NoteVoice | undefined, found: FoundMarks): void {
  if (Array.isArray(value)) for (const each of value) collect(each, opinion, found);
  else if (typeof value === "object" && value !== null) {
    if (isMark(value)) {
      const marks = found.get(value.number) ?? [];
      marks.push({ mark: value, opinion });
      found.set(value.number, marks);
    } else {
      const passage = isOpinion(value) ? { voice: value.voice, editorial: value.editorial } : opinion;
      for (const each of Object.values(value)) collect(each, passage, found);
    }
  }
}

function isMark(value: object): value is InlineFootnote {
  return "type" in value && value.type === "footnote";
}

function isOpinion(value: object): value is Extract<Block, { readonly kind: "opinion" }> {
  return "kind" in value && value.kind === "opinion";
}
