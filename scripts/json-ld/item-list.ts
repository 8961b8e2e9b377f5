import type { ItemList } from "schema-dts";
import { ids } from "../schema-org/ids.ts";
import { absolute } from "../site/context.ts";
import { labelledHeadline } from "../site/describe.ts";
import type { Listing } from "../site/page.ts";
import type { Site } from "../site/site.ts";
import type { ListItemNode, Minimum } from "./node.ts";

/**
 * The articles that a list page shows, in the order in which it shows them.
 * When: on every page that lists articles. Must have: each entry's address, and the number of entries of the whole list,
 * also where it goes on over pages. https://schema.org/numberOfItems
 * https://developers.google.com/search/docs/appearance/structured-data/carousel
 */
export type ItemListNode = Omit<Minimum<ItemList, "numberOfItems">, "itemListElement"> & {
  readonly itemListElement: readonly ListItemNode[];
};

export function itemList(
  pageUrl: string,
  { articles, from, total }: Pick<Listing, "articles" | "from" | "total">,
  site: Site,
): ItemListNode {
  return {
    "@type": "ItemList",
    "@id": ids.list(pageUrl),
    numberOfItems: total,
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
