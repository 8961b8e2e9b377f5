import type { ComponentChildren, VNode } from "preact";
import { describe } from "../scripts/site/describe.ts";
import type { Listing, Page } from "../scripts/site/page.ts";
import type { Site } from "../scripts/site/site.ts";
import { Document } from "./document.tsx";
import { Entry } from "./entry.tsx";
import { Pagination } from "./pagination.tsx";

interface Props {
  readonly page: Page & { readonly listing: Listing };
  readonly site: Site;
  /** What the list is, in a word above its title. */
  readonly kicker?: string;
  /** What stands between the title and the list. */
  readonly children?: ComponentChildren;
}

/** A list of articles under a title: sections, topics, authors, the front page from its second page on. */
export function ListPage({ page, site, kicker, children }: Props): VNode {
  const { articles } = page.listing;
  return (
    <Document page={page} site={site}>
      <div class="list">
        <header class="list__header">
          {kicker && <p class="kicker">{kicker}</p>}
          <h1>{describe(page, site).title}</h1>
          {children}
        </header>
        {articles.length === 0 ? (
          <p>{site.strings.site.noArticles}</p>
        ) : (
          articles.map((article) => <Entry article={article} site={site} level={2} size="entry" />)
        )}
        <Pagination listing={page.listing} site={site} />
      </div>
    </Document>
  );
}
