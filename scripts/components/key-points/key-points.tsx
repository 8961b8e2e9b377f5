import type { VNode } from "preact";
import { problem } from "../../problem/problem.ts";
import type { Part } from "../../schema-org/part.ts";
import type { Inline, SourceBlock } from "../../source/block.ts";
import { boxOf, ownWords, standsAlone } from "../box.tsx";
import type { Component, JsonLdContext, ParseContext, RenderContext } from "../component.ts";
import { WrittenOr } from "../in-language.tsx";
import { InlineNodes, inlineText } from "../inline.tsx";
import { ownDirection } from "../own-direction.ts";

/** The article in a few lines, near its top. */
export interface KeyPoints {
  readonly kind: "key-points";
  readonly id: string;
  readonly heading: string;
  readonly points: readonly (readonly Inline[])[];
}

export const keyPoints: Component<KeyPoints> = {
  syntax: { callouts: ["KEYPOINTS"], recognises: () => false },
  parse,
  html,
  feedHtml: (block, context) => (
    <div>
      <p>
        <strong>
          <WrittenOr text={block.heading} usual={context.strings.keyPoints.heading} context={context} />
        </strong>
      </p>
      <Points block={block} context={context} />
    </div>
  ),
  text: (block) => [block.heading, ...block.points.map((point) => `• ${inlineText(point)}`)].join("\n"),
  copy: ({ heading, points }, { strings }) =>
    [ownWords(heading, strings.keyPoints.heading), ...points.map(inlineText)].join("\n"),
  jsonLd,
};

function parse(source: SourceBlock, context: ParseContext): KeyPoints | undefined {
  const box = boxOf(source);
  standsAlone(box, context);
  const id = context.id("key-points");
  const [list, ...more] = box.children;
  if (!list) {
    context.report(problem("callout-empty", context.place(box.nameSpan), { name: "KEYPOINTS" }));
    return undefined;
  }
  const points =
    list.type === "list" && more.length === 0
      ? list.items.map(({ children: [point, ...rest] }) => (rest.length === 0 ? point : undefined))
      : [];
  const inlines = points.flatMap((point) => (point?.type === "paragraph" ? [context.inline(point)] : []));
  if (points.length === 0 || inlines.length < points.length) {
    const odd = list.type === "list" ? (more[0] ?? list) : list;
    context.report(problem("key-points-not-a-list", context.place(odd.span)));
    return undefined;
  }
  return { kind: "key-points", id, heading: box.title.text || context.strings.keyPoints.heading, points: inlines };
}

function html(block: KeyPoints, context: RenderContext): VNode {
  // A real heading: people who listen to a page look for it to get the article in a few lines.
  const Heading = `h${context.level}` as const;
  return (
    <div class="key-points" data-component="key-points" id={block.id}>
      <Heading class="key-points__heading">
        <WrittenOr text={block.heading} usual={context.strings.keyPoints.heading} context={context} />
      </Heading>
      <Points block={block} context={context} />
    </div>
  );
}

function Points({ block, context }: { block: KeyPoints; context: RenderContext }): VNode {
  return (
    <ul>
      {block.points.map((point) => (
        <li dir={ownDirection(inlineText(point), context)}>
          <InlineNodes of={point} context={context} />
        </li>
      ))}
    </ul>
  );
}

function jsonLd(block: KeyPoints, _context: JsonLdContext): readonly Part[] {
  return [{ property: "abstract", lines: block.points.map(inlineText), selector: `#${block.id}` }];
}
