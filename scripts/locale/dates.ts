/** What a date needs to be shown: the same fields as the model's moment. */
export interface Datable {
  readonly iso: string;
  readonly epoch: number;
  readonly precision: "minute" | "day";
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Formatters are expensive to make, so each is made once. */
function format(language: string, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language}|${timeZone}|${JSON.stringify(options)}`;
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(language, { timeZone, ...options });
    formats.set(key, made);
  }
  return made;
}

/** "February 14, 2025", or with a time where the author gave one "February 14, 2025 at 9:00 AM PST". */
export function longDate(date: Datable, language: string, timeZone: string): string {
  return date.precision === "day"
    ? dayDate(date, language, timeZone)
    : format(language, timeZone, {
        year: "numeric",
        month: "long",
        day: "numeric",
        hour: "numeric",
        minute: "2-digit",
        timeZoneName: "short",
      }).format(date.epoch);
}

/** "February 14, 2025" */
export function dayDate(date: Datable, language: string, timeZone: string): string {
  return format(language, timeZone, { year: "numeric", month: "long", day: "numeric" }).format(date.epoch);
}

/** "Friday, February 14, 2025" */
export function weekdayDate(epoch: number, language: string, timeZone: string): string {
  return format(language, timeZone, { weekday: "long", year: "numeric", month: "long", day: "numeric" }).format(epoch);
}

/** "Feb 14, 2025", for lists. */
export function shortDate(date: Datable, language: string, timeZone: string): string {
  return format(language, timeZone, { year: "numeric", month: "short", day: "numeric" }).format(date.epoch);
}

/** The year of a moment in a zone. */
export function yearOf(epoch: number, timeZone: string): number {
  return Number(format("en", timeZone, { year: "numeric" }).format(epoch));
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
  return format(language, "UTC", {
    year: "numeric",
    ...(month === undefined ? {} : { month: "long" }),
    ...(day === undefined ? {} : { day: "numeric" }),
    ...(hour === undefined ? {} : { hour: "numeric", minute: "2-digit" }),
  }).format(moment);
}
