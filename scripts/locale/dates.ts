/** What a date needs to be shown: the same fields as the model's moment. */
export interface Datable {
  readonly iso: string;
  readonly epoch: number;
  readonly precision: "minute" | "day";
}

type Options = Intl.DateTimeFormatOptions;

const DAY: Options = { year: "numeric", month: "long", day: "numeric" };
const TIME: Options = { ...DAY, hour: "numeric", minute: "2-digit", timeZoneName: "short" };
const WEEKDAY: Options = { weekday: "long", ...DAY };
const SHORT: Options = { year: "numeric", month: "short", day: "numeric" };
const YEAR: Options = { year: "numeric" };

const formats = new WeakMap<Options, Map<string, Intl.DateTimeFormat>>();

/** Formatters are expensive to make, so each is made once. */
function format(language: string, timeZone: string, options: Options): Intl.DateTimeFormat {
  const made = formats.get(options) ?? new Map<string, Intl.DateTimeFormat>();
  formats.set(options, made);
  const key = `${language}|${timeZone}`;
  const known = made.get(key) ?? new Intl.DateTimeFormat(language, { timeZone, ...options });
  made.set(key, known);
  return known;
}

/** "February 14, 2025", or with a time where the author gave one "February 14, 2025 at 9:00 AM PST". */
export function longDate(date: Datable, language: string, timeZone: string): string {
  return date.precision === "day"
    ? dayDate(date, language, timeZone)
    : format(language, timeZone, TIME).format(date.epoch);
}

/** "February 14, 2025" */
export function dayDate(date: Datable, language: string, timeZone: string): string {
  return format(language, timeZone, DAY).format(date.epoch);
}

/** "Friday, February 14, 2025" */
export function weekdayDate(epoch: number, language: string, timeZone: string): string {
  return format(language, timeZone, WEEKDAY).format(epoch);
}

/** "Feb 14, 2025", for lists. */
export function shortDate(date: Datable, language: string, timeZone: string): string {
  return format(language, timeZone, SHORT).format(date.epoch);
}

/** The year of a moment in a zone. */
export function yearOf(epoch: number, timeZone: string): number {
  return Number(format("en", timeZone, YEAR).format(epoch));
}

/**
 * A date as exact as it is known: "2025", "March 2025", "March 14, 2025", "March 14, 2025 at 9:15 AM".
 * @param iso `2025`, `2025-03`, `2025-03-14` or `2025-03-14T09:15`
 */
export function writtenDate(iso: string, language: string): string {
  const [year = 1, month, day, hour, minute] = iso.split(/\D/).map(Number);
  const moment = new Date(0);
  moment.setUTCFullYear(year, (month ?? 1) - 1, day ?? 1);
  moment.setUTCHours(hour ?? 0, minute ?? 0);
  return format(language, "UTC", exactly(month, day, hour)).format(moment);
}

const MONTH: Options = { year: "numeric", month: "long" };
const MINUTE: Options = { ...DAY, hour: "numeric", minute: "2-digit" };

function exactly(month: number | undefined, day: number | undefined, hour: number | undefined): Options {
  if (month === undefined) return YEAR;
  if (day === undefined) return MONTH;
  return hour === undefined ? DAY : MINUTE;
}
