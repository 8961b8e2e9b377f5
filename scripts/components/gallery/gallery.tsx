import type { VNode } from "preact";
import { problem } from "../../problem/problem.ts";
import { ids } from "../../schema-org/ids.ts";
import type { ImageNode, Part } from "../../schema-org/part.ts";
import type { Inline, InlineImage, InlineText, SourceBlock, SourceParagraph } from "../../source/block.ts";
import { isFileName } from "../alt.ts";
import type { Paragraph } from "../asset.ts";
import { Caption } from "../caption.tsx";
import { captionOf } from "../captioned.ts";
import type { Component, JsonLdContext, ParseContext, RenderContext } from "../component.ts";
import { takeFields } from "../fields.ts";
import { inlineText } from "../inline.tsx";
import type { PictureRef } from "../picture.ts";
import { PictureElement } from "../picture-element.tsx";
import {
  Joined,
  pictureRights,
  RIGHTS_FIELDS,
  type Rights,
  readRights,
  rightsData,
  rightsNotes,
  rightsText,
} from "../rights.tsx";

/** Pictures that are looked at one after the other. What they share, such as the photographer, is said once. */
export interface Gallery extends Rights {
  readonly kind: "gallery";
  readonly id: string;
  readonly title?: string;
  readonly pictures: readonly GalleryPicture[];
}

export interface GalleryPicture {
  readonly picture: PictureRef;
  readonly alt: string;
  readonly caption: readonly Paragraph[];
}

export const gallery: Component<Gallery> = {
  syntax: { callouts: ["GALLERY"], recognises: () => false },
  parse,
  html: (block, context) => (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div class="gallery" data-component="gallery" id={block.id} role="group" aria-label={nameOf(block, context)}>
      {block.title !== undefined && (
        <p class="gallery__title">
          <strong>{block.title}</strong>
        </p>
      )}
      <ul class="gallery__pictures">
        {block.pictures.map((picture, index) => (
          <li id={pictureId(block, index)}>
            <figure>
              <PictureElement
                picture={context.picture(picture.picture)}
                alt={picture.alt}
                sizes="(min-width: 64rem) 26rem, (min-width: 40rem) 50vw, 100vw"
                context={context}
              />
              <Caption of={picture.caption} context={context} />
            </figure>
          </li>
        ))}
      </ul>
      <Notes block={block} context={context} />
    </div>
  ),
  feedHtml: (block, context) => (
    <div>
      <p>
        <strong>{nameOf(block, context)}</strong>
      </p>
      {block.pictures.map(({ picture, alt, caption }) => {
        const { fallback } = context.picture(picture);
        return (
          <figure>
            <img src={context.href(fallback.path)} width={fallback.width} height={fallback.height} alt={alt} />
            <Caption of={caption} context={context} />
          </figure>
        );
      })}
      <Notes block={block} context={context} />
    </div>
  ),
  text: (block, context) => {
    const pictures = block.pictures.map(({ alt, caption }) => `• ${captionText(caption) || alt}`);
    return [nameOf(block, context), pictures.join("\n"), rightsText(block, context)].filter(Boolean).join("\n\n");
  },
  copy: ({ title, pictures }) => [title, ...pictures.map(({ caption }) => captionText(caption))].join("\n"),
  jsonLd,
};

function parse(source: SourceBlock, context: ParseContext): Gallery | undefined {
  if (source.type !== "callout") throw new Error("A gallery is a named box.");
  const { body, fields } = takeFields(source, RIGHTS_FIELDS, context);
  const id = context.id("gallery");
  const written = picturesIn(body);
  if (!written) {
    const other = body.find((block, index) => !picturesOf(block) && (index === 0 || block.type !== "paragraph"));
    context.report(problem("gallery-not-pictures", context.place(other?.span ?? source.nameSpan)));
    return undefined;
  }
  if (written.length < 2) context.report(problem("gallery-too-few", context.place(source.nameSpan)));
  const rights = readRights(fields, context);
  const pictures = written.map(({ image, texts }) => readPicture(image, texts, rights, context));
  if (written.length < 2 || !pictures.every((picture) => picture !== undefined)) return undefined;
  return {
    kind: "gallery",
    id,
    ...(source.title.text === "" ? {} : { title: source.title.text }),
    pictures,
    ...rights,
  };
}

