import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Span } from "../../scripts/problem/position.ts";
import { parseMarkdown } from "../../scripts/source/markdown.ts";

/** Pieces of which Markdown and the dialect are made, put together in any order. */
const PIECES = [
  ..."*_~`[]()<>!^:#>-+|\\&;@\"'\t ",
  "\n",
  "\n\n",
  "> ",
  "- ",
  "1. ",
  "    ",
  "```",
  "~~~",
  ":::",
  ":::opinion x",
  ":::\n",
  "[!NOTE]",
  "[!note]- x",
  "[^1]",
  "\n[^1]: ",
  "^[",
  "[[a]]",
  "](/x/)",
  "![",
  "](x.jpg)",
  "<b>",
  "</b>",
  "<!--",
  "-->",
  "<script>",
  "https://example.org/a",
  "www.example.org",
  "a@b.example",
  "— Jane Roe",
  "&amp;",
  "&#0;",
  "| a | b |\n|---|---|\n",
  "\u0000",
  "\ud800",
  "\udc00",
  "\u202e",
  "\u2066",
  "\ufeff",
  "word",
  "7",
  "é",
  "水",
  "🜁",
  "# ",
  "===\n",
  "---\n",
  "[a]: /x 'y'\n",
  "  \n",
  "\\\n",
];
/** As files are read: with one kind of line end. */
const text = fc
  .oneof(
    { weight: 6, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join("")) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
    { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 200 }) },
  )
  .map((words) => words.replaceAll("\r", "\n"));
const RUNS = { numRuns: 3000 };

/** Every place in the values: of blocks, items, links, marks and problems. */
function spansIn(value: unknown): readonly Span[] {
  if (Array.isArray(value)) return value.flatMap(spansIn);
  if (typeof value !== "object" || value === null) return [];
  const own = "start" in value && typeof value.start === "object" ? [value as Span] : [];
  return [...own, ...Object.values(value).flatMap(spansIn)];
}

/** All that the values say, wherever: texts, addresses, names, titles. */
function wordsIn(value: unknown): string {
  if (typeof value === "string") return `${value} `;
  if (Array.isArray(value)) return value.map(wordsIn).join("");
  if (typeof value !== "object" || value === null) return "";
  return Object.values(value).map(wordsIn).join("");
}

/** The text of a place. */
function textAt(source: string, { start, end }: Span): string {
  const lines = source.split("\n").slice(start.line - 1, (end ?? start).line);
  return lines.map((line, index) => (index === 0 ? line.slice(start.column - 1) : line)).join("\n");
}

describe("any text at all", () => {
  it("may look blank and be none", () => {
    const [block] = parseMarkdown(" \ufeff").blocks;
    expect(block?.span).toEqual({ start: { line: 1, column: 2 }, end: { line: 1, column: 2 } });
  });

  it("is read without an exception, and every place lies in the text", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 500 }), (source, first) => {
        const result = parseMarkdown(source, first);
        const lines = source.split("\n");
        for (const { start, end } of spansIn([result.blocks, result.faults])) {
          for (const place of end ? [start, end] : [start]) {
            expect(place.line).toBeGreaterThanOrEqual(first);
            expect(place.line).toBeLessThan(first + lines.length);
            expect(place.column).toBeGreaterThanOrEqual(1);
            // Behind the last character at most; a problem on an empty line is one column wide.
            expect(place.column).toBeLessThanOrEqual(Math.max((lines[place.line - first] ?? "").length, 1) + 1);
          }
          if (end) expect(end.line - start.line || end.column - start.column).toBeGreaterThanOrEqual(0);
        }
      }),
      RUNS,
    );
  });

  /**
   * What is promised: every word is in the values or in the place of a problem. Left out are only what the specification
   * calls no text: the definition of a link that nothing uses, labels, and addresses within a picture's description.
   */
  it("loses no word without saying so", () => {
    const withWords = text.map((source) => {
      let number = 0;
      return source.replace(/word|7/g, () => `w${++number}x`);
    });
    fc.assert(
      fc.property(withWords, (source) => {
        const plain = source.replaceAll("\n[^1]: ", "");
        fc.pre(!/\]:|\]\((?!\/x\/\)|x\.jpg\))|\[\^[^\]\s]*w\d/.test(plain));
        const { blocks, faults } = parseMarkdown(source);
        if (faults.some(({ code }) => code === "nesting-too-deep")) return;
        const told = wordsIn(blocks) + faults.map(({ span }) => textAt(source, span)).join(" ");
        for (const [word] of source.matchAll(/w\d+x/g)) expect(told).toContain(word);
      }),
      RUNS,
    );
  });
});

