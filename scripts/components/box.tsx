import type { ComponentChildren, VNode } from "preact";
import { problem } from "../problem/problem.ts";
import { ids } from "../schema-org/ids.ts";
import type { BoxNode } from "../schema-org/part.ts";
import type { SourceBlock, SourceCallout } from "../source/block.ts";
import { warnOfFields } from "./almost-fields.ts";
import type { Block } from "./block.ts";
import type { JsonLdContext, ParseContext, RenderContext, TextContext } from "./component.ts";
import { Ours } from "./in-language.tsx";

/** What the plain boxes have in common: words of the newsroom under a label, with an end that can be heard. */
export interface Boxed {
  readonly kind: Exclude<Block["kind"], "prose">;
  readonly id: string;
  readonly body: readonly Block[];
}

/** The box as it was written; only what is a named box is offered to the kinds that are one. */
export function boxOf(source: SourceBlock): SourceCallout {
  if (source.type !== "callout") throw new Error("This kind is written as a named box.");
  return source;
}

/** What holds a box, in words. */
const OUTER: { readonly [K in Block["kind"]]?: string } = {
  prose: "a list or a blockquote",
  opinion: "an opinion passage",
  entry: "another entry",
};

/**
 * Refuses a box within another, where readers could not tell any more whose words are whose.
 * @param holders the kinds that may hold it all the same; an entry of a live article holds whatever an article may hold
 */
export function standsAlone(
  box: SourceCallout,
  context: ParseContext,
  holders: readonly Block["kind"][] = ["entry"],
): void {
  const holder = context.within.at(-1);
  if (holder === undefined || holders.includes(holder)) return;
  const outer = OUTER[holder] ?? "a box";
  context.report(problem("callout-within", context.place(box.nameSpan), { name: box.name.toUpperCase(), outer }));
}

/** The text of a box, after a report where there is none. Take the box's id and heading before. */
export function boxBody(
  box: SourceCallout,
  children: readonly SourceBlock[],
  kind: Block["kind"],
  context: ParseContext,
): readonly Block[] {
  if (children.length === 0) {
    context.report(problem("callout-empty", context.place(box.nameSpan), { name: box.name.toUpperCase() }));
  }
  warnOfFields({ name: box.name, children }, context);
  return context.parse(children, kind);
}

export interface BoxHeading {
  readonly text: string;
  readonly id: string;
}

/** The heading of a box, written as its title or else the usual one, among the headings of the page. */
export function boxHeading(box: SourceCallout, usual: string, context: ParseContext): BoxHeading {
  const text = box.title.text || usual;
  return { text, id: context.heading(2, text, box.nameSpan).id };
}

/** A heading that the author wrote; the usual one is ours. */
export function ownWords(heading: string, usual: string): string {
  return heading === usual ? "" : heading;
}

interface Props {
  readonly block: Boxed;
  readonly context: RenderContext;
  readonly label: ComponentChildren;
  /** Said, not shown, behind the box. */
  readonly end: string;
  /** Id of the label, where it is a heading of the page. */
  readonly heading?: string;
}

export function Box({ block, context, label, end, heading }: Props): VNode {
  const Heading = `h${context.level}` as const;
  return (
    <div class={`box ${block.kind}`} data-component={block.kind} id={block.id}>
      {heading === undefined ? (
        <p class="box__label">
          <strong>{label}</strong>
        </p>
      ) : (
        <Heading class="box__heading" id={heading}>
          {label}
        </Heading>
      )}
      <div class="box__body">{heading === undefined ? context.render(block.body) : context.below(block.body)}</div>
      <p class="visually-hidden">
        <Ours context={context}>{end}</Ours>
      </p>
    </div>
  );
}

export function FeedBox({ block, context, label, end }: Omit<Props, "heading">): VNode {
  return (
    <div>
      <p>
        <strong>{label}</strong>
      </p>
      {context.render(block.body)}
      <p>
        <em>
          <Ours context={context}>{end}.</Ours>
        </em>
      </p>
    </div>
  );
}

export function boxText(block: Boxed, label: string, end: string, context: TextContext): string {
  return [label, context.text(block.body), end].join("\n\n");
}

/** A part of the page that has a name and no more exact type. https://schema.org/WebPageElement */
export function boxNode(
  { id: blockId }: Pick<Boxed, "id">,
  name: string,
  text: string,
  { pageUrl, workId, lang }: JsonLdContext,
): BoxNode {
  const id = ids.block(pageUrl, blockId);
  return {
    "@type": "WebPageElement",
    "@id": id,
    url: id,
    cssSelector: `#${blockId}`,
    name,
    // A box may hold nothing but what others said.
    ...(text ? { text } : {}),
    inLanguage: lang,
    isPartOf: { "@id": workId },
  };
}
