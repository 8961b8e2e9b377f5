import type { StaticPage } from "../article/model.ts";
import type { Block } from "../components/block.ts";
import { heldByPage } from "../json-ld/held.ts";
import { ids } from "../schema-org/ids.ts";
import { absolute, type Body, jsonLdContext, pageText } from "../site/context.ts";
import type { Site } from "../site/site.ts";
import { parseMarkdown } from "../source/markdown.ts";
import type { Example } from "./examples.ts";
import { fence } from "./page.ts";

/** Markdown, and the example that it is where it is one. */
export interface Placed {
  readonly text: string;
  readonly live?: Example;
}

/**
 * What search engines get of each example, in Markdown: the properties that it adds to the node of its page or article.
 * Examples of a page that adds none at all are left out.
 * @param placed the texts that the page was read from, in their order
 */
export function dataOf(page: StaticPage, placed: readonly Placed[], site: Site): ReadonlyMap<Example, string> {
  const body = pageText(page, site);
  const dated = { ...body, published: { iso: "2025-03-04T06:00:00-05:00" } };
  const written = blocksOf(page, placed).map(([example, blocks]) => {
    const own = propertiesOf(blocks, body, site);
    // A film is one for search engines only where its day is known.
    const inArticle = propertiesOf(blocks, dated, site);
    const more =
      typesIn(inArticle) === typesIn(own) ? [] : ["On a page that has a date, such as an article:", inArticle];
    return [example, [own, ...more].filter((text) => text !== undefined)] as const;
  });
  if (written.every(([, texts]) => texts.length === 0)) return new Map();
  return new Map(
    written.map(([example, texts]) => [example, texts.length > 0 ? texts.join("\n\n") : "Nothing of its own."]),
  );
}

function typesIn(json = ""): string {
  return (json.match(/"@type": .*/g) ?? []).join();
}

/** The blocks of each example: every block of the source became one of the page, footnotes one at its end. */
function blocksOf(page: StaticPage, placed: readonly Placed[]): readonly (readonly [Example, readonly Block[]])[] {
  let from = 0;
  const found = placed.flatMap(({ text, live }) => {
    const start = from;
    from += parseMarkdown(text).blocks.filter(({ type }) => type !== "footnotes").length;
    return live ? [[live, page.body.slice(start, from)] as const] : [];
  });
  if (from !== page.body.filter(({ kind }) => kind !== "footnotes").length) {
    throw new Error(`The blocks of ${page.file} are not those of its texts.`);
  }
  return found;
}

/** The properties that the page's own node has of them, as in the graph. */
function propertiesOf(blocks: readonly Block[], body: Body, site: Site): string | undefined {
  const parts = jsonLdContext(site, body, ids.webPage(absolute(site, body.path))).parts(blocks);
  return parts.length === 0 ? undefined : fence("json", JSON.stringify(heldByPage(parts), null, 2));
}
