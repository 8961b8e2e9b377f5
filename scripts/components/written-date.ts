/** A date written out in a line of text, such as an attribution's. */
export interface WrittenDate {
  /** `2025-02-14` */
  readonly iso: string;
  readonly epoch: number;
  readonly precision: "day";
}

export type DateAtEnd =
  /** The text before the date, without the comma between them. */
  | { readonly rest: string; readonly date: WrittenDate }
  /** A day that is in no calendar: "30 February 2025". */
  | { readonly rest: string; readonly impossible: string };

const ISO = /(?:^|,?\s+)(\d{4})-(\d{2})-(\d{2})$/;
const DAY_FIRST = /(?:^|,?\s+)(\d{1,2})(?:\.|st|nd|rd|th|er)?\s+(?:de\s+)?(\p{L}+)\.?,?(?:\s+de)?\s+(\d{4})$/u;
const MONTH_FIRST = /(?:^|,?\s+)(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u;

/** Reads a date off the end of a line, in the article's language or in English; undefined where there is none. */
export function dateAtEnd(text: string, lang: string): DateAtEnd | undefined {
  const iso = ISO.exec(text);
  if (iso) return read(text, iso.index, Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = DAY_FIRST.exec(text);
  const first = dayFirst && monthNumber(dayFirst[2] ?? "", lang);
  if (first) return read(text, dayFirst.index, Number(dayFirst[3]), first, Number(dayFirst[1]));
  const monthFirst = MONTH_FIRST.exec(text);
  const second = monthFirst && monthNumber(monthFirst[1] ?? "", lang);
  if (second) return read(text, monthFirst.index, Number(monthFirst[3]), second, Number(monthFirst[2]));
  return undefined;
}

function read(text: string, index: number, year: number, month: number, day: number): DateAtEnd {
  const rest = text.slice(0, index);
  const written = text.slice(index).replace(/^[,\s]+/, "");
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return { rest, impossible: written };
  // Noon in Greenwich falls on this day in nearly every zone, so that showing it never turns it into a neighbour.
  return {
    rest,
    date: { iso: date.toISOString().slice(0, 10), epoch: date.getTime() + 43_200_000, precision: "day" },
  };
}

const months = new Map<string, ReadonlyMap<string, number>>();

function monthNumber(name: string, lang: string): number | undefined {
  const wanted = name.toLowerCase();
  return monthNames(lang).get(wanted) ?? monthNames("en").get(wanted);
}

function monthNames(lang: string): ReadonlyMap<string, number> {
  let names = months.get(lang);
  if (!names) {
    const found = new Map<string, number>();
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
    if (lang === "en") found.set("sept", 9);
    names = found;
    months.set(lang, names);
  }
  return names;
}
