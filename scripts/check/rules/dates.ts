import { problem } from "../../problem/problem.ts";
import { type Rule, subject } from "./rule.ts";

/** Dates that readers are shown. An article that was never changed shows no second date. */
const SHOWN = ["datePublished", "dateModified", "dateCreated", "uploadDate", "coverageStartTime", "coverageEndTime"];
/** May be announced. https://schema.org/coverageEndTime */
const PLANNED = ["coverageEndTime"];

/** Every date of the data is shown on the page as the same moment, and none lies in the future but the end of what goes on. */
export const dates: Rule = (rendered, site) => {
  const { place, page } = subject(rendered);
  const shown = new Set(rendered.attributes.valuesOf("datetime").map(momentOf));
  return rendered.nodes.flatMap(({ node, where }) =>
    SHOWN.filter((property) => property in node).flatMap((property) => {
      const date = node[property];
      if (typeof date !== "string") return [];
      const isOpen = site.isPreview || PLANNED.includes(property);
      const fault = faultOf(date, shown, isOpen ? Number.POSITIVE_INFINITY : site.now);
      return fault ? [problem("data-date", place, { page, where: `${where}.${property}`, date, fault })] : [];
    }),
  );
};

/** A day stays a day; a time is the same however it is written. */
function momentOf(date: string): string {
  return date.includes("T") ? String(Date.parse(date)) : date;
}

function faultOf(date: string, shown: ReadonlySet<string>, now: number): string | undefined {
  const moment = Date.parse(date);
  if (Number.isNaN(moment)) return "is no date";
  if (date.includes("T") && !/(?:Z|[+-]\d{2}:\d{2})$/.test(date)) return "has no time zone";
  // A day begins first where the clocks are ahead of all others: https://www.iana.org/time-zones, Pacific/Kiritimati.
  if (moment > now + (date.includes("T") ? 0 : 14 * 60 * 60 * 1000)) return "lies in the future";
  return shown.has(momentOf(date)) ? undefined : "is not among the dates that the page shows";
}