/** Each grows with what an attacker, or a broken export, can put into a file. */
const GROWING: readonly (readonly [string, (length: number) => string])[] = [
  ["quotations", (n) => `${"> ".repeat(n / 2)}x`],
  ["lists", (n) => `${"- ".repeat(n / 2)}x`],
  ["boxes", (n) => `${":::note\n".repeat(n / 12)}x\n${":::\n".repeat(n / 12)}`],
  ["open boxes", (n) => ":::note\n".repeat(n / 8)],
  ["brackets", (n) => "[".repeat(n)],
  ["brackets that close", (n) => "[a".repeat(n / 3) + "]".repeat(n / 3)],
  ["pictures in pictures", (n) => "![a".repeat(n / 8) + "](x)".repeat(n / 8)],
  ["links in links", (n) => "[a".repeat(n / 7) + "](x)".repeat(n / 7)],
  ["emphasis", (n) => `${"*a ".repeat(n / 6)}${"b* ".repeat(n / 6)}`],
  ["emphasis and strikethrough", (n) => "*a ~b _c ".repeat(n / 9)],
  ["notes in notes", (n) => "^[a ".repeat(n / 5) + "]".repeat(n / 5)],
  ["marks without text", (n) => `[^a]: x\n\n${"[^b] ".repeat(n / 5)}`],
  ["notes", (n) => Array.from({ length: n / 24 }, (_, i) => `a[^${i}]\n\n[^${i}]: b\n\n`).join("")],
  ["addresses", (n) => "https://a_.www.a@b.".repeat(n / 19)],
  ["signs of HTML", (n) => "<a <!-- <? ".repeat(n / 11)],
  ["references", (n) => "&a;&".repeat(n / 4)],
  ["a table's row", (n) => `|a|\n|-|\n${"|x".repeat(n / 2)}`],
  ["links on many lines", (n) => "[a](b)\n".repeat(n / 7)],
  ["one line of letters", (n) => "a".repeat(n)],
  ["null characters", (n) => "\u0000".repeat(n)],
  ["halves of characters", (n) => "\ud800".repeat(n)],
  ["signs that turn the line around", (n) => "\u202e\u2066".repeat(n / 2)],
];

describe("a megabyte of", () => {
  it.each(GROWING)("%s is read", (_, grown) => {
    const { blocks, faults } = parseMarkdown(grown(1_000_000));
    expect(blocks.length + faults.length).toBeGreaterThan(0);
  });
});

describe("what nests too deep is refused where it does, and nothing of it is dropped in silence", () => {
  it.each([
    ["quotations", `${"> ".repeat(200)}deep`, "nesting-too-deep", 1],
    ["lists", `${"- ".repeat(200)}deep`, "nesting-too-deep", 1],
    [
      "lists that are indented",
      Array.from({ length: 60 }, (_, i) => `${"  ".repeat(i)}- deep`).join("\n"),
      "nesting-too-deep",
      11,
    ],
    ["quotations in lists", `${"- > ".repeat(100)}deep`, "nesting-too-deep", 1],
    ["boxes", `${":::note\n".repeat(40)}deep\n${":::\n".repeat(40)}`, "nesting-too-deep", 11],
    ["brackets", `Shallow.\n\n${"[a".repeat(60)}${"]".repeat(60)}`, "inline-too-deep", 3],
    ["pictures", `${"![a".repeat(60)}${"](x)".repeat(60)}`, "inline-too-deep", 1],
    ["emphasis", `${"*a ".repeat(60)}${"b* ".repeat(60)}`, "inline-too-deep", 1],
    ["notes in notes", `${"^[a ".repeat(60)}${"]".repeat(60)}`, "inline-too-deep", 1],
  ])("%s", (_, source, code, line) => {
    const { faults } = parseMarkdown(source);
    expect(faults).toContainEqual(
      expect.objectContaining({ code, span: expect.objectContaining({ start: expect.objectContaining({ line }) }) }),
    );
  });

  it("leaves what is as deep as people write", () => {
    const { faults } = parseMarkdown(
      "> > > - one\n> > >   - two\n> > >     - three [a [b [c]]] ***d***\n\n((((([e]))))) *f **g *h***",
    );
    expect(faults).toEqual([]);
  });
});
