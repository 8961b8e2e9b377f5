import type { ComponentChildren, VNode } from "preact";
import { problem } from "../../problem/problem.ts";
import { ids } from "../../schema-org/ids.ts";
import type { ImageNode, Part } from "../../schema-org/part.ts";
import type { Inline, InlineImage, SourceBlock, SourceCallout, SourceParagraph } from "../../source/block.ts";
import type { Component, JsonLdContext, ParseContext, RenderContext, TextContext } from "../component.ts";
import { sourceField, takeFields, type WrittenSource } from "../fields.ts";
import { InlineNodes, inlineText } from "../inline.tsx";
import type { PictureRef } from "../picture.ts";
import { PictureElement } from "../picture-element.tsx";

/** A picture of our own with caption and credit. */
export interface Figure {
  readonly kind: "figure";
  readonly id: string;
  readonly picture: PictureRef;
  /** Empty only where the author said that the picture is decorative. */
  readonly alt: string;
  readonly caption: readonly Inline[];
  readonly credit?: string;
  /** An address or a plain name. */
  readonly licence?: string;
  /** Where the picture comes from. */
  readonly source?: WrittenSource;
}

const FIELDS = ["credit", "licence", "source", "decorative"] as const;

export const figure: Component<Figure> = {
  syntax: {
    callouts: ["FIGURE"],
    recognises: (source) => source.type === "paragraph" && onlyPicture(source) !== undefined,
  },
  parse,
  html: (block, context) => (
    <figure class="figure" data-component="figure" id={block.id}>
      <PictureElement
        picture={context.picture(block.picture)}
        alt={block.alt}
        sizes="(min-width: 46rem) 42rem, 100vw"
        context={context}
      />
      <Caption block={block} context={context} />
    </figure>
  ),
  feedHtml: (block, context) => {
    const { fallback } = context.picture(block.picture);
    return (
      <figure>
        <img src={context.href(fallback.path)} width={fallback.width} height={fallback.height} alt={block.alt} />
        <Caption block={block} context={context} />
      </figure>
    );
  },
  text: (block, context) => {
    const parts = [inlineText(block.caption) || block.alt, creditLine(block, context)];
    return parts.filter(Boolean).join(" ") || block.picture.path;
  },
  jsonLd,
};

/** `![alt](picture.jpg "Caption")`, alone in its paragraph. */
function onlyPicture({ inline }: SourceParagraph): InlineImage | undefined {
  const [picture, ...more] = inline;
  return picture?.type === "image" && more.length === 0 ? picture : undefined;
}

function parse(source: SourceBlock, context: ParseContext): Figure | undefined {
  if (source.type === "callout") return parseBox(source, context);
  const picture = source.type === "paragraph" ? onlyPicture(source) : undefined;
  if (!picture) throw new Error("A figure is a picture alone in its paragraph, or a named box.");
  const caption: readonly Inline[] = picture.title ? [{ type: "text", text: picture.title }] : [];
  return make(picture, caption, {}, context);
}

