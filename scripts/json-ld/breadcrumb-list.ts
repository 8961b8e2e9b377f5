import type { BreadcrumbList } from "schema-dts";
import { ids } from "../schema-org/ids.ts";
import type { ListItemNode, Minimum } from "./node.ts";

/**
 * The way from the front page to a page.
 * When: on every page below the front page. Must have: at least two steps; the last has no address, it is the page.
 * https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
 */
export type BreadcrumbNode = Omit<Minimum<BreadcrumbList, never>, "itemListElement"> & {
  readonly itemListElement: readonly ListItemNode[];
};

export interface Step {
  readonly name: string;
  /** Absolute address; none for the page itself. */
  readonly url?: string;
}

export function breadcrumbList(pageUrl: string, steps: readonly [Step, ...Step[], Step]): BreadcrumbNode {
  return {
    "@type": "BreadcrumbList",
    "@id": ids.breadcrumb(pageUrl),
    itemListElement: steps.map(
      ({ name, url }, index): ListItemNode => ({
        "@type": "ListItem",
        position: index + 1,
        name,
        ...(url ? { item: url } : {}),
      }),
    ),
  };
}
