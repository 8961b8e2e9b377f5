import type { ProblemCode } from "../../../scripts/problem/problem.ts";
import { type Case, inText, LEDE } from "./case.ts";

/** Mistakes in the boxes about an article and beside it, at a line behind the first paragraph. */
export function boxes(): readonly Case[] {
  const inBox = (code: ProblemCode, line: number, column: number, ...lines: readonly string[]) =>
    inText(code, 2 + line, column, `${LEDE}\n\n${lines.join("\n")}`);
  const asked = ["> [!QA]", "> **Ada Lindgren:** Who opens the gate?"];
  return [
    inBox("pull-words-missing", 2, 3, "> [!PULL]", "> The river will be back"),
    inBox("pull-quotes-another", 4, 3, "> [!PULL]", "> The gauge is dry", ">", "> — Hanne Veldt, gatekeeper"),
    inBox("pull-quotes-opinion", 5, 3, "> [!OPINION]", "> It was overdue.", "", "> [!PULL]", "> It was overdue"),
    inBox("pull-not-a-paragraph", 2, 3, "> [!PULL]", "> - The gauge"),
    inBox("update-without-date", 1, 13, "> [!UPDATE] The board replies", "> It will look at the table."),
    inBox("correction-without-date", 1, 3, "> [!CORRECTION]", "> It is 41 miles long."),
    inBox("correction-kind-unknown", 1, 17, "> [!CORRECTION] Clarifcation, March 5, 2025", "> It is 41 miles long."),
    inBox("correction-retraction-late", 1, 3, "> [!CORRECTION] Retraction, March 5, 2025", "> There was no vote."),
    inBox("timeline-not-a-list", 2, 3, "> [!TIMELINE]", "> 1987: A flood."),
    inBox("time-unreadable", 1, 17, "> [!CORRECTION] March 2, 2025, 11.20", "> It is 41 miles long."),
    inBox("time-unreadable", 1, 13, "> [!UPDATE] March 2, 2025 at 6 a.m.", "> The board replies."),
    inBox("time-unreadable", 2, 3, "> [!TIMELINE]", "> - March 2, 2025, 6.30 pm: A flood."),
    inBox("date-impossible", 1, 13, "> [!UPDATE] Sunday, March 1, 2025", "> The board replies."),
    inBox("timeline-entry-without-date", 3, 3, "> [!TIMELINE]", "> - 1987: A flood.", "> - Later: A table."),
    inBox("timeline-span-backwards", 2, 3, "> [!TIMELINE]", "> - 1918–1914: A war."),
    inBox("timeline-entry-empty", 2, 3, "> [!TIMELINE]", "> - 1987"),
    inBox("timeline-out-of-order", 4, 3, "> [!TIMELINE]", "> - 1987: A flood.", "> - 1989: Dry.", "> - 1988: Wet."),
    inBox("qa-without-speaker", 2, 3, "> [!QA]", "> Who opens the gate?"),
    inBox("qa-turn-empty", 4, 3, ...asked, ">", "> **Hanne Veldt:**"),
    inBox("qa-note", 6, 3, ...asked, ">", "> **Hanne Veldt:** I.", ">", "> **Editor’s note:** Shortened."),
    inBox("qa-without-answer", 1, 3, ...asked),
    inBox("qa-heading", 4, 3, ...asked, ">", "> ## The gate"),
    inBox("qa-speaker-similar", 6, 3, ...asked, ">", "> **Hanne Veldt:** I.", ">", "> **Hane Veldt:** I do."),
  ];
}
