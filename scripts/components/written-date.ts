import { atEnd } from "./at-end.ts";

/** A date written out in a line of text, such as an attribution's. */
export interface WrittenDate {
  /** `2025-02-14` */
  readonly iso: string;
  readonly epoch: number;
  readonly precision: "day";
}

export type DateAtEnd =
  /** The text before the date, without the comma between them. */
  | { readonly rest: string; readonly date: WrittenDate; readonly written: string }
  /** A day that is in no calendar: "30 February 2025", "Monday, 14 February 2025". */
  | ({ readonly rest: string } & ImpossibleDay);

export interface ImpossibleDay {
  /** As written. */
  readonly impossible: string;
  /** The day of the week that it is, where another one is written. */
  readonly weekday?: string;
}

/** In the zones furthest east a day begins so long before it does in Greenwich. */
const EASTERNMOST = 14 * 3_600_000;
const NOON = 43_200_000;

/** Whether a day has begun nowhere yet by a moment, in milliseconds since 1970. */
export function isInFuture({ epoch }: WrittenDate, latest: number): boolean {
  return epoch - NOON - EASTERNMOST > latest;
}

const ISO = /(?:^|,?\s+)([1-9]\d{3})-(\d{2})-(\d{2})$/;
const DAY_FIRST = /(?:^|,?\s+)(\d{1,2})(?:\.|st|nd|rd|th|er)?\s+(?:de\s+)?(\p{L}+)\.?,?(?:\s+de)?\s+([1-9]\d{3})$/u;
const MONTH_FIRST = /(?:^|,?\s+)(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+([1-9]\d{3})$/u;

/** Reads a date off the end of a line, in the article's language or in English; undefined where there is none. */
export function dateAtEnd(text: string, lang: string): DateAtEnd | undefined {
  const iso = atEnd(ISO, text);
  if (iso) return read(text, lang, iso.index, Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = atEnd(DAY_FIRST, text);
  const first = dayFirst && monthNumber(dayFirst[2] ?? "", lang);
  if (first) return read(text, lang, dayFirst.index, Number(dayFirst[3]), first, Number(dayFirst[1]));
  const monthFirst = atEnd(MONTH_FIRST, text);
  const second = monthFirst && monthNumber(monthFirst[1] ?? "", lang);
  if (second) return read(text, lang, monthFirst.index, Number(monthFirst[3]), second, Number(monthFirst[2]));
  return undefined;
}

function read(text: string, lang: string, index: number, year: number, month: number, day: number): DateAtEnd {
  const before = text.slice(0, index);
  const weekday = weekdayAtEnd(before, lang);
  const rest = before.slice(0, before.length - (weekday?.length ?? 0));
  const written = text.slice(rest.length).replace(/^[,\s]+/, "");
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return { rest, impossible: written };
  if (weekday?.day !== undefined && weekday.day !== date.getUTCDay()) {
    const name = new Intl.DateTimeFormat(weekday.lang, { weekday: "long", timeZone: "UTC" }).format(date);
    return { rest, impossible: written, weekday: name };
  }
  // Noon in Greenwich falls on this day in nearly every zone, so that showing it never turns it into a neighbour.
  return {
    rest,
    written,
    date: { iso: date.toISOString().slice(0, 10), epoch: date.getTime() + NOON, precision: "day" },
  };
}

/** The day of the week before a date ("Friday, 14 February"), Sunday being 0, or the mere "on" before it. */
function weekdayAtEnd(
  text: string,
  lang: string,
): { readonly day?: number; readonly lang?: string; readonly length: number } | undefined {
  const [found, word = ""] = /(?:^|,?\s)(?:on\s)?(\p{L}+),?$/u.exec(text.slice(-40)) ?? [];
  if (found === undefined) return undefined;
  for (const each of [lang, "en"]) {
    const day = weekdayNames(each).indexOf(word.toLowerCase());
    if (day >= 0) return { day, lang: each, length: found.length };
  }
  return /\son$/i.test(found) ? { length: found.length } : undefined;
}

const months = new Map<string, ReadonlyMap<string, number>>();

function monthNumber(name: string, lang: string): number | undefined {
  return monthNames(lang).get(name.toLowerCase());
}

/** The months by their lower-case names, long and short, in a language and in English, which is understood everywhere. */
export function monthNames(lang: string): ReadonlyMap<string, number> {
  let names = months.get(lang);
  if (!names) {
    const found = lang === "en" ? new Map([["sept", 9]]) : new Map(monthNames("en"));
    for (const style of ["long", "short"] as const) {
      // With the day beside it a month takes the form it has in dates ("14 февраля").
      for (const options of [{ month: style }, { month: style, day: "numeric" }] as const) {
        const format = new Intl.DateTimeFormat(lang, { ...options, timeZone: "UTC" });
        for (let month = 0; month < 12; month++) {
          const part = format.formatToParts(Date.UTC(2025, month, 14)).find(({ type }) => type === "month");
          if (part) found.set(part.value.toLowerCase().replace(/\.$/, ""), month + 1);
        }
      }
    }
    names = found;
    months.set(lang, names);
  }
  return names;
}

const weekdays = new Map<string, readonly string[]>();

/** In lower case, Sunday first. */
function weekdayNames(lang: string): readonly string[] {
  let names = weekdays.get(lang);
  if (!names) {
    const format = new Intl.DateTimeFormat(lang, { weekday: "long", timeZone: "UTC" });
    names = [5, 6, 7, 8, 9, 10, 11].map((day) => format.format(Date.UTC(2025, 0, day)).toLowerCase());
    weekdays.set(lang, names);
  }
  return names;
}
