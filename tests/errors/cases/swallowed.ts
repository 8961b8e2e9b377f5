import type { ProblemCode } from "../../../scripts/problem/problem.ts";
import { type Case, FILE, inText, LEDE } from "./case.ts";

/** What was nearly Markdown, and was read as something else. */
export function swallowed(): readonly Case[] {
  const warned = (code: ProblemCode, column: number, ...lines: readonly string[]) =>
    inText(code, 3, column, `${LEDE}\n\n${lines.join("\n")}`);
  return [
    warned("code-open", 1, "```", "The gauge is dry."),
    {
      ...warned("code-open", 3, "> ~~~", "> The gauge is dry.", "> ```", "", "Since February."),
      also: [`${FILE}:9:1 quote-without-attribution`],
    },
    warned("code-indented", 2, "\tThe gauge has been dry since February.", "", "It is read."),
    warned("code-indented", 5, "    “It has been dry since February,” she said.", "", "It is read."),
    warned("heading-unspaced", 1, "##Water", "", "It is read."),
    warned("table-broken", 1, "| Month | Depth |", "| May | 3 ft |"),
    { ...warned("table-broken", 1, "| Month | Depth |", "|---|", "| May | 3 ft |"), at: `${FILE}:10:1` },
    { ...warned("table-broken", 1, "The table:", "Month | Depth", "--- | --- | ---"), at: `${FILE}:11:1` },
    warned("list-pasted", 1, "•\tThe gauge", "•\tThe weir"),
    { ...warned("list-pasted", 1, "·  The gauge", "", "·  The weir"), at: `${FILE}:11:1` },
    warned("list-pasted", 1, "o\tThe gauge", "o\tThe weir"),
    warned("strikethrough-short", 7, "The CO~2~ of the river."),
    warned("footnote-open", 8, "The dry^[since February gauge."),
    warned("footnote-empty", 8, "The dry^[ ] gauge."),
  ];
}
