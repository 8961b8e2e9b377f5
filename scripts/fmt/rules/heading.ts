import type { Rewrite } from "../edit.ts";
import type { Rule } from "../rule.ts";
import { allBlocks, type Written } from "../written.ts";

/** A heading that is underlined becomes one that begins with `##`; one of several lines cannot. */
export const heading: Rule = { name: "headings", rewrites };

function rewrites({ blocks, lines, offset }: Written): readonly Rewrite[] {
  return [...allBlocks(blocks)].flatMap((block): readonly Rewrite[] => {
    if (block.type !== "heading" || block.lines.length !== 1) return [];
    const { start } = block.lines[0] ?? block.span;
    const underline = start.line + 1;
    if (block.span.end?.line !== underline) return [];
    const words = (lines[start.line - 1] ?? "").slice(start.column - 1).trim();
    const end = offset({ line: underline, column: (lines[underline - 1] ?? "").length + 1 });
    return [[{ start: offset(start), end, text: `${"#".repeat(block.level)} ${words}` }]];
  });
}
