import { problem } from "../problem/problem.ts";
import type { InlineImage, InlineLink, InlineText, SourceBlock } from "../source/block.ts";
import type { Paragraph } from "./asset.ts";
import type { ParseContext } from "./component.ts";
import { inlineText } from "./inline.tsx";

/** A picture or a link that begins its paragraph, and the words under it. */
export interface Captioned<Thing> {
  readonly thing: Thing;
  readonly caption: readonly Paragraph[];
}

/** The picture or link that a paragraph begins with, and the rest of that paragraph as it was written. */
export function leading(
  source: SourceBlock | undefined,
): { readonly thing: InlineImage | InlineLink; readonly rest: InlineText } | undefined {
  if (source?.type !== "paragraph") return undefined;
  const [thing, ...rest] = source.inline;
  if (thing?.type !== "image" && thing?.type !== "link") return undefined;
  return { thing, rest: { ...source, inline: rest[0]?.type === "softbreak" ? rest.slice(1) : rest } };
}

/** The words under a picture or file: right beneath it, in paragraphs of their own, or in quotation marks behind its path. */
export function captionOf(
  { title, span }: InlineImage | InlineLink,
  texts: readonly InlineText[],
  context: ParseContext,
): readonly Paragraph[] {
  const written = texts.map((text) => context.inline(text)).filter((inline) => inlineText(inline).trim() !== "");
  if (title === undefined) return written;
  if (written.length > 0) context.report(problem("caption-twice", context.place(span), { title }));
  return [[{ type: "text", text: title }]];
}
