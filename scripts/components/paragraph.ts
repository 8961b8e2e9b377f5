import type { Block } from "./block.ts";
import type { Prose } from "./prose/prose.tsx";

/** A paragraph of the author's own text: not a heading, a list or a box. */
export type Paragraph = Prose & { readonly node: { readonly type: "paragraph" } };

export function isParagraph(block: Block): block is Paragraph {
  return block.kind === "prose" && block.node.type === "paragraph";
}
