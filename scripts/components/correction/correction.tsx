import type { VNode } from "preact";
import { type Datable, longDate } from "../../locale/dates.ts";
import { didYouMean } from "../../problem/nearest.ts";
import { problem } from "../../problem/problem.ts";
import type { SourceBlock, SourceCallout } from "../../source/block.ts";
import { withoutEnd } from "../at-end.ts";
import type { Block } from "../block.ts";
import { Box, boxBody, boxNode, boxOf, boxText, FeedBox, standsAlone } from "../box.tsx";
import type { Component, ParseContext, RenderContext, TextContext } from "../component.ts";
import { Ours } from "../in-language.tsx";
import { changeDate, momentAtEnd } from "../written-moment.ts";

const KINDS = ["correction", "clarification", "retraction"] as const;
export type CorrectionKind = (typeof KINDS)[number];

/** What was wrong and what is right, next to what was wrong. It counts like the corrections of the front matter. */
export interface PlacedCorrection {
  readonly kind: "correction";
  readonly id: string;
  readonly correctionKind: CorrectionKind;
  readonly date: Datable;
  readonly body: readonly Block[];
}

export const correction: Component<PlacedCorrection> = {
  syntax: { callouts: ["CORRECTION"], recognises: () => false },
  parse,
  html: (block, context) => (
    <Box block={block} context={context} label={<Label block={block} context={context} />} end={end(block, context)} />
  ),
  feedHtml: (block, context) => (
    <FeedBox
      block={block}
      context={context}
      label={<Label block={block} context={context} />}
      end={end(block, context)}
    />
  ),
  text: (block, context) => boxText(block, label(block, context), end(block, context), context),
  copy: () => "",
  jsonLd: (block, context) => [
    { property: "correction", node: boxNode(block, label(block, context), context.copy(block.body), context) },
    ...context.parts(block.body),
  ],
};

function parse(source: SourceBlock, context: ParseContext): PlacedCorrection | undefined {
  const box = boxOf(source);
  standsAlone(box, context);
  const title = readTitle(box, context);
  if (title.correctionKind === "retraction" && (context.within.includes("entry") || context.afterReporting())) {
    context.report(problem("correction-retraction-late", context.place(box.nameSpan)));
  }
  const id = context.id("correction");
  const body = boxBody(box, box.children, "correction", context);
  const { correctionKind, date } = title;
  return date && body.length > 0 ? { kind: "correction", id, correctionKind, date, body } : undefined;
}

/** Date and kind in either order; without a kind it is a correction. */
function readTitle({ title, nameSpan }: SourceCallout, context: ParseContext) {
  const span = title.text === "" ? nameSpan : { start: title.start };
  const place = context.place(span);
  const { correctionKind = "correction", rest } = takeKind(title.text, context);
  const found = momentAtEnd(rest, context.lang);
  if (!found) {
    context.report(problem("correction-without-date", place, { title: title.text }));
    return { correctionKind };
  }
  if (found.rest !== "") {
    const details = { words: found.rest, suggestion: didYouMean(found.rest, KINDS), known: KINDS.join(", ") };
    context.report(problem("correction-kind-unknown", place, details));
  }
  return { correctionKind, date: changeDate(found, span, "[!CORRECTION]", context) };
}

function takeKind(title: string, { strings }: ParseContext): { correctionKind?: CorrectionKind; rest: string } {
  for (const correctionKind of KINDS) {
    for (const word of [correctionKind, strings.article.correctionKind[correctionKind].toLowerCase()]) {
      const lower = title.toLowerCase();
      if (lower.startsWith(word)) return { correctionKind, rest: title.slice(word.length).replace(/^[\s,:–—-]+/, "") };
      if (lower.endsWith(word)) {
        return { correctionKind, rest: withoutEnd(title.slice(0, -word.length), /[\s,:–—-]/) };
      }
    }
  }
  return { rest: title };
}

function Label({ block, context }: { block: PlacedCorrection; context: RenderContext }): VNode {
  const { strings, locale, timeZone } = context;
  return (
    <Ours context={context}>
      {strings.article.correctionKind[block.correctionKind]},{" "}
      <time dateTime={block.date.iso}>{longDate(block.date, locale, timeZone)}</time>
    </Ours>
  );
}

function label({ correctionKind, date }: PlacedCorrection, { strings, locale, timeZone }: TextContext): string {
  return `${strings.article.correctionKind[correctionKind]}, ${longDate(date, locale, timeZone)}`;
}

function end({ correctionKind }: PlacedCorrection, { strings }: TextContext): string {
  return strings.correction.end[correctionKind];
}
