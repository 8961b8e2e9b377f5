import type { VNode } from "preact";
import { problem } from "../../problem/problem.ts";
import type { Inline, SourceBlock, SourceBlockquote, SourceHeading } from "../../source/block.ts";
import type { Block } from "../block.ts";
import { htmlDetails } from "../check-inline.ts";
import type { Component, CopyContext, ParseContext, RenderContext, TextContext } from "../component.ts";
import { type Grid, gridCopy, gridText, readGrid, ScrollingTable } from "../grid.tsx";
import { InlineNodes, inlineText } from "../inline.tsx";
import { directionOf, ownDirection } from "../own-direction.ts";
import { isParagraph } from "../paragraph.ts";
import { isDialogue, looksLikeListedAttribution } from "../quote/attribution.ts";

/** Ordinary Markdown: the reporter's own text. */
export interface Prose {
  readonly kind: "prose";
  readonly node: ProseNode;
}

export type ProseNode =
  | { readonly type: "paragraph"; readonly inline: readonly Inline[] }
  | {
      readonly type: "heading";
      readonly level: 2 | 3 | 4 | 5 | 6;
      readonly id: string;
      readonly inline: readonly Inline[];
    }
  | {
      readonly type: "list";
      /** The first number of an ordered list. */
      readonly start?: number;
      readonly tight: boolean;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly type: "code"; readonly text: string; readonly language?: string }
  | ({ readonly type: "table" } & Grid)
  | { readonly type: "rule" }
  /** A blockquote that says not whose words it holds. */
  | { readonly type: "blockquote"; readonly children: readonly Block[] };

export const prose: Component<Prose> = {
  syntax: { callouts: [], recognises: () => true },
  parse,
  html: ({ node }, context) => view(node, context),
  feedHtml: ({ node }, context) => view(node, context),
  text: ({ node }, context) => text(node, context),
  copy: ({ node }, context) => copy(node, context),
  // Prose is the article itself, which has its own node; only quotations and boxes within it are parts.
  jsonLd: ({ node }, context) => context.parts(childrenOf(node)),
};

function parse(source: SourceBlock, context: ParseContext): Prose | undefined {
  const node = parseNode(source, context);
  return node && { kind: "prose", node };
}

function parseNode(source: SourceBlock, context: ParseContext): ProseNode | undefined {
  switch (source.type) {
    case "paragraph":
      return paragraph(context.inline(source));
    case "heading": {
      if (source.level === 1) {
        context.report(problem("heading-first-level", context.place(source.span), { mark: headingMark(source) }));
      }
      if (isEmpty(source.inline)) context.report(problem("heading-empty", context.place(source.span)));
      const inline = context.inline(source);
      return { type: "heading", ...context.heading(source.level, inlineText(inline), source.span), inline };
    }
    case "list": {
      const { start, tight } = source;
      const items = source.items.map(({ children }) => context.parse(children, "prose"));
      return start === undefined ? { type: "list", tight, items } : { type: "list", start, tight, items };
    }
    case "code":
      return source.language === undefined
        ? { type: "code", text: source.text }
        : { type: "code", text: source.text, language: source.language };
    case "table":
      return { type: "table", ...readGrid(source, context) };
    case "rule":
      return { type: "rule" };
    case "blockquote":
      if (looksLikeListedAttribution(source)) {
        const line = source.children.at(-1) ?? source;
        context.report(problem("quote-attribution-list", context.place(line.span)));
      } else if (!isDialogue(source) && !beginsLikeBox(source)) {
        context.report(problem("quote-without-attribution", context.place(source.span)));
      }
      return { type: "blockquote", children: context.parse(source.children, "prose") };
    case "html":
      context.report(problem("html-refused", context.place(source.span), htmlDetails(source.raw)));
      return undefined;
    case "callout":
    case "footnotes":
      throw new Error(`A ${source.type} was offered to prose.`);
  }
}

