import type { Datable } from "../../locale/dates.ts";
import type { Span } from "../../problem/position.ts";
import { problem } from "../../problem/problem.ts";
import type { SourceBlock, SourceCallout } from "../../source/block.ts";
import type { ParseContext } from "../component.ts";
import { reportNoMoment } from "../written-moment.ts";
import { readEntryTitle } from "./entry-title.ts";

/** What is known of an entry before its text is read. */
export interface EntryHead {
  readonly headline: string;
  readonly date: Datable;
}

/** What a live article covers. */
export interface Coverage {
  /** Undefined only where the front matter could not be read. */
  readonly start?: Datable;
  /** Undefined while it goes on. */
  readonly end?: Datable;
  /** When the article came out, milliseconds since 1970. */
  readonly published: number;
  /** A moment of the coverage, from ISO 8601; undefined after reporting that there is none, or that it lies in the future. */
  moment(written: string, span: Span): Datable | undefined;
  /** Its day in the publication's zone: `2025-03-10`. */
  day(of: Datable): string;
}

export type HeadContext = Pick<ParseContext, "lang" | "latest" | "report" | "place">;

const DAY = 86_400_000;

/** An entry as written, and where its date stands. */
interface Written {
  readonly box: SourceCallout;
  readonly headline: string;
  readonly span: Span;
  /** `06:10` */
  readonly time: string;
  /** Undefined where only a time was written. */
  readonly date?: Datable;
}

export function isEntry(source: SourceBlock): boolean {
  return source.type === "callout" && source.name.toUpperCase() === "ENTRY";
}

/**
 * The heads of all entries of a live article, oldest first. They may be written newest first or oldest first. A time alone
 * gets its day from the entries above and below it, or from the coverage, where these leave no choice. What is wrong is
 * reported, and its entry left out.
 */
export function readHeads(
  boxes: readonly SourceCallout[],
  coverage: Coverage,
  context: HeadContext,
): ReadonlyMap<SourceCallout, EntryHead> {
  const written = boxes.flatMap((box) => read(box, coverage, context) ?? []);
  const isNewestFirst = direction(written) < 0;
  const dated = withDays(isNewestFirst ? written.toReversed() : written, coverage, context);
  checkOrder(isNewestFirst ? dated.toReversed() : dated, isNewestFirst, context);
  for (const entry of dated) checkCoverage(entry, coverage, context);
  const sorted = dated.toSorted((a, b) => a.date.epoch - b.date.epoch);
  const [first] = sorted;
  // One date is to be mended, so one problem is told.
  if (first && first.date.epoch < coverage.published) {
    context.report(problem("entry-before-article", context.place(first.span)));
  }
  return new Map(sorted.map(({ box, headline, date }) => [box, { headline, date }]));
}

function read(box: SourceCallout, coverage: Coverage, context: HeadContext): Written | undefined {
  const { title, nameSpan } = box;
  const span = title.text === "" ? nameSpan : { start: title.start };
  const found = readEntryTitle(title.text, context.lang);
  if (!found) {
    context.report(problem("entry-without-time", context.place(span), { title: title.text }));
    return undefined;
  }
  const { headline } = found;
  if (headline === "") context.report(problem("entry-without-headline", context.place(span), { title: title.text }));
  if ("impossible" in found || "meant" in found) {
    reportNoMoment(found, span, context);
    return undefined;
  }
  if ("time" in found) return { box, headline, span, time: found.time };
  const date = coverage.moment(found.iso, span);
  return date && { box, headline, span, time: found.iso.slice(11, 16), date };
}

/** Below zero where the newest stands first: told by the dates, or where there are none by the times. */
function direction(written: readonly Written[]): number {
  const dates = written.flatMap(({ date }) => date ?? []);
  const [first, last] = [dates[0], dates.at(-1)];
  if (first && last && first !== last) return last.epoch - first.epoch;
  return (written.at(-1)?.time ?? "").localeCompare(written[0]?.time ?? "", "en");
}

type Dated = Written & { readonly date: Datable };

/** @param written oldest first */
function withDays(written: readonly Written[], coverage: Coverage, context: HeadContext): readonly Dated[] {
  let assumed: Dated | undefined;
  const dated = written.flatMap((entry, index): readonly Dated[] => {
    if (entry.date) return [{ ...entry, date: entry.date }];
    const before = written.slice(0, index).findLast(({ date }) => date)?.date ?? coverage.start;
    const after = written.slice(index).find(({ date }) => date)?.date ?? coverage.end;
    // Without a coverage that could be read nobody knows; that is one problem, not one more for each entry.
    if (!before) return [];
    const [from, until] = [coverage.day(before), coverage.day(after ?? before)];
    const date = from === until ? coverage.moment(`${from}T${entry.time}`, entry.span) : undefined;
    if (from !== until || (date && (date.epoch < before.epoch || date.epoch > (after ?? date).epoch))) {
      context.report(problem("entry-day-unclear", context.place(entry.span)));
      return [];
    }
    if (!date) return [];
    const found = { ...entry, date };
    if (!after && date.epoch + DAY <= context.latest) assumed = found;
    return [found];
  });
  if (assumed) {
    const details = { day: coverage.day(assumed.date) };
    context.report(problem("entry-day-assumed", context.place(assumed.span), details));
  }
  return dated;
}

/** @param entries in the order of the file */
function checkOrder(entries: readonly Dated[], isNewestFirst: boolean, context: HeadContext): void {
  for (const [index, { date, span }] of entries.entries()) {
    const before = entries[index - 1];
    const step = before ? date.epoch - before.date.epoch : undefined;
    if (step === 0) {
      context.report(problem("entry-same-time", context.place(span)));
    } else if (step !== undefined && step < 0 !== isNewestFirst) {
      const order = isNewestFirst ? "newest first" : "oldest first";
      context.report(problem("entry-out-of-order", context.place(span), { order }));
    }
  }
}

function checkCoverage({ date, span }: Dated, { start, end }: Coverage, context: HeadContext): void {
  const bound =
    start && date.epoch < start.epoch ? "before its `start`" : end && date.epoch > end.epoch ? "behind its `end`" : "";
  if (bound !== "") context.report(problem("entry-outside-coverage", context.place(span), { bound }));
}
