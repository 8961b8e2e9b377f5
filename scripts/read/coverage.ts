import { dateParts, parseMoment } from "../article/dates.ts";
import type { ArticleType, Coverage } from "../article/model.ts";
import type { Moment } from "../article/moment.ts";
import type { ArticleData } from "../article/schema/article.ts";
import type { Coverage as CoverageOfEntries } from "../components/entry/entry-heads.ts";
import type { Yaml } from "../source/yaml.ts";
import type { ChangeTimes } from "./changes.ts";
import type { FileFindings } from "./problems.ts";

interface HeadContext {
  readonly yaml: Yaml;
  readonly timeZone: string;
  /** The clock, milliseconds since 1970. */
  readonly now: number;
  readonly findings: FileFindings;
}

/** The coverage of a live article; "none" of another, and undefined after reporting. */
export function readCoverage(
  { coverage }: Partial<ArticleData>,
  type: ArticleType | undefined,
  context: HeadContext,
): Coverage | "none" | undefined {
  const { yaml, findings, now } = context;
  if (type !== "live") {
    // A type that could not be read may have been meant as this one.
    if (coverage && type) findings.add("coverage-without-live", yaml.spanOf(["coverage"]));
    return "none";
  }
  if (!coverage) {
    findings.add("coverage-missing", yaml.spanOf(["type"]));
    return undefined;
  }
  const start = readTime(coverage.start, "start", context);
  const end = coverage.end === undefined ? undefined : readTime(coverage.end, "end", context);
  if (!start || (coverage.end !== undefined && !end)) return undefined;
  if (end && end.epoch <= start.epoch) {
    findings.add("coverage-order", yaml.spanOf(["coverage", "end"]));
    return undefined;
  }
  return { start, ...(end ? { end } : {}), goesOn: end === undefined || now < end.epoch };
}

/** Readers and search engines are told the times, so a day alone will not do. */
function readTime(written: string, key: "start" | "end", context: HeadContext): Moment | undefined {
  const { yaml, timeZone, findings } = context;
  const span = yaml.spanOf(["coverage", key]);
  const result = parseMoment(written, timeZone);
  if ("reason" in result) {
    findings.add("date-impossible", span, { text: written, reason: result.reason });
  } else if (result.moment.precision === "day") {
    const expected = `a date with a time, such as ${written}T06:00`;
    findings.add("value-wrong", span, { key: `coverage.${key}`, expected });
  } else return result.moment;
  return undefined;
}

/**
 * What the entries of a text are read against.
 * @param coverage undefined where the front matter could not be read
 * @param times when the article came out, and until when entries can have been written
 */
export function coverageOfEntries(
  coverage: Coverage | undefined,
  { from, until }: ChangeTimes,
  timeZone: string,
  findings: FileFindings,
): CoverageOfEntries {
  return {
    start: coverage?.start,
    end: coverage?.end,
    published: from,
    moment: (written, span) => {
      const result = parseMoment(written, timeZone);
      if ("reason" in result) findings.add("date-impossible", span, { text: written, reason: result.reason });
      else if (result.moment.epoch > until) findings.add("date-in-future", span, { key: "[!ENTRY]" });
      else return result.moment;
      return undefined;
    },
    day: ({ iso, epoch, precision }) => {
      const { year, month, day } = dateParts({ iso, epoch, precision }, timeZone);
      return `${year}-${month}-${day}`;
    },
  };
}
