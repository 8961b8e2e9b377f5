import type { Rewrite } from "../edit.ts";
import type { Rule } from "../rule.ts";
import { allBlocks, type Written } from "../written.ts";

/** `[!note]-  Title` becomes `[!NOTE] Title`: names in upper case, no folding marks, one space before the title. */
export const calloutName: Rule = { name: "names of boxes", rewrites };

function rewrites(written: Written): readonly Rewrite[] {
  return [...allBlocks(written.blocks)].flatMap((block): readonly Rewrite[] => {
    if (block.type !== "callout" || block.spelling !== "callout") return [];
    const start = written.offset(block.nameSpan.start);
    const mark = `[!${block.name}]`;
    const found = /^[-+]?[ \t]*/.exec(written.text.slice(start + mark.length))?.[0] ?? "";
    const end = start + mark.length + found.length;
    const text = `[!${block.name.toUpperCase()}]${block.title.text === "" ? "" : " "}`;
    return written.text.slice(start, end) === text || !written.text.startsWith(mark, start)
      ? []
      : [[{ start, end, text }]];
  });
}
