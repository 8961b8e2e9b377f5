import { dateParts } from "../article/dates.ts";
import type { Moment } from "../article/moment.ts";

const PARTS = ["YYYY", "MM", "DD", "section", "slug"];

/** Why a pattern such as `/YYYY/MM/DD/slug/` cannot make addresses; undefined where it can. */
export function permalinkFault(pattern: string): string | undefined {
  if (!/^\/.+\/$/.test(pattern)) return "it does not begin and end with a slash";
  const parts = pattern.slice(1, -1).split("/");
  if (!parts.includes("slug")) return "it has no `slug`";
  const odd = parts.find((part) => !PARTS.includes(part) && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(part));
  return odd === undefined ? undefined : `“${odd}” is not one of its parts`;
}

/** The site address of an article. */
export function permalink(
  pattern: string,
  article: { readonly slug: string; readonly section: string; readonly published: Moment },
  timeZone: string,
): string {
  const { year, month, day } = dateParts(article.published, timeZone);
  const values = new Map([
    ["YYYY", year],
    ["MM", month],
    ["DD", day],
    ["section", article.section],
    ["slug", article.slug],
  ]);
  return pattern
    .split("/")
    .map((part) => values.get(part) ?? part)
    .join("/");
}
