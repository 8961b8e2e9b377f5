import type { Article } from "../article/model.ts";
import type { Block } from "../components/block.ts";

/** The body with the dateline run into its first paragraph, as newspapers set it: "**St. Aldric** — The gauge …". */
export function datelined({ body, dateline }: Pick<Article, "body" | "dateline">): readonly Block[] {
  const [first, ...rest] = body;
  if (!dateline || first?.kind !== "prose" || first.node.type !== "paragraph") return body;
  const inline = [
    { type: "strong", children: [{ type: "text", text: dateline }] },
    { type: "text", text: " — " },
    ...first.node.inline,
  ] as const;
  return [{ kind: "prose", node: { type: "paragraph", inline } }, ...rest];
}