interface WrittenPicture {
  readonly image: InlineImage;
  /** Caption as written: the lines under the picture, and the paragraphs after it. */
  readonly texts: readonly InlineText[];
}

/** The paragraph where a block is one that begins with a picture. */
function picturesOf(block: SourceBlock): SourceParagraph | undefined {
  return block.type === "paragraph" && block.inline[0]?.type === "image" ? block : undefined;
}

/** Every picture with the words that follow it; undefined where something else than pictures and words stands there. */
function picturesIn(body: readonly SourceBlock[]): readonly WrittenPicture[] | undefined {
  const found: WrittenPicture[] = [];
  for (const block of body) {
    const last = found.at(-1);
    const pictures = picturesOf(block);
    if (pictures) found.push(...splitAtPictures(pictures));
    else if (block.type === "paragraph" && last) found[found.length - 1] = { ...last, texts: [...last.texts, block] };
    else return undefined;
  }
  return found.length === 0 ? undefined : found;
}

/** Pictures may stand on lines one below the other, each with its caption behind it. */
function splitAtPictures(paragraph: SourceParagraph): readonly WrittenPicture[] {
  const starts = paragraph.inline.flatMap((inline, index) => (inline.type === "image" ? [index] : []));
  return starts.map((start, number) => {
    const image = paragraph.inline[start] as InlineImage;
    const words = trimBreaks(paragraph.inline.slice(start + 1, starts[number + 1]));
    // Marks that mean nothing are told once for the whole paragraph.
    return { image, texts: [{ ...paragraph, inline: words, strays: number === 0 ? paragraph.strays : [] }] };
  });
}

function trimBreaks(inline: readonly Inline[]): readonly Inline[] {
  const isBreak = (index: number) => inline.at(index)?.type === "softbreak";
  return inline.slice(isBreak(0) ? 1 : 0, inline.length > 1 && isBreak(-1) ? -1 : undefined);
}

function readPicture(
  image: InlineImage,
  texts: readonly InlineText[],
  rights: Rights,
  context: ParseContext,
): GalleryPicture | undefined {
  const picture = context.picture(image.src, image.span, pictureRights(rights));
  const alt = image.alt.replace(/\s+/g, " ").trim();
  if (alt === "") context.report(problem("figure-without-alt", context.place(image.span)));
  if (isFileName(alt)) context.report(problem("alt-file-name", context.place(image.span), { alt }));
  const caption = captionOf(image, texts, context);
  return picture && alt !== "" ? { picture, alt, caption } : undefined;
}

function nameOf({ title, pictures }: Gallery, { strings }: Pick<RenderContext, "strings">): string {
  return title ?? strings.media.pictures(pictures.length);
}

function pictureId({ id }: Gallery, index: number): string {
  return `${id}-picture-${index + 1}`;
}

function captionText(caption: readonly Paragraph[]): string {
  return caption.map(inlineText).join(" ");
}

function Notes({ block, context }: { block: Gallery; context: RenderContext }): VNode | null {
  const notes = rightsNotes(block, context);
  if (notes.length === 0) return null;
  return (
    <p class="gallery__notes">
      <Joined parts={notes} />
    </p>
  );
}

function jsonLd(block: Gallery, context: JsonLdContext): readonly Part[] {
  return block.pictures.map(({ picture, alt, caption }, index) => {
    const { fallback } = context.picture(picture);
    const url = context.absolute(fallback.path);
    const words = captionText(caption);
    const node: ImageNode = {
      "@type": "ImageObject",
      "@id": ids.block(context.pageUrl, pictureId(block, index)),
      url,
      contentUrl: url,
      width: `${fallback.width}`,
      height: `${fallback.height}`,
      description: alt,
      ...(words ? { caption: words } : {}),
      ...rightsData(block, context),
      isPartOf: { "@id": context.workId },
    };
    return { property: "hasPart", node };
  });
}
