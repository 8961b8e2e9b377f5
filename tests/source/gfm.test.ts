import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../scripts/source/markdown.ts";
import { sameLayout, sourceHtml } from "../support/source-html.ts";

function html(...lines: readonly string[]): string {
  const { blocks, faults } = parseMarkdown(lines.join("\n"));
  expect(faults).toEqual([]);
  return sameLayout(sourceHtml(blocks)).replaceAll("\n", "");
}

const link = (words: string, href = words) => `<a href="${href}">${words}</a>`;

/** https://github.github.com/gfm/#tables-extension- */
describe("tables", () => {
  const cells = (tag: "th" | "td", ...words: readonly string[]) =>
    `<tr>${words.map((word) => `<${tag}>${word}</${tag}>`).join("")}</tr>`;
  const table = (head: readonly string[], ...rows: readonly (readonly string[])[]) => {
    const body = rows.map((row) => cells("td", ...row)).join("");
    return `<table><thead>${cells("th", ...head)}</thead>${body === "" ? "" : `<tbody>${body}</tbody>`}</table>`;
  };

  it.each<[string, readonly string[], string]>([
    [
      "a head and a row",
      ["| Month | Hands |", "| --- | --- |", "| March | two |"],
      table(["Month", "Hands"], ["March", "two"]),
    ],
    [
      "no signs at the edges",
      ["Month | Hands", "--- | ---", "March | two"],
      table(["Month", "Hands"], ["March", "two"]),
    ],
    ["a head alone", ["| Month | Hands |", "| --- | --- |"], table(["Month", "Hands"])],
    [
      "a sign that is one of the words",
      ["| A |", "| --- |", "| x \\| y `c\\|d` |"],
      table(["A"], ["x | y <code>c|d</code>"]),
    ],
    ["the end at an empty line", ["| A |", "| --- |", "| x |", "", "After."], `${table(["A"], ["x"])}<p>After.</p>`],
    [
      "the end at another block",
      ["| A |", "| --- |", "| x |", "> After."],
      `${table(["A"], ["x"])}<blockquote><p>After.</p></blockquote>`,
    ],
    ["a row that is too short", ["| A | B |", "| --- | --- |", "| x |"], table(["A", "B"], ["x", ""])],
    ["a line below the table without a sign", ["| A |", "| --- |", "| x |", "y"], table(["A"], ["x"], ["y"])],
    ["emphasis in a cell", ["| *A* |", "| --- |", "| **x** |"], table(["<em>A</em>"], ["<strong>x</strong>"])],
    ["a head that does not fit its rule: no table", ["| A | B |", "| --- |", "| x |"], "<p>| A | B || --- || x |</p>"],
  ])("%s", (_, lines, expected) => {
    expect(html(...lines)).toBe(expected);
  });

  it("tells of a cell that stands beyond the last column, which GFM leaves out", () => {
    const { faults } = parseMarkdown("> | A |\n> |---|\n> | x | lost \\| all |");
    const span = { start: { line: 3, column: 9 }, end: { line: 3, column: 20 } };
    expect(faults).toEqual([{ code: "table-cell-lost", span }]);
  });

  it("sets columns to the left, in the middle and to the right", () => {
    expect(html("| A | B | C | D |", "|:--|:-:|--:|---|")).toContain(
      '<th align="left">A</th><th align="center">B</th><th align="right">C</th><th>D</th>',
    );
  });

  it("knows the place of a link behind a cell with an escaped sign", () => {
    const { blocks } = parseMarkdown("| A | B |\n|---|---|\n| x \\| y | [z](/z/) |");
    const [table] = blocks;
    const cell = table?.type === "table" ? table.rows[0]?.[1] : undefined;
    expect(cell?.inline[0]).toMatchObject({ type: "link", span: { start: { line: 3, column: 12 } } });
  });
});

