import { describe, expect, it } from "vitest";
import { readFrontMatter } from "../../scripts/source/front-matter.ts";

const file = (...lines: string[]) => readFrontMatter(lines.join("\n"));

describe("front matter", () => {
  it("hands over settings as written, never as numbers, dates or truth values", () => {
    const { yaml } = file("---", "title: 1984", "date: 2025-02-14", "draft: yes", "slug: 012", "---", "Text.");
    expect(yaml?.data).toEqual({ title: "1984", date: "2025-02-14", draft: "yes", slug: "012" });
  });

  it("knows on which line the body begins", () => {
    const { body, bodyLine } = file("---", "title: A", "---", "", "Text.");
    expect(body.split("\n")[5 - bodyLine]).toBe("Text.");
  });

  it("knows the place of every key and value", () => {
    const { yaml } = file("---", "title: A", "image:", "  src: a.jpg", "tags: [one, two]", "---", "Text.");
    expect(yaml?.spanOf(["image", "src"]).start).toEqual({ line: 4, column: 8 });
    expect(yaml?.keySpan(["image", "src"]).start).toEqual({ line: 4, column: 3 });
    expect(yaml?.spanOf(["tags", 1]).start).toEqual({ line: 5, column: 13 });
  });

  it("does not let a key called __proto__ touch anything", () => {
    const { yaml } = file("---", "__proto__: {polluted: yes}", "---", "Text.");
    expect(Object.keys(yaml?.data ?? {})).toEqual(["__proto__"]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it.each([
    ["a file without front matter", ["Text."], "front-matter-missing", 1, 1],
    ["a blank line before it", ["", "---", "title: A", "---"], "front-matter-missing", 1, 1],
    ["front matter that is never closed", ["---", "title: A", "Text."], "front-matter-open", 1, 1],
    ["a closing line with a space behind it", ["---", "title: A", "--- ", "Text."], "front-matter-fence", 3, 1],
    ["a closing line with more on it", ["---", "title: A", "---x", "Text."], "front-matter-fence", 3, 1],
    ["JavaScript", ["---js", "{ title: process.exit(1) }", "---", "Text."], "front-matter-language", 1, 4],
    ["JSON", ["---json", "{}", "---", "Text."], "front-matter-language", 1, 4],
    ["a key that stands twice", ["---", "title: A", "title: B", "---"], "yaml-duplicate-key", 3, 1],
    ["a second colon", ["---", "title: Tariffs: a guide", "---"], "yaml-colon", 2, 8],
    ["a tab as indentation", ["---", "image:", "\tsrc: a.jpg", "---"], "yaml-tab", 3, 1],
    ["a tag that could run code", ["---", 'title: !!js/function "x"', "---"], "yaml-tag", 2, 8],
    ["an alias", ["---", "a: &a one", "b: *a", "---"], "yaml-alias", 2, 4],
    ["an anchor of nothing", ["---", "a: &quot;", "---"], "yaml-alias", 2, 4],
    ["a list instead of keys", ["---", "- one", "---"], "yaml-not-a-map", 2, 1],
    ["an unclosed bracket", ["---", "tags: [one", "---"], "yaml-bracket-open", 2, 7],
    ["an unclosed brace in a bracket", ["---", "tags: [one, {two: a", "title: b", "---"], "yaml-bracket-open", 2, 13],
    ["words behind a bracket", ["---", "tags: [one] two", "---"], "yaml-unreadable", 2, 13],
  ])("refuses %s", (_, lines, code, line, column) => {
    const { faults } = file(...lines);
    expect(faults[0]).toMatchObject({ code, span: { start: { line, column } } });
  });

  it("is not blown up by aliases of aliases", () => {
    const bomb = Array.from({ length: 30 }, (_, i) => `a${i}: &a${i} [${i ? `*a${i - 1},*a${i - 1}` : "x"}]`);
    expect(file("---", ...bomb, "---").faults.length).toBeGreaterThan(0);
  });
});
