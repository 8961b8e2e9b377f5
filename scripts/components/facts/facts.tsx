import type { SourceBlock } from "../../source/block.ts";
import type { Block } from "../block.ts";
import {
  Box,
  type BoxHeading,
  boxBody,
  boxHeading,
  boxNode,
  boxOf,
  boxText,
  FeedBox,
  ownWords,
  standsAlone,
} from "../box.tsx";
import type { Component, ParseContext } from "../component.ts";
import { WrittenOr } from "../in-language.tsx";

/** Figures, names and background beside the story, for readers who want them. */
export interface Facts {
  readonly kind: "facts";
  readonly id: string;
  readonly heading: BoxHeading;
  readonly body: readonly Block[];
}

export const facts: Component<Facts> = {
  syntax: { callouts: ["FACTS"], recognises: () => false },
  parse,
  html: (block, context) => (
    <Box
      block={block}
      context={context}
      label={<WrittenOr text={block.heading.text} usual={context.strings.facts.heading} context={context} />}
      heading={block.heading.id}
      end={context.strings.facts.end}
    />
  ),
  feedHtml: (block, context) => (
    <FeedBox
      block={block}
      context={context}
      label={<WrittenOr text={block.heading.text} usual={context.strings.facts.heading} context={context} />}
      end={context.strings.facts.end}
    />
  ),
  text: (block, context) => boxText(block, block.heading.text, context.strings.facts.end, context),
  copy: ({ heading, body }, { strings, copy }) =>
    [ownWords(heading.text, strings.facts.heading), copy(body)].join("\n"),
  jsonLd: (block, context) => [
    { property: "hasPart", node: boxNode(block, block.heading.text, context.copy(block.body), context) },
    ...context.parts(block.body),
  ],
};

function parse(source: SourceBlock, context: ParseContext): Facts | undefined {
  const box = boxOf(source);
  standsAlone(box, context);
  const id = context.id("facts");
  const heading = boxHeading(box, context.strings.facts.heading, context);
  const body = boxBody(box, box.children, "facts", context);
  return body.length > 0 ? { kind: "facts", id, heading, body } : undefined;
}
