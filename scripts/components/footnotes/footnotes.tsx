import type { VNode } from "preact";
import { problem } from "../../problem/problem.ts";
import type { SourceBlock, SourceFootnote } from "../../source/block.ts";
import type { Block } from "../block.ts";
import type { Component, ParseContext, RenderContext, TextContext } from "../component.ts";
import { footnoteId, footnoteMarkId, InlineNodes, inlineText } from "../inline.tsx";
import { ownDirection } from "../own-direction.ts";

/** The notes that marks in the text refer to, at the end of the text. */
export interface Footnotes {
  readonly kind: "footnotes";
  readonly id: string;
  readonly notes: readonly Note[];
}

export interface Note {
  /** From 1, in the order of the page. */
  readonly number: number;
  /** How many marks in the text refer to it. */
  readonly marks: number;
  /** Whose opinion the note is part of, where all its marks stand in passages of opinion. */
  readonly opinion?: NoteVoice;
  readonly body: readonly Block[];
}

export interface NoteVoice {
  /** Id of an author. */
  readonly voice: string;
  readonly editorial: boolean;
}

/** Boxes whose words are somebody else's. */
const OTHERS = [">", "QUOTE", "POST"];

export const footnotes: Component<Footnotes> = {
  syntax: { callouts: [], recognises: (source) => source.type === "footnotes" },
  parse,
  html,
  feedHtml: (block, context) => (
    <div>
      <p>
        <strong {...context.ours}>{context.strings.footnotes.heading}</strong>
      </p>
      <ol>
        {block.notes.map((note) => (
          <li>
            <Label note={note} context={context} />
            {context.render(note.body)}
          </li>
        ))}
      </ol>
    </div>
  ),
  text: (block, context) =>
    [
      context.strings.footnotes.heading,
      ...block.notes.map((note) => {
        const label = note.opinion ? `${labelOf(note.opinion, context)}\n\n` : "";
        return `${note.number}. ${label}${context.text(note.body)}`;
      }),
    ].join("\n"),
  copy: ({ notes }, { copy }) => notes.map(({ body }) => copy(body)).join("\n"),
  // A note is apparatus of the article, which has its own node; only what is quoted in it is a part.
  jsonLd: (block, context) => block.notes.flatMap(({ body }) => context.parts(body)),
};

function parse(source: SourceBlock, context: ParseContext): Footnotes | undefined {
  if (source.type !== "footnotes") throw new Error("Footnotes are read from the footnotes of a text.");
  const id = context.id("footnotes");
  const notes = source.notes.map((note) => readNote(note, context));
  return { kind: "footnotes", id, notes };
}

function readNote({ number, marks, inside, span, children }: SourceFootnote, context: ParseContext): Note {
  if (inside.some((name) => OTHERS.includes(name.toUpperCase()))) {
    context.report(problem("footnote-in-quotation", context.place(span)));
  }
  return { number, marks: marks.length, body: context.parse(children, "footnotes") };
}

function html(block: Footnotes, context: RenderContext): VNode {
  return (
    <section class="footnotes" data-component="footnotes" id={block.id} aria-labelledby={`${block.id}-heading`}>
      <h2 class="footnotes__heading" id={`${block.id}-heading`} {...context.ours}>
        {context.strings.footnotes.heading}
      </h2>
      <ol>
        {block.notes.map((note) => (
          <li id={footnoteId(note.number)}>
            <Label note={note} context={context} />
            <Body note={note} context={context} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface NoteProps {
  readonly note: Note;
  readonly context: RenderContext;
}

/** A note to a passage of opinion is opinion, and no longer stands in the passage's box. */
function Label({ note, context }: NoteProps): VNode | null {
  return (
    (note.opinion && (
      <p class="footnotes__label">
        <strong {...context.ours}>{labelOf(note.opinion, context)}</strong>
      </p>
    )) ??
    null
  );
}

function labelOf({ voice, editorial }: NoteVoice, context: TextContext): string {
  const { strings } = context;
  return strings.opinion.label(editorial ? strings.theEditors : context.voice(voice).name);
}

/** The note with the ways back to its marks behind its last words. */
function Body({ note, context }: NoteProps): VNode {
  const last = note.body.at(-1);
  if (last?.kind !== "prose" || last.node.type !== "paragraph") {
    return (
      <>
        {context.render(note.body)}
        <p>
          <Back note={note} context={context} />
        </p>
      </>
    );
  }
  return (
    <>
      {context.render(note.body.slice(0, -1))}
      <p dir={ownDirection(inlineText(last.node.inline), context)}>
        <InlineNodes of={last.node.inline} context={context} /> <Back note={note} context={context} />
      </p>
    </>
  );
}

function Back({ note, context }: NoteProps): VNode {
  const words = context.strings.footnotes;
  return (
    <span class="footnotes__back" {...context.ours}>
      {Array.from({ length: note.marks }, (_, index) => {
        const mark = index + 1;
        return (
          <>
            {index > 0 && " "}
            <a href={`#${footnoteMarkId(note.number, mark)}`} aria-label={words.backTo(note.number, mark, note.marks)}>
              {words.back(mark, note.marks)}
            </a>
          </>
        );
      })}
    </span>
  );
}
