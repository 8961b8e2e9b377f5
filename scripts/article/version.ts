import { dateParts } from "./dates.ts";
import type { Moment } from "./moment.ts";

/**
 * Which version of an article this is: 1 as it was first published, and one more for each moment at which it was changed,
 * whatever was changed then. A plain date is the same moment as any time of that day, because it may well be.
 */
export function versionOf(changes: readonly Moment[], timeZone: string): number {
  const timed = new Map(changes.filter(({ precision }) => precision === "minute").map((each) => [each.epoch, each]));
  const dayOf = (moment: Moment) => Object.values(dateParts(moment, timeZone)).join("-");
  const days = new Set([...timed.values()].map(dayOf));
  const plain = changes.filter(({ precision, iso }) => precision === "day" && !days.has(iso));
  return 1 + timed.size + new Set(plain.map(({ iso }) => iso)).size;
}
