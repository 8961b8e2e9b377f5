import type { ProblemCode } from "../../../scripts/problem/problem.ts";
import { article } from "../../support/publication.ts";
import { type Case, FILE, inSettings, inText, LEDE, whole } from "./case.ts";

/** What was meant as something else, or as words to come, and would be printed as it stands. */
export function copy(): readonly Case[] {
  const warned = (code: ProblemCode, column: number, line: string) => inText(code, 3, column, `${LEDE}\n\n${line}`);
  return [
    warned("link-broken", 5, "See [the report] (https://example.org/report) of May."),
    warned("link-broken", 5, "See [the report](https://example.org/the report) of May."),
    warned("link-broken", 5, "See [the report](https://example.org/report of May."),
    warned("link-broken", 1, "![The gauge](river gauge.jpg)"),
    warned("emphasis-open", 5, "The **gauge is dry."),
    warned("emphasis-open", 9, "The dry gauge** is read."),
    warned("emphasis-open", 14, "A *kept* and **broken word, **kept**."),
    warned("emphasis-open", 5, "The __gauge is dry."),
    warned("copy-placeholder", 12, "The mayor, TK, opened it."),
    warned("copy-placeholder", 14, "It was built TKTK years ago."),
    warned("copy-placeholder", 1, "Lorem ipsum dolor sit amet."),
    whole("copy-placeholder", 2, 8, article(LEDE, "", "The gauge is TK feet high")),
    warned("link-broken", 1, "![The gauge](gauge.jpg “At noon”)"),
    inSettings("markup-in-plain-text", 1, 14, "description: See [the report](https://example.org/)."),
    whole("markup-in-plain-text", 2, 8, article(LEDE, "", "The gauge is **dry**")),
    whole("markup-in-plain-text", 2, 8, article(LEDE, "", "The <b>gauge</b> is dry")),
    whole("markup-in-plain-text", 2, 8, article(LEDE, "", "Gauge &amp; weir")),
    inSettings(
      "markup-in-plain-text",
      4,
      11,
      "corrections:\n  - date: 2025-03-05T06:00\n    kind: correction\n    text: It is **41** miles long.",
    ),
    inSettings(
      "markup-in-plain-text",
      3,
      11,
      "updates:\n  - date: 2025-03-05T06:00\n    note: See [the report](https://example.org/).",
    ),
    {
      code: "markup-in-plain-text",
      files: { "pages/about.md": "---\ntitle: About *us*\n---\n\nAbout us.\n" },
      at: "pages/about.md:2:8",
    },
    warned("copy-template", 5, 'See {{< figure src="gauge.jpg" >}} here.'),
    warned("copy-template", 5, "See {{ title }} here."),
    warned("copy-template", 1, "{% include note.html %}"),
    warned("copy-template", 1, '[caption id="7"]The gauge'),
    inText("callout-almost", 3, 3, `${LEDE}\n\n> [OPINION] The editors\n> It was overdue.`),
    inText("callout-almost", 3, 3, `${LEDE}\n\n> [！OPINION] The editors\n> It was overdue.`),
    inText("callout-unreadable", 3, 1, `${LEDE}\n\n> [! OPINION] The editors\n> It was overdue.`),
    inText("callout-almost", 3, 3, `${LEDE}\n\n> **[OPINION]** The editors\n> It was overdue.`),
    {
      ...inText("callout-stray", 3, 5, `${LEDE}\n\n> **[!OPINION]** The editors\n> It was overdue.`),
      also: [`${FILE}:9:1 quote-without-attribution`],
    },
    inText("container-two-colons", 3, 1, `${LEDE}\n\n::opinion The editors\nIt was overdue.\n::`),
  ];
}
