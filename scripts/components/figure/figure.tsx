import { problem } from "../../problem/problem.ts";
import { ids } from "../../schema-org/ids.ts";
import type { ImageNode, Part } from "../../schema-org/part.ts";
import type { InlineImage, SourceBlock, SourceCallout, SourceParagraph } from "../../source/block.ts";
import { isFileName } from "../alt.ts";
import type { Paragraph } from "../asset.ts";
import { Caption } from "../caption.tsx";
import { captionOf, leading } from "../captioned.ts";
import type { Component, JsonLdContext, ParseContext } from "../component.ts";
import { type Field, takeFields } from "../fields.ts";
import { inlineText } from "../inline.tsx";
import type { PictureRef } from "../picture.ts";
import { PictureElement } from "../picture-element.tsx";
import { pictureRights, RIGHTS_FIELDS, type Rights, readRights, rightsData, rightsText } from "../rights.tsx";

/** A picture of our own with caption and credit. */
export interface Figure extends Rights {
  readonly kind: "figure";
  readonly id: string;
  readonly picture: PictureRef;
  /** Empty only where the author said that the picture is decorative. */
  readonly alt: string;
  readonly caption: readonly Paragraph[];
}

const FIELDS = [...RIGHTS_FIELDS, "decorative"] as const;

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
      <Caption of={block.caption} rights={block} context={context} />
    </figure>
  ),
  feedHtml: (block, context) => {
    const { fallback } = context.picture(block.picture);
    return (
      <figure>
        <img src={context.href(fallback.path)} width={fallback.width} height={fallback.height} alt={block.alt} />
        <Caption of={block.caption} rights={block} context={context} />
      </figure>
    );
  },
  text: (block, context) => {
    const words = captionText(block) || block.alt || context.strings.figure.decoration;
    return [words, rightsText(block, context)].filter(Boolean).join("\n");
  },
  copy: captionText,
  jsonLd,
};

/** `![alt](picture.jpg "Caption")`, alone in its paragraph. */
function onlyPicture({ inline, strays }: SourceParagraph): InlineImage | undefined {
  const [picture, ...more] = inline;
  return picture?.type === "image" && more.length === 0 && strays.length === 0 ? picture : undefined;
}

function parse(source: SourceBlock, context: ParseContext): Figure | undefined {
  if (source.type === "callout") return parseBox(source, context);
  const picture = source.type === "paragraph" ? onlyPicture(source) : undefined;
  if (!picture) throw new Error("A figure is a picture alone in its paragraph, or a named box.");
  return make(picture, captionOf(picture, [], context), {}, undefined, context);
}

function parseBox(box: SourceCallout, context: ParseContext): Figure | undefined {
  if (box.title.text !== "") {
    const details = { name: "FIGURE", title: box.title.text };
    context.report(problem("callout-title", context.place(box.nameSpan), details));
  }
  const { body, fields } = takeFields(box, FIELDS, context);
  const first = leading(body[0]);
  const captions = body.slice(1);
  const texts = captions.flatMap((block) => (block.type === "paragraph" ? [block] : []));
  if (first?.thing.type !== "image" || texts.length < captions.length) {
    context.report(problem("figure-without-picture", context.place(box.nameSpan)));
    return undefined;
  }
  const { decorative } = fields;
  if (decorative && decorative.value !== "yes") {
    context.report(problem("field-wrong", context.place(decorative.span), { field: "decorative", expected: "yes" }));
  }
  const caption = captionOf(first.thing, [first.rest, ...texts], context);
  return make(first.thing, caption, readRights(fields, context), decorative, context);
}

function make(
  image: InlineImage,
  caption: readonly Paragraph[],
  rights: Rights,
  decorative: Field | undefined,
  context: ParseContext,
): Figure | undefined {
  const id = context.id("figure");
  const picture = context.picture(image.src, image.span, pictureRights(rights));
  const alt = image.alt.replace(/\s+/g, " ").trim();
  if (alt === "" && !decorative) context.report(problem("figure-without-alt", context.place(image.span)));
  if (isFileName(alt)) context.report(problem("alt-file-name", context.place(image.span), { alt }));
  if (alt !== "" && decorative) context.report(problem("figure-decorative-with-alt", context.place(decorative.span)));
  if (!picture || (alt === "") !== (decorative !== undefined)) return undefined;
  return { kind: "figure", id, picture, alt, caption, ...rights };
}

function captionText({ caption }: Figure): string {
  return caption.map(inlineText).join(" ");
}

function jsonLd(block: Figure, context: JsonLdContext): readonly Part[] {
  // A picture that only decorates says nothing, also to machines.
  if (block.alt === "") return [];
  const { fallback } = context.picture(block.picture);
  const url = context.absolute(fallback.path);
  const caption = captionText(block);
  const node: ImageNode = {
    "@type": "ImageObject",
    "@id": ids.block(context.pageUrl, block.id),
    url,
    contentUrl: url,
    width: `${fallback.width}`,
    height: `${fallback.height}`,
    description: block.alt,
    ...(caption ? { caption } : {}),
    ...rightsData(block, context),
    isPartOf: { "@id": context.workId },
  };
  return [{ property: "hasPart", node }];
}
