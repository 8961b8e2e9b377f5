import { describe, expect, it } from "vitest";
import type { SourceBlock } from "../../scripts/source/block.ts";
import { parseMarkdown } from "../../scripts/source/markdown.ts";

function only<T extends SourceBlock["type"]>(text: string, type: T): Extract<SourceBlock, { type: T }> {
  const [block] = parseMarkdown(text).blocks;
  if (block?.type !== type) throw new Error(`Expected a ${type}, got a ${block?.type}.`);
  return block as Extract<SourceBlock, { type: T }>;
}

describe("positions", () => {
  it("counts lines from the top of the file, not of the body", () => {
    const [block] = parseMarkdown("\nThe bridge is closed.", 12).blocks;
    expect(block?.span.start).toEqual({ line: 13, column: 1 });
  });

  it("finds a link, a bare address and raw HTML within their line", () => {
    const { inline } = only(
      "See [the report](https://example.org) at https://example.org/x or <b>here</b>.",
      "paragraph",
    );
    const places = inline.flatMap((part) => ("span" in part ? [[part.type, part.span.start.column]] : []));
    expect(places).toEqual([
      ["link", 5],
      ["link", 42],
      ["html", 67],
      ["html", 74],
    ]);
  });

  it("finds a link on the second line of a quotation within a box", () => {
    const [box] = parseMarkdown("> [!OPINION]\n> > First line\n> > and [a link](/about/).").blocks;
    const quotation = box?.type === "callout" ? box.children[0] : undefined;
    const paragraph = quotation?.type === "blockquote" ? quotation.children[0] : undefined;
    const link = paragraph?.type === "paragraph" ? paragraph.inline.find(({ type }) => type === "link") : undefined;
    expect(link).toMatchObject({ span: { start: { line: 3, column: 9 } } });
  });

  it("finds a link in a cell of a table", () => {
    const table = only("| a | b |\n|---|---|\n| one | [two](/x/) |", "table");
    expect(table.rows[0]?.[1]?.inline[0]).toMatchObject({ type: "link", span: { start: { line: 3, column: 9 } } });
  });

  it("finds a picture, whatever its description holds", () => {
    const { inline } = only('Before ![A *steel* bridge](bridge.jpg "At dusk") after.', "paragraph");
    expect(inline[1]).toMatchObject({
      type: "image",
      src: "bridge.jpg",
      alt: "A steel bridge",
      title: "At dusk",
      span: { start: { line: 1, column: 8 } },
    });
  });
});

describe("boxes", () => {
  it("reads name, title and body of a callout", () => {
    const box = only("> [!OPINION] The editors\n> This was overdue.", "callout");
    expect(box).toMatchObject({
      name: "OPINION",
      title: { text: "The editors", start: { line: 1, column: 14 } },
      spelling: "callout",
    });
    expect(box.children[0]).toMatchObject({ type: "paragraph", lines: [{ text: "This was overdue." }] });
  });

  it("takes Obsidian's folding marks for nothing", () => {
    expect(only("> [!note]- Folded\n> Text.", "callout")).toMatchObject({ name: "note", title: { text: "Folded" } });
  });

  it("begins a list right under the title", () => {
    const box = only("> [!KEYPOINTS] At a glance\n> - One\n> - Two", "callout");
    expect(box.children).toMatchObject([{ type: "list", items: [{}, {}] }]);
  });

  it("reads a container as the same box", () => {
    expect(only(":::opinion The editors\nThis was overdue.\n:::", "callout")).toMatchObject({
      name: "opinion",
      title: { text: "The editors" },
      spelling: "container",
      children: [{ type: "paragraph" }],
    });
  });

  it("nests containers and closes the innermost first", () => {
    const box = only(":::opinion\nBefore.\n\n::: keypoints\n- One\n:::\n\nAfter.\n:::", "callout");
    expect(box.children.map(({ type }) => type)).toEqual(["paragraph", "callout", "paragraph"]);
  });

  it("does not take colons in code for the end of a container", () => {
    const box = only(":::opinion\n```\n:::\n```\n:::", "callout");
    expect(box.children).toMatchObject([{ type: "code", text: ":::\n" }]);
  });

  it.each(["[Update] The bridge is open.", "[note]", "Trains leave at 10:30.", "::note", "note:this", "2001:db8::1"])(
    "leaves %s as ordinary text",
    (text) => {
      const { blocks, faults } = parseMarkdown(text);
      expect(faults).toEqual([]);
      expect(blocks).toMatchObject([{ type: "paragraph", strays: [] }]);
    },
  );

  it("leaves a link called [!note] as a link", () => {
    expect(parseMarkdown("> [!note](https://example.org) says so.").faults).toEqual([]);
  });
});

describe("what cannot be read exactly", () => {
  it.each([
    ["a box whose bracket is never closed", "> [!OPINION The editors\n> Text.", "callout-unreadable", 1],
    ["a box whose title is underlined", "> [!OPINION] The editors\n> ---\n> Text.", "callout-unreadable", 1],
    ["a line that lazily continues a box", "> [!OPINION]\n> One\ntwo", "callout-lazy-line", 3],
    ["a container that is left open", "Text.\n\n:::opinion\nOne", "container-open", 3],
    ["the end of a container that never began", "Text.\n\n:::\n", "container-stray-end", 3],
    ["a container with braces", ":::opinion{by=me}\nOne\n:::", "container-braces", 1],
    ["a container without a name", "::: 1\nOne\n:::", "container-unreadable", 1],
    ["quotations nested without end", `${"> ".repeat(40)}deep`, "nesting-too-deep", 1],
  ])("notes %s", (_, text, code, line) => {
    const { faults } = parseMarkdown(text);
    expect(faults[0]).toMatchObject({ code, span: { start: { line } } });
  });

  it("notes marks that stray into running text, but not in code", () => {
    const paragraph = only("A [!NOTE] and [[a wiki link]], but `[!NOTE]` and `[[code]]`.", "paragraph");
    expect(paragraph.strays).toMatchObject([
      { kind: "callout", text: "[!NOTE]", span: { start: { column: 3 } } },
      { kind: "wiki", text: "[[a wiki link]]", span: { start: { column: 15 } } },
    ]);
  });

  it("takes an escaped mark for the words it is", () => {
    expect(only("Write \\[[brackets]] or \\[!NOTE] like this.", "paragraph").strays).toEqual([]);
  });
});
