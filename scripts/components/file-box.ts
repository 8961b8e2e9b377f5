import { problem } from "../problem/problem.ts";
import type { InlineImage, InlineLink, InlineText, SourceBlock, SourceCallout } from "../source/block.ts";
import type { AssetRef, AssetUse, Paragraph } from "./asset.ts";
import { captionOf, leading } from "./captioned.ts";
import type { ParseContext } from "./component.ts";
import { inlineText } from "./inline.tsx";

/** What every box around a file of ours says: recordings and documents. */
export interface FileBox<U extends AssetUse> {
  readonly title: string;
  readonly file: AssetRef<U>;
  /** The words in the file's brackets: what it shows, or what the link says. */
  readonly shows: string;
  readonly description: readonly Paragraph[];
  /** Written in the box, under a heading of its own. */
  readonly transcript: readonly Paragraph[] | undefined;
}

interface Kind<U extends AssetUse> {
  /** Of the box, upper case. */
  readonly name: string;
  readonly use: U;
  /** A line an author can copy. */
  readonly example: string;
}

/**
 * Reads a box whose first paragraph names a file: `![what it shows](clip.mp4)` or `[words](report.pdf)`. Paragraphs
 * that describe it follow, then, under the heading “Transcript”, what is said in it.
 * @param body the box without its fields
 */
export function readFileBox<U extends "video" | "audio" | "document">(
  { title, nameSpan }: SourceCallout,
  body: readonly SourceBlock[],
  { name, use, example }: Kind<U>,
  context: ParseContext,
): FileBox<U> | undefined {
  if (title.text === "") context.report(problem("media-without-title", context.place(nameSpan), { name }));
  const first = leading(body[0]);
  if (!first) {
    context.report(problem("media-without-file", context.place(body[0]?.span ?? nameSpan), { name, example }));
    return undefined;
  }
  const { thing, rest } = first;
  const file = context.asset(thing.type === "image" ? thing.src : thing.href, thing.span, use);
  const shows = wordsOf(thing, context);
  const following = body.slice(1);
  const heading = use === "document" ? -1 : following.findIndex((block) => isTranscriptHeading(block, context));
  const cut = heading === -1 ? following.length : heading;
  const texts = paragraphs(following.slice(0, cut), name, context);
  const spoken = heading === -1 ? [] : paragraphs(following.slice(heading + 1), name, context);
  if (heading !== -1 && spoken?.length === 0) {
    const at = following[heading]?.span ?? nameSpan;
    context.report(problem("transcript-empty", context.place(at), { path: `[!${name}]` }));
  }
  const description = texts && captionOf(thing, [rest, ...texts], context);
  const transcript = heading === -1 ? undefined : spoken?.map((text) => context.inline(text));
  if (title.text === "" || !file || !description || !spoken) return undefined;
  return { title: title.text, file, shows, description, transcript };
}

/** A link's words are checked as any others are, though its address is a file's. */
function wordsOf(thing: InlineImage | InlineLink, context: ParseContext): string {
  const words =
    thing.type === "image" ? thing.alt : inlineText(context.inline({ inline: thing.children, lines: [], strays: [] }));
  return words.replace(/\s+/g, " ").trim();
}

function isTranscriptHeading(block: SourceBlock, { strings }: ParseContext): boolean {
  if (block.type !== "heading") return false;
  const words = inlineText(block.inline).trim().toLowerCase();
  return words === "transcript" || words === strings.media.transcript.toLowerCase();
}

/** Undefined after reporting the first block that is none. */
function paragraphs(
  blocks: readonly SourceBlock[],
  name: string,
  context: ParseContext,
): readonly InlineText[] | undefined {
  const other = blocks.find(({ type }) => type !== "paragraph");
  if (other) context.report(problem("media-not-text", context.place(other.span), { name }));
  return other ? undefined : blocks.flatMap((block) => (block.type === "paragraph" ? [block] : []));
}
