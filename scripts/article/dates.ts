import { Temporal } from "temporal-polyfill";
import type { Moment } from "./moment.ts";

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/i;

/** Nobody published news before; such a year has lost its first digits. */
const EARLIEST = 1600;

export type DateResult = { readonly moment: Moment } | { readonly reason: string };

/**
 * Reads an ISO 8601 date as an author writes it: with a zone, without one (then in the publication's), or without a time.
 * A local time that the clocks skip, or show twice, is refused, because nobody could say which moment is meant.
 */
export function parseMoment(text: string, timeZone: string): DateResult {
  const [, day, minutes, seconds = "00", offset] = ISO.exec(text.trim()) ?? [];
  if (!day) return { reason: unreadable(text.trim()) };
  if (Number(day.slice(0, 4)) < EARLIEST) return { reason: `there was no newspaper in the year ${day.slice(0, 4)}` };
  try {
    const date = Temporal.PlainDate.from(day);
    if (!minutes) {
      const midnight = date.toZonedDateTime(timeZone);
      return { moment: { iso: day, epoch: midnight.epochMilliseconds, precision: "day" } };
    }
    const time = Temporal.PlainTime.from(`${minutes}:${seconds}`);
    const local = date.toPlainDateTime(time);
    if (offset) {
      const iso = `${local.toString({ fractionalSecondDigits: 0 })}${offset.toUpperCase()}`;
      return { moment: { iso, epoch: Temporal.Instant.from(iso).epochMilliseconds, precision: "minute" } };
    }
    return zoned(local, timeZone);
  } catch (error) {
    if (error instanceof RangeError) return { reason: "that day or time is not in the calendar" };
    throw error;
  }
}

function unreadable(text: string): string {
  const [, year, month = "", day = "", rest = ""] = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](.*))?$/i.exec(text) ?? [];
  if (year === undefined) return "it is not written as year-month-day";
  const whole = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = /^\d:\d{2}/.test(rest) ? `0${rest}` : rest;
  const written = time === "" ? whole : `${whole}T${time}`;
  return ISO.test(written)
    ? `month, day and hour have two digits each, ${written}`
    : "its time is not written as hours:minutes, such as 09:00";
}

function zoned(local: Temporal.PlainDateTime, timeZone: string): DateResult {
  const earlier = local.toZonedDateTime(timeZone, { disambiguation: "earlier" });
  const later = local.toZonedDateTime(timeZone, { disambiguation: "later" });
  if (earlier.epochMilliseconds !== later.epochMilliseconds) {
    const skipped = !earlier.toPlainDateTime().equals(local);
    return {
      reason: skipped
        ? `the clocks of ${timeZone} skip this time`
        : `the clocks of ${timeZone} show this time twice; add the zone, such as ${later.offset}`,
    };
  }
  const iso = earlier.toString({ timeZoneName: "never", fractionalSecondDigits: 0 });
  return { moment: { iso, epoch: earlier.epochMilliseconds, precision: "minute" } };
}

/** Year, month and day of a moment in a zone, as the parts of an address. */
export function dateParts(moment: Moment, timeZone: string): { year: string; month: string; day: string } {
  const [year = "", month = "", day = ""] = Temporal.Instant.fromEpochMilliseconds(moment.epoch)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString()
    .split("-");
  return { year, month, day };
}

export function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    // An offset is a zone to Temporal; summer time would be wrong with it half the year.
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}
