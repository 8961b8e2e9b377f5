import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../scripts/source/markdown.ts";
import { sameLayout, sourceHtml } from "../support/source-html.ts";

interface Example {
  readonly number: number;
  readonly section: string;
  readonly markdown: string;
  readonly html: string;
}

const { tests: examples } = createRequire(import.meta.url)("commonmark-spec") as { readonly tests: readonly Example[] };

/** Examples that are read otherwise here, each with its reason and what it becomes. */
const DIFFERENT: { readonly [number: number]: { readonly because: string; readonly html: string } } = {
  602: {
    because: "an address in the text is a link in GFM, whatever stands around it",
    html: '<p>&lt;<a href="https://foo.bar/baz">https://foo.bar/baz</a> bim&gt;</p>',
  },
  608: {
    because: "an address in the text is a link in GFM, whatever stands around it",
    html: '<p>&lt; <a href="https://foo.bar">https://foo.bar</a> &gt;</p>',
  },
  611: {
    because: "an address in the text is a link in GFM",
    html: '<p><a href="https://example.com">https://example.com</a></p>',
  },
  612: {
    because: "a mail address in the text is a link in GFM",
    html: '<p><a href="mailto:foo@bar.example.com">foo@bar.example.com</a></p>',
  },
};

/** What is read as the specification says, and told all the same: a character that does not exist would be printed as �. */
const TOLD: { readonly [number: number]: readonly string[] } = { 26: ["file-control-character"] };

/** In the published data an arrow stands for a tab. */
function tabs(text: string): string {
  return text.replaceAll("→", "\t");
}

describe("CommonMark 0.31.2", () => {
  it("has the 652 examples of the specification", () => {
    expect(examples).toHaveLength(652);
  });

  it.each(examples)("example $number, $section", ({ number, markdown, html }) => {
    const { blocks, faults } = parseMarkdown(tabs(markdown));
    expect(faults.map(({ code }) => code)).toEqual(TOLD[number] ?? []);
    expect(sameLayout(sourceHtml(blocks))).toBe(sameLayout(DIFFERENT[number]?.html ?? tabs(html)));
  });

  it("is left only where GFM says otherwise", () => {
    for (const number of Object.keys(DIFFERENT).map(Number)) {
      const example = examples.find((each) => each.number === number);
      expect(sameLayout(DIFFERENT[number]?.html ?? ""), `example ${number}`).not.toBe(sameLayout(example?.html ?? ""));
    }
  });
});
