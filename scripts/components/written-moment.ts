import type { Datable } from "../locale/dates.ts";
import type { Span } from "../problem/position.ts";
import { problem } from "../problem/problem.ts";
import { atEnd, withoutEnd } from "./at-end.ts";
import type { ParseContext } from "./component.ts";
import { type DateAtEnd, dateAtEnd, type ImpossibleDay } from "./written-date.ts";

export type MomentAtEnd =
  /** The text before it, and ISO 8601: `2025-03-06`, `2025-03-06T11:20`, or with a zone where one was written. */
  | { readonly rest: string; readonly iso: string }
  /** A day or time that does not exist. */
  | ({ readonly rest: string } & ImpossibleDay)
  /** A date, and behind it what was meant as a time. */
  | ({ readonly rest: string } & AlmostTime);

interface AlmostTime {
  /** As written. */
  readonly time: string;
  /** As it can be read. */
  readonly meant: string;
}

const ISO = /(?:^|,?\s+)(\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)$/i;
const ALMOST_CLOCK = /,?\s+((?:at\s+)?(\d{1,2})(?:[.:h](\d{2})?)?(?:\s*(?:([ap])\.?\s?m\.?|uhr|h|o[’']clock))?)$/i;
/** X writes the time of a post before its day. */
const CLOCK_BEFORE = /(?:^|[\s,·]+)(\d{1,2}[.:]\d{2}(?:\s*[ap]\.?\s?m\.?)?)[\s,·]*$/i;
const CLOCK = /(?:^|,?\s+)(?:at\s+)?(\d{1,2}):(\d{2})(?:\s*([ap])\.?\s?m\.?)?$/i;

/** What parts a moment from the words behind it. */
export const SEPARATOR = /\s*:(?=\s|$)|\s+(?:—|–|―|--|-)\s+/g;

/** Reads a date off the end of a line, with a time of day or without; undefined where there is none. */
export function momentAtEnd(text: string, lang: string): MomentAtEnd | undefined {
  const iso = atEnd(ISO, text);
  if (iso) return { rest: text.slice(0, iso.index), iso: (iso[1] ?? "").replace(" ", "T") };
  const clock = atEnd(CLOCK, text);
  const dated = dateAtEnd(clock ? text.slice(0, clock.index) : text, lang);
  if (!dated) return almostMoment(text, lang);
  if ("impossible" in dated) return dated;
  const { rest, date } = dated;
  if (!clock) return { rest, iso: date.iso };
  const time = timeOf(clock);
  return time
    ? { rest, iso: `${date.iso}T${time}` }
    : { rest, impossible: text.slice(rest.length).replace(/^[,\s]+/, "") };
}

export type TimeAtEnd =
  /** The text before it, and the time of day: `06:10`. */
  { readonly rest: string; readonly time: string } | { readonly rest: string; readonly impossible: string };

/** Reads a time of day off the end of a line; undefined where there is none. */
export function timeAtEnd(text: string): TimeAtEnd | undefined {
  const clock = atEnd(CLOCK, text);
  if (!clock) return undefined;
  const rest = text.slice(0, clock.index);
  const time = timeOf(clock);
  return time ? { rest, time } : { rest, impossible: text.slice(rest.length).replace(/^[,\s]+/, "") };
}

/** A date and what was meant as a time behind it: “March 15, 2025, 11.20”. */
function almostMoment(text: string, lang: string): ({ readonly rest: string } & AlmostTime) | undefined {
  const found = atEnd(ALMOST_CLOCK, text);
  const dated = found && dateAtEnd(text.slice(0, found.index), lang);
  if (!dated) return undefined;
  const [, time = "", hours = "", minutes = "00", half] = found;
  return { rest: dated.rest, time, meant: `${hours}:${minutes}${half ? ` ${half.toLowerCase()}m` : ""}` };
}

/** Reads a day off the end of a line that has no place for a time, and the time that stands beside it all the same. */
export function dayAtEnd(
  text: string,
  lang: string,
): { readonly dated: DateAtEnd | undefined; readonly time?: string } {
  const dated = dateAtEnd(text, lang);
  const behind = dated ? undefined : almostMoment(text, lang)?.time;
  if (behind !== undefined) {
    const day = withoutEnd(text.slice(0, text.length - behind.length), /[\s,]/);
    return { dated: dateAtEnd(day, lang), time: behind };
  }
  const before = dated && atEnd(CLOCK_BEFORE, dated.rest);
  return before ? { dated: { ...dated, rest: dated.rest.slice(0, before.index) }, time: before[1] } : { dated };
}

/**
 * When a box says that the article was changed; undefined after reporting.
 * @param box its name, as authors write it
 */
export function changeDate(found: MomentAtEnd, span: Span, box: string, context: ParseContext): Datable | undefined {
  if ("iso" in found) return context.changed(found.iso, span, box);
  reportNoMoment(found, span, context);
  return undefined;
}

/** A date that exists in no calendar, or whose time cannot be read. */
export type NoMoment = ImpossibleDay | AlmostTime;

export function reportNoMoment(found: NoMoment, span: Span, context: Pick<ParseContext, "report" | "place">): void {
  const place = context.place(span);
  if ("time" in found) {
    context.report(problem("time-unreadable", place, { time: found.time, meant: found.meant }));
    return;
  }
  const { impossible: text, weekday } = found;
  const reason =
    weekday === undefined
      ? "that day or time is not in the calendar"
      : `the day of the week is wrong, it is a ${weekday}`;
  context.report(problem("date-impossible", place, { text, reason }));
}

/** `09:15`; undefined for a time that no clock shows. */
function timeOf([, hours = "", minutes = "", half]: readonly (string | undefined)[]): string | undefined {
  const written = Number(hours);
  if (Number(minutes) > 59 || written > 23 || (half && (written < 1 || written > 12))) return undefined;
  const hour = half ? (written % 12) + (half.toLowerCase() === "p" ? 12 : 0) : written;
  return `${String(hour).padStart(2, "0")}:${minutes}`;
}
