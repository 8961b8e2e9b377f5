import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderPage } from "../../layouts/views.tsx";
import { wordCount } from "../../scripts/article/summary.ts";
import { en } from "../../scripts/locale/en.ts";
import { RECORDINGS } from "../support/media.ts";
import { article, photograph, places, publication } from "../support/publication.ts";

async function read(body: string, frontMatter = "") {
  return publication({
    "articles/2025/gauge.md": article(body, frontMatter),
    "articles/2025/gauge.jpg": await photograph(),
    ...RECORDINGS,
  });
}

async function wordsIn(...lines: readonly string[]): Promise<number | undefined> {
  const result = await read(`It is dry.\n\n${lines.join("\n")}`);
  const [report] = result.ready?.site.publication.articles ?? [];
  if (!report) throw new Error(places(result).join(", "));
  return report.wordCount - 3;
}

describe("the words of an article", () => {
  it.each([
    [3, "paragraphs and headings", ["## Dry again", "", "Indeed."]],
    [3, "a numbered list, without its numbers", ["1. One", "2. Two", "3. Three"]],
    [4, "the cells of a table", ["| a | b |", "|---|---|", "| c | d |"]],
    [2, "a footnote, without our heading and number", ["[^1]", "", "[^1]: See there."]],
    [3, "a passage of opinion, without its label and end", ["> [!OPINION] Ada Lindgren", "> It is late."]],
    [2, "a quotation, without who said it", ["> “It left.”", ">", "> — Hanne Veldt, gatekeeper, 3 March 2025"]],
    [2, "key points, without our heading", ["> [!KEYPOINTS]", "> - Gauge dry"]],
    [4, "key points, with the author's heading", ["> [!KEYPOINTS] In short", "> - Gauge dry"]],
    [2, "a fact box, without our heading and end", ["> [!FACTS]", "> Ten bands."]],
    [2, "a timeline, without its dates and our heading", ["> [!TIMELINE]", "> - March 3, 1988: A flood."]],
    [2, "an interview, without the names", ["> [!QA]", "> **Ada Lindgren:** Who?", ">", "> **Hanne Veldt:** I."]],
    [
      2,
      "the caption of a picture, without its credit",
      ["> [!FIGURE]", "> ![A gauge](gauge.jpg)", "> The gauge", ">", "> credit: Ada Lindgren"],
    ],
    [
      3,
      "title and words of a recording, without our facts",
      [
        "> [!AUDIO] The call",
        "> ![A call](call.mp3)",
        "> Recorded.",
        ">",
        "> transcript: call.transcript.md",
        "> credit: Ada",
      ],
    ],
    [2, "the title of a document", ["> [!DOCUMENT] The minutes", "> [The minutes](minutes.pdf)", ">", "> pages: 12"]],
    [0, "none of a post, which is a work of its own", ["> [!POST] Ines on X", "> It froze."]],
    [0, "none of an address", ["https://example.org/a-long-address"]],
    [0, "none of a correction", ["> [!CORRECTION] March 5, 2025", "> It is 41 miles."]],
    [0, "none of a pull quote, whose words are counted where they stand", ["> [!PULL]", "> It is dry"]],
  ] as const)("count %i in %s", async (count, _, lines) => {
    expect(await wordsIn(...lines)).toBe(count);
  });

  it("say how long the article takes to read, on its page", async () => {
    const pageOf = async (words: number) => {
      const { ready } = await read("dry ".repeat(words));
      const page = ready?.site.pages.find(({ kind }) => kind === "article");
      if (!ready || !page) throw new Error("The article was not published.");
      return renderPage(page, ready.site);
    };
    expect(await pageOf(20)).toContain('<time datetime="PT1M">1 min read</time>');
    expect(await pageOf(700)).toContain('<time datetime="PT3M">3 min read</time>');
  });

  it("say how much of a report is opinion, whatever our label says", async () => {
    const passage = "> [!OPINION] Ada Lindgren\n> It is late.";
    const opinion = async (reporting: string) => places(await read(`${reporting}\n\n${passage}`));
    expect(await opinion("It is dry.")).toEqual([]);
    expect(await opinion("It’s dry.")).toEqual(["articles/2025/gauge.md:1:1 opinion-outweighs"]);
  });
});

it("The words of an article are counted alike in whatever script they are", () => {
  const unparted = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
  const counted = (text: string) =>
    [...text.replace(unparted, " ").matchAll(/[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/gu)].length +
    Math.round([...text.matchAll(unparted)].length / 2);
  const upTo = (last: number) => fc.integer({ min: 0, max: last }).map((point) => String.fromCodePoint(point));
  const latin = fc.oneof(fc.constantFrom(..."a Z7.-’'–“…é"), upTo(0x24f));
  const any = fc.oneof(latin, upTo(0xffff), upTo(0x10ffff));
  const text = fc.oneof(fc.array(latin, { maxLength: 40 }), fc.array(any, { maxLength: 40 }));
  fc.assert(
    fc.property(
      text.map((signs) => signs.join("")),
      (words) => {
        const node = { type: "paragraph", inline: [{ type: "text", text: words }] } as const;
        expect(wordCount([{ kind: "prose", node }], en)).toBe(counted(words));
      },
    ),
    { numRuns: 5000 },
  );
});
