import type { Rewrite } from "../edit.ts";
import type { Rule } from "../rule.ts";
import { allBlocks, type Written } from "../written.ts";

/** `![](https://…)`, as Obsidian writes an embed, becomes the address alone in its paragraph. */
export const embedAddress: Rule = { name: "embedded addresses", rewrites };

function rewrites({ blocks, offset }: Written): readonly Rewrite[] {
  return [...allBlocks(blocks)].flatMap((block): readonly Rewrite[] => {
    const [line, ...more] = block.type === "paragraph" ? block.lines : [];
    const [written, address] = /^!\[\]\((https?:\/\/[^\s()]+)\)/i.exec(line?.text.trim() ?? "") ?? [];
    if (!line || more.length > 0 || written === undefined || address === undefined) return [];
    const start = offset(line.start) + line.text.indexOf(written);
    return [[{ start, end: start + written.length, text: address }]];
  });
}
