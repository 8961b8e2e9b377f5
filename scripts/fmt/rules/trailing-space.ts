import type { Rewrite } from "../edit.ts";
import type { Rule } from "../rule.ts";
import { allBlocks, type Written } from "../written.ts";

/** Blanks at the end of a line go, except in code and where two of them break the line. */
export const trailingSpace: Rule = { name: "trailing blanks", rewrites };

function rewrites(written: Written): readonly Rewrite[] {
  const code = new Set<number>();
  const inner = new Set<number>();
  for (const block of allBlocks(written.blocks)) {
    if (block.type === "code") {
      const { start, end = start } = block.span;
      for (let line = start.line; line <= end.line; line++) code.add(line);
    }
    if ("lines" in block) for (const { start } of block.lines.slice(0, -1)) inner.add(start.line);
  }
  return written.lines.flatMap((text, index) => {
    const line = index + 1;
    // Within a paragraph all but a single space mean something or stay in the text.
    const blanks = (inner.has(line) ? /(?<![ \t]) $/ : /(?<![ \t])[ \t]+$/).exec(text);
    if (!blanks || code.has(line)) return [];
    const start = written.offset({ line, column: blanks.index + 1 });
    return [[{ start, end: start + blanks[0].length, text: "" }]];
  });
}
