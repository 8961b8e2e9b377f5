import { almostDate } from "../almost-date.ts";
import { momentAtEnd, type NoMoment, SEPARATOR, timeAtEnd } from "../written-moment.ts";

/** What the title of an entry says. */
export type EntryTitle = WrittenAt & { readonly headline: string };

type WrittenAt =
  /** Day and time, ISO 8601: `2025-03-10T06:10`, or with a zone where one was written. */
  | { readonly iso: string }
  /** A time of day, `06:10`; the entries around it may tell the day. */
  | { readonly time: string }
  | NoMoment;

/**
 * Reads “6:10 a.m.: The ice moves” and “The ice moves, March 10, 2025, 6:10 a.m.”; undefined where no time of day can be
 * read. The headline is empty where there is none.
 */
export function readEntryTitle(title: string, lang: string): EntryTitle | undefined {
  for (const { index, 0: separator } of title.matchAll(SEPARATOR)) {
    const at = wholly(title.slice(0, index).trim(), lang);
    if (at) return { ...at, headline: title.slice(index + separator.length).trim() };
  }
  const alone = wholly(title, lang);
  return alone ? { ...alone, headline: "" } : atEnd(title, lang);
}

/** A text that is a moment and nothing else. */
function wholly(text: string, lang: string): WrittenAt | undefined {
  const found = lastOf(text, lang);
  return found?.rest === "" ? found.at : undefined;
}

/** A moment behind a comma: “Closed since 5:00” is a headline. */
function atEnd(title: string, lang: string): EntryTitle | undefined {
  const found = lastOf(title, lang);
  if (!found || title[found.rest.length] !== ",") return undefined;
  const headline = found.rest.trim();
  // A day without its year is no day, and no part of the headline either.
  const isDay = almostDate(headline.split(/,\s*/).at(-1) ?? "", lang) !== undefined;
  return isDay ? undefined : { ...found.at, headline };
}

function lastOf(text: string, lang: string): { readonly rest: string; readonly at: WrittenAt } | undefined {
  const day = momentAtEnd(text, lang);
  const found = day ?? timeAtEnd(text);
  if (!found) return undefined;
  const { rest, ...at } = found;
  // Of two entries of one day nobody could say which came first.
  return "iso" in at && !at.iso.includes("T") ? undefined : { rest, at };
}
