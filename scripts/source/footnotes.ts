import { didYouMean, nearest } from "../problem/nearest.ts";
import type { Span } from "../problem/position.ts";
import type { Inline, InlineText, SourceBlock, SourceFootnote, SourceFootnotes } from "./block.ts";
import type { SourceFault } from "./fault.ts";

/** A footnote's text where it was written. */
export interface FootnoteDefinition {
  readonly label: string;
  readonly labelSpan: Span;
  readonly text: NoteText;
}

interface NoteText {
  readonly span: Span;
  /** What it stands in, outermost first: the name of a box as written, or `>` for a blockquote. */
  readonly inside: readonly string[];
  /** Read when the notes before it are, so that marks in it are numbered after theirs. */
  readonly read: () => readonly SourceBlock[];
}

interface Note {
  readonly number: number;
  readonly marks: Span[];
  /** Undefined until the text of its label is met. */
  readonly text: () => NoteText | undefined;
}

/** So that very many mistyped labels among very many right ones cost no more than few. */
const MOST_COMPARED = 100;

/**
 * The footnotes of one text while it is read. Numbers follow the marks in the order of the page, marks within notes after
 * those of the text; so notes are read last, each after the one before it.
 */
export class Footnotes {
  readonly faults: SourceFault[] = [];
  private readonly definitions = new Map<string, FootnoteDefinition>();
  private readonly repeated: FootnoteDefinition[] = [];
  private readonly notes: Note[] = [];
  private readonly byLabel = new Map<string, Note>();
  /** Labels that a mark refers to which was refused: that their text has no mark would be the same mistake told twice. */
  private readonly excused = new Set<string>();
  private readonly labels: ReadonlySet<string>;
  /** Labels that a mistyped one is compared with. */
  private readonly known: readonly string[];

  /** @param labels of all texts in the file */
  constructor(labels: Iterable<string>) {
    this.labels = new Set(labels);
    this.known = [...this.labels].slice(0, MOST_COMPARED);
  }

  /** The text of a footnote was met. */
  define(definition: FootnoteDefinition): void {
    const { label, labelSpan: span } = definition;
    if (this.definitions.has(label)) {
      this.faults.push({ code: "footnote-twice", span, details: { label } });
      this.repeated.push(definition);
    } else this.definitions.set(label, definition);
  }

  /** A mark was met; its text may stand anywhere in the file. */
  mark(label: string, span: Span): Inline | undefined {
    if (!this.labels.has(label)) {
      const meant = nearest(label, this.known);
      if (meant !== undefined) this.excused.add(meant);
      this.faults.push({
        code: "footnote-without-text",
        span,
        details: { label, suggestion: didYouMean(label, this.known) },
      });
      return undefined;
    }
    const note = this.labelled(label);
    note.marks.push(span);
    return { type: "footnote", number: note.number, mark: note.marks.length, span };
  }

  /** A note that stands in the text itself. */
  inlineNote(span: Span, read: () => InlineText): Inline {
    const text: NoteText = { span, inside: [], read: () => paragraphOf(span, read()) };
    const note = this.add(() => text);
    note.marks.push(span);
    return { type: "footnote", number: note.number, mark: 1, span };
  }

  /** @param where a mark cannot stand, as "in …" */
  misplaced(span: Span, where: string, labels: readonly string[]): void {
    for (const label of labels) this.excused.add(label);
    this.faults.push({ code: "footnote-misplaced", span, details: { where } });
  }

  /** All notes, read in the order of their numbers; undefined where there is none. */
  finish(): SourceFootnotes | undefined {
    const read: SourceFootnote[] = [];
    this.readAll(read);
    // What no mark refers to is read as well, so that all that is wrong with it is told at once.
    for (const { label, labelSpan: span } of this.definitions.values()) {
      if (this.byLabel.has(label)) continue;
      if (!this.excused.has(label)) this.faults.push({ code: "footnote-without-mark", span, details: { label } });
      this.labelled(label);
      this.readAll(read);
    }
    for (const { text } of this.repeated) this.add(() => text);
    this.readAll(read);
    const [first] = read;
    return first && { type: "footnotes", span: first.span, notes: read };
  }

  private readAll(read: SourceFootnote[]): void {
    for (let note = this.notes[read.length]; note; note = this.notes[read.length]) {
      const text = note.text();
      if (!text) throw new Error("The text of a footnote was counted and never met.");
      const children = text.read();
      if (children.length === 0) this.faults.push({ code: "footnote-empty", span: text.span });
      read.push({ number: note.number, marks: note.marks, inside: text.inside, span: text.span, children });
    }
  }

  private labelled(label: string): Note {
    const note = this.byLabel.get(label) ?? this.add(() => this.definitions.get(label)?.text);
    this.byLabel.set(label, note);
    return note;
  }

  private add(text: Note["text"]): Note {
    const note: Note = { number: this.notes.length + 1, marks: [], text };
    this.notes.push(note);
    return note;
  }
}

function paragraphOf(span: Span, text: InlineText): readonly SourceBlock[] {
  return text.inline.every((each) => each.type === "text" && each.text.trim() === "")
    ? []
    : [{ type: "paragraph", span, ...text }];
}
