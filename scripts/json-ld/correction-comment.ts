import type { CorrectionComment } from "schema-dts";
import { flow } from "../article/flow.ts";
import type { Article } from "../article/model.ts";
import { copyContext } from "../components/copy.ts";
import { ids } from "../schema-org/ids.ts";
import { absolute } from "../site/context.ts";
import type { Site } from "../site/site.ts";
import type { Minimum } from "./node.ts";

/**
 * A correction as it stands on the article's page.
 * When: for each correction, clarification and retraction, collected or placed in the body. Must have: text and date.
 * https://schema.org/CorrectionComment
 */
export type CorrectionNode = Minimum<CorrectionComment, "text" | "datePublished">;

export function corrections(article: Article, site: Site): readonly CorrectionNode[] {
  const pageUrl = absolute(site, article.path);
  const inBoxes = wordsInBoxes(article, site);
  return article.corrections.map(({ id, kind, text, date }) => ({
    "@type": "CorrectionComment",
    "@id": ids.block(pageUrl, id),
    url: ids.block(pageUrl, id),
    name: site.strings.article.correctionKind[kind],
    text: inBoxes.get(id) || text,
    datePublished: date.iso,
  }));
}

/** A box may quote somebody: his words are told here, and by a node of their own who he is and where they come from. */
function wordsInBoxes({ body }: Article, { strings }: Site): ReadonlyMap<string, string> {
  const { copy } = copyContext(strings);
  return new Map(
    flow(body).flatMap((block) =>
      block.kind === "correction" ? [[block.id, copy(block.body).replace(/\s+/g, " ")] as const] : [],
    ),
  );
}
