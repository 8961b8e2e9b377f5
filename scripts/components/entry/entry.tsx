import type { VNode } from "preact";
import { type Datable, longDate } from "../../locale/dates.ts";
import { didYouMean } from "../../problem/nearest.ts";
import { problem } from "../../problem/problem.ts";
import { authorReference } from "../../schema-org/author-reference.ts";
import { ids } from "../../schema-org/ids.ts";
import type { EntryNode, Part } from "../../schema-org/part.ts";
import type { SourceBlock } from "../../source/block.ts";
import type { Block } from "../block.ts";
import { type BoxHeading, boxBody, boxOf, standsAlone } from "../box.tsx";
import type { Component, JsonLdContext, ParseContext, RenderContext } from "../component.ts";
import { type Field, takeFields } from "../fields.ts";

/** One dated report of a live article. Its number counts from the oldest, so that a link to it stays true. */
export interface Entry {
  readonly kind: "entry";
  readonly id: string;
  readonly date: Datable;
  readonly heading: BoxHeading;
  /** It is among the key moments. */
  readonly key: boolean;
  /** Id of its author, where the entry says who wrote it. */
  readonly by?: string;
  readonly body: readonly Block[];
}

export const entry: Component<Entry> = {
  syntax: { callouts: ["ENTRY"], recognises: () => false },
  parse,
  html: (block, context) => (
    // The name that the kind has elsewhere is that of an article in a list.
    <article class="live-entry" data-component="entry" id={block.id} aria-labelledby={block.heading.id}>
      <p class="live-entry__time">
        <a href={`#${block.id}`}>
          <Time block={block} context={context} />
        </a>
        {block.key && (
          <>
            {" "}
            <strong>{context.strings.live.keyMoment}</strong>
          </>
        )}
      </p>
      <h2 class="live-entry__headline" id={block.heading.id}>
        {block.heading.text}
      </h2>
      <By block={block} context={context} />
      <div class="live-entry__body">{context.below(block.body)}</div>
    </article>
  ),
  feedHtml: (block, context) => (
    <div>
      <h2>{block.heading.text}</h2>
      <p>
        <strong>
          <Time block={block} context={context} />
        </strong>
        {block.key && ` (${context.strings.live.keyMoment})`}
      </p>
      <By block={block} context={context} />
      {context.below(block.body)}
    </div>
  ),
  text: (block, context) => {
    const { date, heading, by } = block;
    const { locale, timeZone, strings } = context;
    const lines = [longDate(date, locale, timeZone), heading.text];
    const author = by === undefined ? [] : [`${strings.article.by} ${context.voice(by).name}`];
    return [[...lines, ...author].join("\n"), context.text(block.body)].join("\n\n");
  },
  copy: ({ heading, body }, { copy }) => [heading.text, copy(body)].join("\n"),
  jsonLd,
};

function parse(source: SourceBlock, context: ParseContext): Entry | undefined {
  const box = boxOf(source);
  standsAlone(box, context, []);
  const id = context.id("entry");
  const head = context.entries.get(source);
  const { body: written, fields } = takeFields(box, ["by", "key"], context);
  const heading = { text: head?.headline ?? "", id: context.heading(2, head?.headline ?? "", box.nameSpan).id };
  const by = fields.by && readAuthor(fields.by, context);
  const key = fields.key && readKey(fields.key, context);
  const body = boxBody(box, written, "entry", context);
  if (!head || heading.text === "" || body.length === 0) return undefined;
  return { kind: "entry", id, date: head.date, heading, key: key ?? false, ...(by ? { by } : {}), body };
}

function readAuthor({ value, span }: Field, context: ParseContext): string | undefined {
  const voice = context.voice(value);
  if (!voice) {
    const known = context.voices.flatMap(({ id, name }) => [id, name]);
    const details = { name: value, suggestion: didYouMean(value, known) };
    context.report(problem("author-unknown", context.place(span), details));
  }
  return voice?.id;
}

function readKey({ value, span }: Field, context: ParseContext): boolean {
  if (value === "yes") return true;
  context.report(problem("field-wrong", context.place(span), { field: "key", expected: "yes" }));
  return false;
}

interface Props {
  readonly block: Entry;
  readonly context: RenderContext;
}

function Time({ block: { date }, context: { locale, timeZone } }: Props): VNode {
  return <time dateTime={date.iso}>{longDate(date, locale, timeZone)}</time>;
}

function By({ block: { by }, context }: Props): VNode | null {
  if (by === undefined) return null;
  const { name, path } = context.voice(by);
  return (
    <p class="live-entry__by">
      {context.strings.article.by} <a href={context.href(path)}>{name}</a>
    </p>
  );
}

/**
 * Whoever signed the article is the author of an entry that names nobody: the article's own node adds him. Key points in
 * an entry sum up that entry alone.
 */
function jsonLd(block: Entry, context: JsonLdContext): readonly Part[] {
  const parts = context.parts(block.body, block.date);
  const id = ids.block(context.pageUrl, block.id);
  const author = block.by === undefined ? undefined : context.voice(block.by);
  const points = parts.flatMap((part) => (part.property === "abstract" ? part.lines : []));
  const images = parts.flatMap((part) => (part.property === "hasPart" ? imageOf(part.node) : []));
  // Its passages of opinion are parts of their own, with their labels.
  const words = context.copy(block.body.filter(({ kind }) => kind !== "opinion"));
  const node: EntryNode = {
    "@type": "BlogPosting",
    "@id": id,
    url: id,
    headline: block.heading.text,
    datePublished: block.date.iso,
    ...(author ? { author: [authorReference(author, context.absolute(author.path))] } : {}),
    ...(points.length > 0 ? { abstract: points.join("\n") } : {}),
    ...(images.length > 0 ? { image: images } : {}),
    ...(words === "" ? {} : { articleBody: words }),
    inLanguage: context.lang,
    isPartOf: { "@id": context.workId },
  };
  return [{ property: "liveBlogUpdate", node }, ...parts.filter(({ property }) => property !== "abstract")];
}

/** The pictures that stand in an entry are described among the parts of the article. */
function imageOf(node: Extract<Part, { property: "hasPart" }>["node"]): NonNullable<EntryNode["image"]> {
  const { "@type": type, "@id": id, url } = node;
  return type === "ImageObject" && typeof url === "string" ? [{ "@type": "ImageObject", "@id": id, url }] : [];
}
