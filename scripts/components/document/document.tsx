import type { VNode } from "preact";
import { fileSize } from "../../locale/sizes.ts";
import { problem } from "../../problem/problem.ts";
import { ids } from "../../schema-org/ids.ts";
import type { DocumentNode, Part } from "../../schema-org/part.ts";
import type { SourceBlock } from "../../source/block.ts";
import type { AssetRef, Paragraph } from "../asset.ts";
import type { Component, JsonLdContext, ParseContext, RenderContext } from "../component.ts";
import { type Field, languageField, takeFields } from "../fields.ts";
import { readFileBox } from "../file-box.ts";
import { Ours } from "../in-language.tsx";
import { inlineText } from "../inline.tsx";
import { Description, fileKind, recordingCopy } from "../recording.tsx";
import { Joined, RIGHTS_FIELDS, type Rights, readRights, rightsData, rightsNotes, rightsText } from "../rights.tsx";

/** A document that readers can open: a ruling, a report, a letter. */
export interface Document extends Rights {
  readonly kind: "document";
  readonly id: string;
  readonly title: string;
  readonly file: AssetRef<"document">;
  readonly description: readonly Paragraph[];
  readonly pages?: number;
  /** BCP 47 language of the document, where it is not the article's. */
  readonly lang?: string;
}

const FIELDS = ["pages", "lang", ...RIGHTS_FIELDS] as const;

export const document: Component<Document> = {
  syntax: { callouts: ["DOCUMENT"], recognises: () => false },
  parse,
  html: (block, context) => (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div class="document" data-component="document" id={block.id} role="group" aria-label={nameOf(block, context)}>
      <p class="document__kind" {...context.ours}>
        {context.strings.media.document}
      </p>
      <p class="document__title">
        <DocumentLink block={block} context={context} />
      </p>
      <Description of={block.description} context={context} />
      <p class="document__facts">{facts(block, context)}</p>
    </div>
  ),
  feedHtml: (block, context) => (
    <div>
      <p>
        <strong>
          <Ours context={context}>{context.strings.media.document}:</Ours>{" "}
          <DocumentLink block={block} context={context} />
        </strong>
      </p>
      <Description of={block.description} context={context} />
      <p>{facts(block, context)}</p>
    </div>
  ),
  text: (block, context) => {
    const words = block.description.map(inlineText);
    const pages = block.pages === undefined ? "" : context.strings.media.pages(block.pages);
    return [nameOf(block, context), ...words, pages, rightsText(block, context)].filter(Boolean).join("\n\n");
  },
  copy: recordingCopy,
  jsonLd,
};

function parse(source: SourceBlock, context: ParseContext): Document | undefined {
  if (source.type !== "callout") throw new Error("A document is a named box.");
  const { body, fields } = takeFields(source, FIELDS, context);
  const id = context.id("document");
  const kind = { name: "DOCUMENT", use: "document", example: "[The report](report.pdf)" } as const;
  const box = readFileBox(source, body, kind, context);
  const pages = readPages(fields.pages, context);
  const lang = fields.lang && languageField(fields.lang, "lang", context);
  const rights = readRights(fields, context);
  if (!box) return undefined;
  const { title, file, description } = box;
  return {
    kind: "document",
    id,
    title,
    file,
    description,
    ...(pages === undefined ? {} : { pages }),
    ...(lang ? { lang } : {}),
    ...rights,
  };
}

function readPages(field: Field | undefined, context: ParseContext): number | undefined {
  if (!field) return undefined;
  if (/^[1-9]\d{0,5}$/.test(field.value)) return Number(field.value);
  const expected = "the number of pages, such as 12";
  context.report(problem("field-wrong", context.place(field.span), { field: "pages", expected }));
  return undefined;
}

interface Props {
  readonly block: Document;
  readonly context: RenderContext;
}

function nameOf({ title }: Document, { strings }: Pick<RenderContext, "strings">): string {
  return `${strings.media.document}: ${title}`;
}

function DocumentLink({ block, context }: Props): VNode {
  const { path, type } = context.asset(block.file);
  return (
    <a href={context.href(path)} type={type} hreflang={block.lang}>
      {block.title}
    </a>
  );
}

/** "PDF, 2.1 MB, 12 pages" and whose it is. */
function facts(block: Document, context: RenderContext): VNode {
  const file = context.asset(block.file);
  const { media, language } = context.strings;
  const pages = block.pages === undefined ? [] : [media.pages(block.pages)];
  const measured = [fileKind(file), fileSize(file.size, language), ...pages].join(", ");
  return <Joined parts={[<Ours context={context}>{measured}</Ours>, ...rightsNotes(block, context)]} />;
}

/** Cited, not a part: a document is published because somebody wrote it, and that may be anybody. */
function jsonLd(block: Document, context: JsonLdContext): readonly Part[] {
  const { path, type, size } = context.asset(block.file);
  const url = context.absolute(path);
  const description = block.description.map(inlineText).join("\n\n");
  const node: DocumentNode = {
    "@type": "DigitalDocument",
    "@id": ids.block(context.pageUrl, block.id),
    url,
    name: block.title,
    ...(description ? { description } : {}),
    encodingFormat: type,
    encoding: {
      "@type": "MediaObject",
      contentUrl: url,
      encodingFormat: type,
      contentSize: fileSize(size, context.strings.language),
    },
    inLanguage: block.lang ?? context.lang,
    ...rightsData(block, context),
  };
  return [{ property: "citation", node }];
}
