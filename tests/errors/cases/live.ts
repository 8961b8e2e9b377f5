import type { ProblemCode } from "../../../scripts/problem/problem.ts";
import { article } from "../../support/publication.ts";
import { type Case, FILE, inSettings, inText } from "./case.ts";

const LIVE = "type: live\ncoverage:\n  start: 2025-03-10T06:00";
const SUMMARY = "The ice in the harbor is breaking up.";
const MOVES = ":::entry March 10, 2025, 6:10 a.m.: The ice moves\nFloes drift past the mole.\n:::";

/** Mistakes in live articles; the text begins on the tenth line. */
export function live(): readonly Case[] {
  const inLive = (code: ProblemCode, at: string, text: string, settings = LIVE): Case => ({
    code,
    files: { [FILE]: article(text, settings) },
    at: `${FILE}:${at}`,
  });
  const box =
    "> [!ENTRY] March 10, 2025, 6:10 a.m.: The ice moves\n> Floes drift.\n>\n> > [!FACTS] The mole\n> > It is long.";
  const tug = (time: string) => `:::entry ${time}: The tug leaves\nIt has two people on board.\n:::`;
  const dated = (time: string) => tug(`March 10, 2025, ${time}`);
  return [
    inLive("coverage-missing", "5:7", `${SUMMARY}\n\n${MOVES}`, "type: live"),
    inLive(
      "entry-before-article",
      "13:10",
      `${SUMMARY}\n\n${tug("2025-03-04T05:50")}`,
      `${LIVE.replace("10T", "04T").replace("06:", "05:")}\n  end: 2025-03-11T18:00`,
    ),
    inSettings("coverage-without-live", 2, 3, "coverage:\n  start: 2025-03-10T06:00"),
    inLive("coverage-order", "8:8", `${SUMMARY}\n\n${MOVES}`, `${LIVE}\n  end: 2025-03-09T06:00`),
    inLive("live-without-entries", "5:7", SUMMARY),
    inLive("live-without-summary", "10:4", MOVES),
    inLive("live-text-among-entries", "16:1", `${SUMMARY}\n\n${MOVES}\n\nThe tug has left.\n\n${dated("9:30 a.m.")}`),
    inText("entry-outside-live", 3, 4, `${SUMMARY}\n\n${MOVES}`),
    inLive("entry-without-time", "12:10", `${SUMMARY}\n\n:::entry The ice moves\nFloes drift.\n:::`),
    inLive("entry-without-headline", "12:10", `${SUMMARY}\n\n:::entry March 10, 2025, 6:10 a.m.\nFloes drift.\n:::`),
    inLive("entry-day-unclear", "13:10", `${SUMMARY}\n\n${tug("9:30 a.m.")}`, `${LIVE}\n  end: 2025-03-11T18:00`),
    inLive("entry-day-assumed", "12:10", `${SUMMARY}\n\n${tug("9:30 a.m.")}\n\n${MOVES}`),
    inLive("entry-outside-coverage", "12:10", `${SUMMARY}\n\n${dated("5:59 a.m.")}`),
    inLive("entry-out-of-order", "20:10", `${SUMMARY}\n\n${MOVES}\n\n${dated("11:45 a.m.")}\n\n${dated("9:30 a.m.")}`),
    inLive("entry-same-time", "16:10", `${SUMMARY}\n\n${MOVES}\n\n${dated("6:10 a.m.")}`),
    inLive("entry-holds-box", "15:5", `${SUMMARY}\n\n${box}`),
  ];
}