/** Holds no sign that anybody could see or hear; what is refused in it has its own problem. */
function isEmpty(inlines: readonly Inline[]): boolean {
  return !inlines.some(({ type }) => type === "html") && !/[^\s\p{Cf}]/u.test(inlineText(inlines));
}

/** What makes a first-level heading of its words: a sign before them or a line below. */
function headingMark({ span, lines }: SourceHeading): string {
  const last = lines.at(-1)?.start.line ?? span.start.line;
  return span.end !== undefined && span.end.line > last ? "===" : "#";
}

/** Its first line was refused as the name of a box already. */
function beginsLikeBox({ children: [first] }: SourceBlockquote): boolean {
  return (first?.type === "paragraph" || first?.type === "heading") && first.lines[0]?.text.startsWith("[!") === true;
}

/** A paragraph that held nothing but what was refused is none. */
function paragraph(inline: readonly Inline[]): ProseNode | undefined {
  return inline.length === 0 ? undefined : { type: "paragraph", inline };
}

function childrenOf(node: ProseNode): readonly Block[] {
  if (node.type === "list") return node.items.flat();
  return node.type === "blockquote" ? node.children : [];
}

function view(node: ProseNode, context: RenderContext): VNode {
  switch (node.type) {
    case "paragraph":
      return (
        <p dir={ownDirection(inlineText(node.inline), context)}>
          <InlineNodes of={node.inline} context={context} />
        </p>
      );
    case "heading": {
      const Heading = `h${node.level}` as const;
      return (
        <Heading id={node.id} dir={ownDirection(inlineText(node.inline), context)}>
          <InlineNodes of={node.inline} context={context} />
        </Heading>
      );
    }
    case "list":
      return list(node, context);
    case "code":
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide listing scrolls, so the keyboard must reach it
        <pre tabIndex={0}>
          <code class={node.language && `language-${node.language.replace(/[^\w+#.-]/g, "")}`}>{node.text}</code>
        </pre>
      );
    case "table":
      return <ScrollingTable grid={node} label={columnNames(node)} context={context} />;
    case "rule":
      return <hr />;
    case "blockquote":
      return <blockquote dir={directionOf(node.children, context)}>{context.render(node.children)}</blockquote>;
  }
}

type List = Extract<ProseNode, { type: "list" }>;

function list(node: List, context: RenderContext): VNode {
  const items = node.items.map((item) => (
    <li dir={directionOf(item, context)}>{node.tight ? tight(item, context) : context.render(item)}</li>
  ));
  if (node.start === undefined) return <ul>{items}</ul>;
  return <ol start={node.start === 1 ? undefined : node.start}>{items}</ol>;
}

/** The items of a tight list hold their words without a paragraph around them. */
function tight(item: readonly Block[], context: RenderContext) {
  return item.map((block) =>
    isParagraph(block) ? <InlineNodes of={block.node.inline} context={context} /> : context.render([block]),
  );
}

/** Stands in for a caption. */
function columnNames({ head }: Grid): string | undefined {
  return head.map(inlineText).filter(Boolean).join(", ") || undefined;
}

function text(node: ProseNode, context: TextContext): string {
  switch (node.type) {
    case "paragraph":
    case "heading":
      return inlineText(node.inline);
    case "list":
      return node.items
        .map((item, index) => `${node.start === undefined ? "•" : `${node.start + index}.`} ${context.text(item)}`)
        .join("\n");
    case "code":
      return node.text.trimEnd();
    case "table":
      return gridText(node);
    case "rule":
      return "* * *";
    case "blockquote":
      return context.text(node.children);
  }
}

function copy(node: ProseNode, context: CopyContext): string {
  switch (node.type) {
    case "paragraph":
    case "heading":
      return inlineText(node.inline);
    case "list":
    case "blockquote":
      return context.copy(childrenOf(node));
    case "code":
      return node.text;
    case "table":
      return gridCopy(node);
    case "rule":
      return "";
  }
}
