import type { ComponentChildren, VNode } from "preact";
import { writtenDate } from "../../locale/dates.ts";
import type { Span } from "../../problem/position.ts";
import { problem } from "../../problem/problem.ts";
import type { SourceBlock, SourceListItem, SourceParagraph } from "../../source/block.ts";
import type { Block } from "../block.ts";
import { type BoxHeading, boxHeading, boxNode, boxOf, ownWords, standsAlone } from "../box.tsx";
import type { Component, JsonLdContext, ParseContext, RenderContext, TextContext } from "../component.ts";
import { WrittenOr } from "../in-language.tsx";
import { reportNoMoment } from "../written-moment.ts";
import { type EntryDate, readEntryDate } from "./timeline-date.ts";

/** What happened when, one dated entry after the other. */
export interface Timeline {
  readonly kind: "timeline";
  readonly id: string;
  readonly heading: BoxHeading;
  readonly entries: readonly TimelineEntry[];
}

export interface TimelineEntry extends EntryDate {
  readonly body: readonly Block[];
}

export const timeline: Component<Timeline> = {
  syntax: { callouts: ["TIMELINE"], recognises: () => false },
  parse,
  html: (block, context) => (
    <div class="timeline" data-component="timeline" id={block.id}>
      <Heading block={block} context={context} />
      <ol class="timeline__entries">
        {block.entries.map(({ body, ...when }) => (
          <li class="timeline__entry">
            <p class="timeline__date">
              <When of={when} context={context} />
            </p>
            <div class="timeline__words">{context.render(body)}</div>
          </li>
        ))}
      </ol>
    </div>
  ),
  feedHtml: (block, context) => (
    <div>
      <p>
        <strong>
          <WrittenOr text={block.heading.text} usual={context.strings.timeline.heading} context={context} />
        </strong>
      </p>
      <ul>
        {block.entries.map(({ body, ...when }) => (
          <li>
            <p>
              <strong>
                <When of={when} context={context} />
              </strong>
            </p>
            {context.render(body)}
          </li>
        ))}
      </ul>
    </div>
  ),
  text: (block, context) => [block.heading.text, entriesText(block, context, context.text)].join("\n\n"),
  copy: ({ heading, entries }, { strings, copy }) =>
    [ownWords(heading.text, strings.timeline.heading), ...entries.map(({ body }) => copy(body))].join("\n"),
  jsonLd,
};

function parse(source: SourceBlock, context: ParseContext): Timeline | undefined {
  const box = boxOf(source);
  standsAlone(box, context, ["facts", "entry"]);
  const id = context.id("timeline");
  const heading = boxHeading(box, context.strings.timeline.heading, context);
  const [list, ...more] = box.children;
  if (!list) {
    context.report(problem("callout-empty", context.place(box.nameSpan), { name: "TIMELINE" }));
    return undefined;
  }
  if (list.type !== "list" || more.length > 0) {
    const odd = list.type === "list" ? (more[0] ?? list) : list;
    context.report(problem("timeline-not-a-list", context.place(odd.span)));
    return undefined;
  }
  const entries = list.items.flatMap((item) => readEntry(item, context) ?? []);
  if (entries.length < list.items.length) return undefined;
  const stray = outOfOrder(entries);
  const at = stray === undefined ? undefined : list.items[stray]?.span;
  if (at) context.report(problem("timeline-out-of-order", context.place(at)));
  return { kind: "timeline", id, heading, entries };
}

function readEntry({ children, span }: SourceListItem, context: ParseContext): TimelineEntry | undefined {
  const [first, ...rest] = children;
  const found = first?.type === "paragraph" ? readEntryDate(first, context.lang) : undefined;
  if (first?.type !== "paragraph" || !found) {
    context.report(problem("timeline-entry-without-date", context.place(span)));
    return undefined;
  }
  if ("backwards" in found) {
    context.report(problem("timeline-span-backwards", context.place(first.span), { text: found.backwards }));
    return undefined;
  }
  if (!("when" in found)) {
    reportNoMoment(found, first.span, context);
    return undefined;
  }
  const words: SourceParagraph = { ...first, inline: found.rest };
  return readBody(found.when, found.rest.length > 0 ? [words, ...rest] : rest, span, context);
}

function readBody(when: EntryDate, children: readonly SourceBlock[], span: Span, context: ParseContext) {
  if (children.length === 0) context.report(problem("timeline-entry-empty", context.place(span)));
  const body = context.parse(children, "timeline");
  return body.length > 0 ? { ...when, body } : undefined;
}

/**
 * The first entry that turns back, whichever way the timeline runs: a year holds all its months, a day all its hours.
 * What is known only roughly stands where the author thinks it belongs.
 */
function outOfOrder(entries: readonly TimelineEntry[]): number | undefined {
  let direction = 0;
  let before: string | undefined;
  for (const [index, { date, roughly }] of entries.entries()) {
    if (roughly !== undefined) continue;
    const earlier = before ?? date;
    before = date;
    const length = Math.min(date.length, earlier.length);
    const step = Math.sign(date.slice(0, length).localeCompare(earlier.slice(0, length), "en"));
    if (step !== 0 && direction !== 0 && step !== direction) return index;
    if (step !== 0) direction = step;
  }
  return undefined;
}

function Heading({ block: { heading }, context }: { block: Timeline; context: RenderContext }): VNode {
  const Level = `h${context.level}` as const;
  return (
    <Level class="box__heading" id={heading.id}>
      <WrittenOr text={heading.text} usual={context.strings.timeline.heading} context={context} />
    </Level>
  );
}

/** A decade is no date to machines, and so is only said. */
function When({ of: { date, until, roughly }, context }: { of: EntryDate; context: RenderContext }): ComponentChildren {
  if (roughly !== undefined) return until === undefined ? <time dateTime={date}>{roughly}</time> : roughly;
  return (
    <>
      <Time date={date} context={context} />
      {until !== undefined && (
        <>
          {BETWEEN}
          <Time date={until} context={context} />
        </>
      )}
    </>
  );
}

/** Between the two ends of a span. */
const BETWEEN = " – ";

function Time({ date, context }: { date: string; context: RenderContext }): VNode {
  return (
    <time dateTime={date} {...context.ours}>
      {writtenDate(date, context.locale)}
    </time>
  );
}

function entriesText(
  { entries }: Timeline,
  { locale }: TextContext,
  wordsOf: (blocks: readonly Block[]) => string,
): string {
  const whenOf = ({ date, until, roughly }: EntryDate) =>
    roughly ?? [date, ...(until === undefined ? [] : [until])].map((each) => writtenDate(each, locale)).join(BETWEEN);
  return entries.map((entry) => `${whenOf(entry)}\n${wordsOf(entry.body)}`).join("\n\n");
}

function jsonLd(block: Timeline, context: JsonLdContext) {
  const days = block.entries.flatMap(({ date, until = date }) => [date, until].map((each) => each.slice(0, 10))).sort();
  const [first = "", last = first] = [days[0], days.at(-1)];
  const node = {
    ...boxNode(block, block.heading.text, entriesText(block, context, context.copy), context),
    temporalCoverage: first === last ? first : `${first}/${last}`,
  };
  // No events: a search engine takes an `Event` for something one can go to.
  return [{ property: "hasPart" as const, node }, ...block.entries.flatMap(({ body }) => context.parts(body))];
}