function parseBox(box: SourceCallout, context: ParseContext): Figure | undefined {
  if (box.title.text !== "") {
    const details = { name: "FIGURE", title: box.title.text };
    context.report(problem("callout-title", context.place(box.nameSpan), details));
  }
  const { body, fields } = takeFields(box, FIELDS, context);
  const [first, ...captions] = body;
  const picture = first?.type === "paragraph" ? first.inline[0] : undefined;
  if (picture?.type !== "image" || first?.type !== "paragraph" || captions.some(({ type }) => type !== "paragraph")) {
    context.report(problem("figure-without-picture", context.place(box.nameSpan)));
    return undefined;
  }
  // The caption stands right under the picture, or in a paragraph of its own.
  const rest = {
    ...first,
    inline: first.inline.slice(1).filter(({ type }, index) => index > 0 || type !== "softbreak"),
  };
  const caption = [rest, ...captions].flatMap((paragraph, index): readonly Inline[] => {
    if (paragraph.type !== "paragraph") return [];
    const inline = context.inline(paragraph);
    return index > 1 ? [{ type: "break" }, ...inline] : inline;
  });
  const written = caption.length === 0 && picture.title ? [{ type: "text", text: picture.title } as const] : caption;
  const { credit, licence, source, decorative } = fields;
  if (decorative && decorative.value !== "yes") {
    context.report(problem("field-wrong", context.place(decorative.span), { field: "decorative", expected: "yes" }));
  }
  const licenceText = licence?.value;
  return make(
    picture,
    written,
    {
      decorative: decorative !== undefined,
      credit: credit?.value,
      licence: licence && /^[a-z]+:/i.test(licence.value) ? context.address(licence.value, licence.span) : licenceText,
      source: source && sourceField(source, context),
    },
    context,
  );
}

interface Details {
  readonly decorative?: boolean;
  readonly credit?: string;
  readonly licence?: string;
  readonly source?: WrittenSource;
}

function make(image: InlineImage, caption: readonly Inline[], details: Details, context: ParseContext) {
  const { decorative = false, credit, licence, source } = details;
  const id = context.id("figure");
  const picture = context.picture(image.src, image.span, credit);
  const alt = image.alt.replace(/\s+/g, " ").trim();
  if (alt === "" && !decorative) context.report(problem("figure-without-alt", context.place(image.span)));
  if (!picture || (alt === "" && !decorative)) return undefined;
  return { kind: "figure" as const, id, picture, alt: decorative ? "" : alt, caption, credit, licence, source };
}

function creditLine(block: Figure, { strings }: TextContext): string {
  const { credit, licence } = block;
  return [credit, licence && `${strings.figure.licence}: ${licence}`].filter(Boolean).join(". ");
}

function Caption({ block, context }: { block: Figure; context: RenderContext }): VNode | null {
  const { caption, credit, licence, source } = block;
  if (caption.length === 0 && !credit && !licence && !source) return null;
  const words = context.strings.figure;
  const notes: ComponentChildren[] = [
    ...(credit ? [<span class="figure__credit">{credit}</span>] : []),
    ...(licence
      ? [/^https?:/.test(licence) ? <a href={licence}>{words.licence}</a> : `${words.licence}: ${licence}`]
      : []),
    ...(source ? [<Source source={source} context={context} />] : []),
  ];
  return (
    <figcaption class="figure__caption">
      <InlineNodes of={caption} context={context} />
      {notes.map((note, index) => (
        <>
          {index > 0 || caption.length > 0 ? " " : ""}
          <small>{note}</small>
        </>
      ))}
    </figcaption>
  );
}

function Source({ source, context }: { source: WrittenSource; context: RenderContext }): VNode {
  const words = context.strings.figure.source;
  if (source.href === undefined) {
    return (
      <>
        {words}: {source.text}
      </>
    );
  }
  return <a href={context.href(source.href)}>{source.text ?? words}</a>;
}

function jsonLd(block: Figure, context: JsonLdContext): readonly Part[] {
  // A picture that only decorates says nothing, also to machines.
  if (block.alt === "") return [];
  const { fallback } = context.picture(block.picture);
  const url = context.absolute(fallback.path);
  const caption = inlineText(block.caption);
  const node: ImageNode = {
    "@type": "ImageObject",
    "@id": ids.block(context.pageUrl, block.id),
    url,
    contentUrl: url,
    width: `${fallback.width}`,
    height: `${fallback.height}`,
    description: block.alt,
    ...(caption ? { caption } : {}),
    ...(block.credit ? { creditText: block.credit } : {}),
    ...(block.licence?.startsWith("http") ? { license: block.licence } : {}),
    isPartOf: { "@id": ids.article(context.pageUrl) },
  };
  return [{ property: "hasPart", node }];
}
