import type { Moment } from "../article/moment.ts";
import type { Span } from "../problem/position.ts";
import type { FileFindings } from "./problems.ts";

/** Between which moments a published text can have been changed, milliseconds since 1970. */
export interface ChangeTimes {
  readonly from: number;
  readonly until: number;
}

/** For texts that have no date of publication: pages, biographies, articles whose front matter is wrong. */
export const ANY_TIME: ChangeTimes = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };

const LAST_OF_DAY = 86_399_999;

/**
 * A change lies neither before the publication nor in the future; undefined after reporting.
 * @param key what the date belongs to, as authors write it: `updated`, `corrections.0.date`, `[!UPDATE]`
 */
export function checkChange(
  moment: Moment,
  key: string,
  span: Span | undefined,
  { from, until }: ChangeTimes,
  findings: FileFindings,
): Moment | undefined {
  // A plain date stands for the whole day, so it may be the day of publication itself.
  const latest = moment.precision === "day" ? moment.epoch + LAST_OF_DAY : moment.epoch;
  if (latest < from) findings.add("date-order", span, { key, than: "`date`" });
  else if (moment.epoch > until) findings.add("date-in-future", span, { key });
  else return moment;
  return undefined;
}
