import type { VNode } from "preact";
import { type Datable, longDate } from "../../locale/dates.ts";
import { problem } from "../../problem/problem.ts";
import type { SourceBlock, SourceCallout } from "../../source/block.ts";
import type { Block } from "../block.ts";
import { Box, boxBody, boxNode, boxOf, boxText, FeedBox, standsAlone } from "../box.tsx";
import type { Component, ParseContext, RenderContext, TextContext } from "../component.ts";
import { Ours } from "../in-language.tsx";
import { changeDate, momentAtEnd } from "../written-moment.ts";

/** What became known after the article was published, where it belongs in the text. It dates the article's last change. */
export interface Update {
  readonly kind: "update";
  readonly id: string;
  readonly date: Datable;
  readonly body: readonly Block[];
}

export const update: Component<Update> = {
  syntax: { callouts: ["UPDATE"], recognises: () => false },
  parse,
  html: (block, context) => (
    <Box
      block={block}
      context={context}
      label={<Label block={block} context={context} />}
      end={context.strings.update.end}
    />
  ),
  feedHtml: (block, context) => (
    <FeedBox
      block={block}
      context={context}
      label={<Label block={block} context={context} />}
      end={context.strings.update.end}
    />
  ),
  text: (block, context) => boxText(block, label(block, context), context.strings.update.end, context),
  copy: () => "",
  jsonLd: (block, context) => [
    {
      property: "hasPart",
      node: {
        ...boxNode(block, context.strings.update.label, context.copy(block.body), context),
        dateCreated: block.date.iso,
      },
    },
    ...context.parts(block.body),
  ],
};

function parse(source: SourceBlock, context: ParseContext): Update | undefined {
  const box = boxOf(source);
  standsAlone(box, context);
  const date = readDate(box, context);
  const id = context.id("update");
  const body = boxBody(box, box.children, "update", context);
  return date && body.length > 0 ? { kind: "update", id, date, body } : undefined;
}

function readDate({ title, nameSpan }: SourceCallout, context: ParseContext): Datable | undefined {
  const span = title.text === "" ? nameSpan : { start: title.start };
  const found = momentAtEnd(title.text, context.lang);
  if (found?.rest !== "") {
    context.report(problem("update-without-date", context.place(span), { title: title.text }));
    return undefined;
  }
  return changeDate(found, span, "[!UPDATE]", context);
}

function Label({ block, context }: { block: Update; context: RenderContext }): VNode {
  return (
    <Ours context={context}>
      {context.strings.update.label},{" "}
      <time dateTime={block.date.iso}>{longDate(block.date, context.locale, context.timeZone)}</time>
    </Ours>
  );
}

function label({ date }: Update, { strings, locale, timeZone }: TextContext): string {
  return `${strings.update.label}, ${longDate(date, locale, timeZone)}`;
}
