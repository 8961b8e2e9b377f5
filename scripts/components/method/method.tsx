import type { SourceBlock } from "../../source/block.ts";
import type { Block } from "../block.ts";
import { Box, type BoxHeading, boxBody, boxHeading, boxNode, boxOf, boxText, FeedBox, standsAlone } from "../box.tsx";
import type { Component, ParseContext } from "../component.ts";
import { WrittenOr } from "../in-language.tsx";

/** "How we reported this": where the facts come from, what was asked and of whom, what could not be found out. */
export interface Method {
  readonly kind: "method";
  readonly id: string;
  readonly heading: BoxHeading;
  readonly body: readonly Block[];
}

export const method: Component<Method> = {
  syntax: { callouts: ["METHOD"], recognises: () => false },
  parse,
  html: (block, context) => (
    <Box
      block={block}
      context={context}
      label={<WrittenOr text={block.heading.text} usual={context.strings.method.heading} context={context} />}
      heading={block.heading.id}
      end={context.strings.method.end}
    />
  ),
  feedHtml: (block, context) => (
    <FeedBox
      block={block}
      context={context}
      label={<WrittenOr text={block.heading.text} usual={context.strings.method.heading} context={context} />}
      end={context.strings.method.end}
    />
  ),
  text: (block, context) => boxText(block, block.heading.text, context.strings.method.end, context),
  copy: () => "",
  jsonLd: (block, context) => [
    { property: "backstory", node: boxNode(block, block.heading.text, context.copy(block.body), context) },
    ...context.parts(block.body),
  ],
};

function parse(source: SourceBlock, context: ParseContext): Method | undefined {
  const box = boxOf(source);
  standsAlone(box, context);
  const id = context.id("method");
  const heading = boxHeading(box, context.strings.method.heading, context);
  const body = boxBody(box, box.children, "method", context);
  return body.length > 0 ? { kind: "method", id, heading, body } : undefined;
}
