import type { SourceBlock } from "../../source/block.ts";
import type { Block } from "../block.ts";
import { Box, boxBody, boxNode, boxOf, boxText, FeedBox, standsAlone } from "../box.tsx";
import type { Component, ParseContext, TextContext } from "../component.ts";
import { Ours } from "../in-language.tsx";

/** A note of the editors to their readers: about the article, not of it. */
export interface Note {
  readonly kind: "note";
  readonly id: string;
  /** What the note is about, where its title says so. */
  readonly subject?: string;
  readonly body: readonly Block[];
}

export const note: Component<Note> = {
  // The other names are those that GitHub knows: an author who uses one means a note.
  syntax: { callouts: ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"], recognises: () => false },
  parse,
  html: (block, context) => (
    <Box
      block={block}
      context={context}
      label={<Ours context={context}>{label(block, context)}</Ours>}
      end={context.strings.note.end}
    />
  ),
  feedHtml: (block, context) => (
    <FeedBox
      block={block}
      context={context}
      label={<Ours context={context}>{label(block, context)}.</Ours>}
      end={context.strings.note.end}
    />
  ),
  text: (block, context) => boxText(block, label(block, context), context.strings.note.end, context),
  copy: () => "",
  jsonLd: (block, context) => [
    { property: "hasPart", node: boxNode(block, label(block, context), context.copy(block.body), context) },
    ...context.parts(block.body),
  ],
};

function parse(source: SourceBlock, context: ParseContext): Note | undefined {
  const box = boxOf(source);
  standsAlone(box, context);
  const id = context.id("note");
  const body = boxBody(box, box.children, "note", context);
  if (body.length === 0) return undefined;
  const { text: subject } = box.title;
  return subject === "" || plain(subject) === plain(context.strings.note.label)
    ? { kind: "note", id, body }
    : { kind: "note", id, subject, body };
}

/** "Editor's note" as a title is the label once more, whatever apostrophe it has. */
function plain(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}]/gu, "");
}

function label({ subject }: Note, { strings }: TextContext): string {
  return subject === undefined ? strings.note.label : strings.note.about(subject);
}
