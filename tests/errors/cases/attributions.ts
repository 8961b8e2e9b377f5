import type { ProblemCode } from "../../../scripts/problem/problem.ts";
import { type Case, FILE, inText, LEDE } from "./case.ts";

/** Attributions and titles of posts whose date or source would become a name, a role or an organisation. */
export function attributions(): readonly Case[] {
  const said = (code: ProblemCode, column: number, attribution: string) =>
    inText(code, 5, column, `${LEDE}\n\n> “The water left.”\n>\n> — ${attribution}`);
  const posted = (code: ProblemCode, column: number, title: string) =>
    inText(code, 3, column, `${LEDE}\n\n> [!POST] ${title}\n> Boats leave at eight.`);
  const notDates = [
    "14 Febuary 2025",
    "Feb. 14",
    "14 February",
    "February 2025",
    "14.02.2025",
    "02/14/2025",
    "2025-3-1",
    "2025-02-14T09:00",
    "14 February 20255",
    "0025-02-14",
  ];
  return [
    ...notDates.map((date) => said("attribution-date-unreadable", 18, `Hanne Veldt, ${date}`)),
    said("attribution-date-unreadable", 18, "Hanne Veldt, 14 February 2025, gatekeeper"),
    said("attribution-date-unreadable", 5, "Febuary 14, 2025"),
    posted("attribution-date-unreadable", 32, "Port of Hallam on X, 14 Febuary 2025"),
    said("attribution-year-alone", 18, "Hanne Veldt, 2025"),
    said("attribution-date-in-future", 18, "Hanne Veldt, 14 February 2052 ([x](https://example.org/))"),
    posted("attribution-date-in-future", 32, "Port of Hallam on X, April 3, 2025"),
    posted("attribution-time", 46, "Port of Hallam on X, March 2, 2025 at 6 a.m."),
    said("attribution-time", 36, "Hanne Veldt, 14 February 2025, 11:20"),
    said("attribution-date-impossible", 18, "Hanne Veldt, Sunday, March 1, 2025"),
    posted("post-title-order", 11, "Port of Hallam, X, March 2, 2025"),
    posted("post-title-order", 11, "March 2, 2025, Port of Hallam on X"),
    posted("post-title-order", 11, "Port of Hallam (porthallam) on X"),
    posted("post-title-order", 11, "Port of Hallam on X (@porthallam), March 2, 2025"),
    posted("post-title-order", 11, "Port of Hallam on X (March 2, 2025)"),
    posted("post-handle-unreadable", 11, "Port of Hallam @porthallam · 6h"),
    posted("post-date-too-early", 32, "Port of Hallam on X, February 14, 1925"),
    inText("attribution-date-in-future", 6, 13, `${LEDE}\n\n> [!POST] Port on X\n> Boats.\n>\n> captured: 2052-01-01`),
    said("attribution-source-loose", 30, "Hanne Veldt, gatekeeper, [statement](https://example.org/)"),
    said("attribution-source-loose", 29, "Hanne Veldt, gatekeeper [statement](https://example.org/)."),
    said("attribution-source-loose", 18, "Hanne Veldt, https://example.org/"),
    {
      ...said("attribution-source-loose", 3, "Hanne Veldt [statement] (https://example.org/)"),
      also: [`${FILE}:11:17 link-broken`],
    },
  ];
}
