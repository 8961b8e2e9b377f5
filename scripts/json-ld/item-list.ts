import type { ItemList } from "schema-dts";
import type { Article } from "../article/model.ts";
import { ids } from "../schema-org/ids.ts";
import { absolute } from "../site/context.ts";
import { labelledHeadline } from "../site/describe.ts";
import type { Site } from "../site/site.ts";
import type { ListItemNode, Minimum } from "./node.ts";

/**
 * The articles that a list page shows, in the order in which it shows them.
 * When: on every page that lists articles. Must have: the number of entries on this page and each one's address.
 * https://developers.google.com/search/docs/appearance/structured-data/carousel
 */
export type ItemListNode = Omit<Minimum<ItemList, "numberOfItems">, "itemListElement"> & {
  readonly itemListElement: readonly ListItemNode[];
};

/** @param from position of the page's first entry in the whole list, from 1 */
export function itemList(pageUrl: string, articles: readonly Article[], site: Site, from = 1): ItemListNode {
  return {
    "@type": "ItemList",
    "@id": ids.list(pageUrl),
    numberOfItems: articles.length,
    itemListElement: articles.map(
      (article, index): ListItemNode => ({
        "@type": "ListItem",
        position: from + index,
        url: absolute(site, article.path),
        name: labelledHeadline(article, site),
      }),
    ),
  };
}