/** https://github.github.com/gfm/#strikethrough-extension- */
describe("strikethrough", () => {
  it.each([
    ["two signs", "~~Dry~~ damp.", "<p><del>Dry</del> damp.</p>"],
    ["one sign", "It was ~dry~ damp.", "<p>It was <del>dry</del> damp.</p>"],
    ["not one sign and two", "It was ~dry~~ damp.", "<p>It was ~dry~~ damp.</p>"],
    ["emphasis within", "~~very *dry*~~", "<p><del>very <em>dry</em></del></p>"],
    ["not across paragraphs", "It ~~was\n\ndry~~.", "<p>It ~~was</p><p>dry~~.</p>"],
    ["three signs mean nothing", "It was ~~~dry~~~.", "<p>It was ~~~dry~~~.</p>"],
    ["one sign is about, as in ~5 km", "From ~5 to ~7 km.", "<p>From ~5 to ~7 km.</p>"],
  ])("%s", (_, text, expected) => {
    expect(html(text)).toBe(expected);
  });
});

/** https://github.github.com/gfm/#autolinks-extension- */
describe("addresses in the text", () => {
  it.each([
    ["www", "See www.example.org.", `See ${link("www.example.org", "http://www.example.org")}.`],
    [
      "www with a path",
      "See www.example.org/help now.",
      `See ${link("www.example.org/help", "http://www.example.org/help")} now.`,
    ],
    ["not within a word", "Seewww.example.org", "Seewww.example.org"],
    ["https", "Read https://example.org/a?b=c#d, please.", `Read ${link("https://example.org/a?b=c#d")}, please.`],
    ["http, in brackets", "(see http://example.org/a)", `(see ${link("http://example.org/a")})`],
    ["brackets that belong to it", "https://example.org/a_(b) c", `${link("https://example.org/a_(b)")} c`],
    ["brackets that only partly do", "(https://example.org/a_(b))", `(${link("https://example.org/a_(b)")})`],
    ["a bracket in the middle", "https://example.org/a)b c", `${link("https://example.org/a)b")} c`],
    ["punctuation behind it", "Is it https://example.org/?!", `Is it ${link("https://example.org/")}?!`],
    ["a character reference behind it", "https://example.org/a&hl; b", `${link("https://example.org/a")}&amp;hl; b`],
    ["up to a tag's sign", "https://example.org/a< b", `${link("https://example.org/a")}&lt; b`],
    ["in quotation marks", "“https://example.org/a”", `“${link("https://example.org/a")}”`],
    ["in emphasis", "*https://example.org/a*", `<em>${link("https://example.org/a")}</em>`],
    ["an underscore at the end of the domain", "https://a.b_c.org/ x", "https://a.b_c.org/ x"],
    ["no domain", "https:// x", "https:// x"],
    ["letters of any script", "https://例え.jp/x y", '<a href="https://xn--r8jz45g.jp/x">https://例え.jp/x</a> y'],
    ["not ftp, which no link may have", "ftp://example.org/a", "ftp://example.org/a"],
    ["mail", "Write to desk@example.org.", `Write to ${link("desk@example.org", "mailto:desk@example.org")}.`],
    [
      "mail with signs",
      "a.b-c_d+e@mail.example.org",
      link("a.b-c_d+e@mail.example.org", "mailto:a.b-c_d+e@mail.example.org"),
    ],
    ["mail that ends with a sign", "desk@example.org-", "desk@example.org-"],
    ["a handle is no mail", "as @porthallam wrote", "as @porthallam wrote"],
    ["a post's handle with its server", "@port@social.example", "@port@social.example"],
    ["within a link's words", "[www.example.org](/a/)", link("www.example.org", "/a/")],
  ])("%s", (_, text, expected) => {
    expect(html(text)).toBe(`<p>${expected}</p>`);
  });

  it("are told from links in brackets, so that one alone can become an embed; mail never can", () => {
    const bare = (text: string) => {
      const [paragraph] = parseMarkdown(text).blocks;
      const [first] = paragraph?.type === "paragraph" ? paragraph.inline : [];
      return first?.type === "link" && first.bare;
    };
    expect(["https://example.org/", "www.example.org", "<https://example.org/>", "desk@example.org"].map(bare)).toEqual(
      [true, true, false, false],
    );
  });
});
