import type { Datable } from "../../locale/dates.ts";
import { dayDate, longDate } from "../../locale/dates.ts";
import type { TextContext } from "../component.ts";

/** A day or a moment as records write them; the form says how precisely it is known. */
function whenOf(written: string): Datable {
  return written.includes("T")
    ? { iso: written, epoch: Date.parse(written), precision: "minute" }
    : { iso: written, epoch: Date.parse(`${written}T12:00Z`), precision: "day" };
}

/** With the time of day where it is known, in the publication's zone. */
export function longWhen(written: string, { locale, timeZone }: TextContext): string {
  const when = whenOf(written);
  return longDate(when, locale, when.precision === "day" ? "UTC" : timeZone);
}

/** The day alone. */
export function dayOf(written: string, { locale, timeZone }: TextContext): string {
  const when = whenOf(written);
  return dayDate(when, locale, when.precision === "day" ? "UTC" : timeZone);
}

/** For the data, where a time has its seconds. https://schema.org/DateTime */
export function isoOf(written: string): string {
  return written.replace(/T(\d{2}:\d{2})(?=Z|[+-])/, "T$1:00");
}
