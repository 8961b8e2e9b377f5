import type { ProblemCode } from "../../../scripts/problem/problem.ts";
import { photograph } from "../../support/publication.ts";
import { type Case, inText, LEDE } from "./case.ts";

/** Lines that were meant as fields and would be published as text. */
export async function almostFields(): Promise<readonly Case[]> {
  const posted = (code: ProblemCode, line: number, text: string) =>
    inText(code, line, 3, `${LEDE}\n\n> [!POST] Port of Hallam on X\n> Boats leave at eight.\n${text}`);
  const quoted = (code: ProblemCode, line: number, text: string) =>
    inText(code, line, 3, `${LEDE}\n\n> [!QUOTE]\n> “The water left.”\n${text}`);
  const photo = { "articles/2025/gauge.jpg": await photograph() };
  const figure = (code: ProblemCode, line: number, text: string) =>
    inText(code, line, 3, `${LEDE}\n\n> [!FIGURE]\n> ![A dry river bed](gauge.jpg)\n${text}`, photo);
  const tabled = (text: string) =>
    inText(
      "field-without-blank",
      7,
      3,
      `${LEDE}\n\n> [!TABLE] Bands\n> | Day | Band |\n> |---|---|\n> | May 1 | 9 |\n${text}`,
    );
  return [
    posted("field-without-blank", 5, "> url: https://x.com/porthallam/status/1"),
    posted("field-without-blank", 5, "> lang: en\n> captured: manual"),
    posted("field-in-text", 5, "> link: in bio"),
    posted("field-in-text", 6, ">\n> Link: https://t.co/a"),
    quoted("field-without-blank", 7, ">\n> — Hanne Veldt, gatekeeper\n> place: Hallam"),
    quoted("field-without-blank", 5, "> lang: de\n>\n> — Hanne Veldt"),
    quoted("field-in-text", 5, "> place: here.\n>\n> — Hanne Veldt"),
    figure("field-misspelt", 6, ">\n> Credit: Asha Rao"),
    figure("field-misspelt", 7, ">\n> licence: CC BY 4.0\n> credit : Asha Rao"),
    figure("field-in-text", 6, "> The gauge.\n> Credit: Asha Rao"),
    tabled("> source: River Board"),
    tabled("> Source: https://example.org/bands"),
    inText("field-not-here", 6, 3, `${LEDE}\n\n> [!OPINION] The editors\n> It was overdue.\n>\n> by: desk`),
    inText("field-not-here", 6, 3, `${LEDE}\n\n> [!NOTE]\n> Two names are changed.\n>\n> source: the desk`),
  ];
}
