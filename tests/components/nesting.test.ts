import { describe, expect, it } from "vitest";
import { allExamples } from "../../scripts/guide/examples.ts";
import { dataFaults } from "../support/data.ts";
import { EXAMPLE_FILES } from "../support/media.ts";
import { article, publication } from "../support/publication.ts";

const quoted = (text: string) => text.replace(/^(?=.)/gm, "> ").replace(/^$/gm, ">");
const indented = (text: string, by: number) => text.replace(/^(?=.)/gm, " ".repeat(by));

/** Something that may hold a block, around one. */
const HOLDERS: readonly (readonly [string, (text: string) => string])[] = [
  ["an opinion passage", (text) => `> [!OPINION] Ada Lindgren\n> It is late.\n>\n${quoted(text)}`],
  ["an opinion passage without words of its own", (text) => `> [!OPINION]\n${quoted(text)}`],
  ["a note", (text) => `> [!NOTE]\n> It is known.\n>\n${quoted(text)}`],
  ["a fact box", (text) => `> [!FACTS] The gauge\n> It has ten bands.\n>\n${quoted(text)}`],
  ["an answer", (text) => `> [!QA]\n> **Ada Lindgren:** Why?\n>\n> **Hanne Veldt:** Hear this.\n>\n${quoted(text)}`],
  ["a list", (text) => `- The gauge is dry.\n\n${indented(text, 2)}`],
  ["a timeline", (text) => `> [!TIMELINE] The frost\n> - 3 March 2025: It froze.\n>\n${quoted(indented(text, 2))}`],
  ["a post", (text) => `> [!POST] Ines (@ines) on X, 2 March 2025\n> It froze.\n>\n${quoted(text)}`],
  ["a quotation", (text) => `> “It froze.”\n>\n${quoted(text)}\n>\n> — Hanne Veldt`],
  ["a footnote", (text) => `It froze.[^1]\n\n[^1]: As was said.\n\n${indented(text, 4)}`],
];

/** One of each kind, as authors write it. */
const shown = allExamples().filter(({ refused, hidden }) => !refused && !hidden);
const blocks = shown.filter(({ kind }, index) => shown.findIndex((other) => other.kind === kind) === index);

describe("a block within another", () => {
  it.each(HOLDERS)("is refused in %s, or says on the page and in the data what is true", async (_, around) => {
    let published = 0;
    for (const { kind, markdown, records } of blocks) {
      const body = `The gauge at St. Aldric is dry.\n\n${around(markdown.trimEnd())}`;
      const { ready } = await publication({ ...EXAMPLE_FILES, ...records, "articles/2025/gauge.md": article(body) });
      const page = ready?.site.pages.find((each) => each.kind === "article");
      if (!ready || !page) continue;
      published++;
      expect(dataFaults(page, ready.site), kind).toEqual([]);
    }
    expect(published).toBeGreaterThan(0);
  });
});
