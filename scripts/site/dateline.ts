import type { Article } from "../article/model.ts";
import type { Block } from "../components/block.ts";
import { isParagraph } from "../components/paragraph.ts";

/** A body without a paragraph has no place for a dateline. */
export function hasDateline({ body, dateline }: Pick<Article, "body" | "dateline">): boolean {
  return dateline !== undefined && body.some(isParagraph);
}

/**
 * The body with the dateline run into its first paragraph, as newspapers set it: "**St. Aldric** — The gauge …".
 * A note or a box may stand before it.
 */
export function datelined({ body, dateline }: Pick<Article, "body" | "dateline">): readonly Block[] {
  const at = body.findIndex(isParagraph);
  const first = body[at];
  if (!dateline || first?.kind !== "prose" || first.node.type !== "paragraph") return body;
  const inline = [
    { type: "strong", children: [{ type: "text", text: dateline }] },
    { type: "text", text: " — " },
    ...first.node.inline,
  ] as const;
  return body.with(at, { kind: "prose", node: { type: "paragraph", inline } });
}
