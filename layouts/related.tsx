import type { VNode } from "preact";
import { labelledHeadline } from "../scripts/site/describe.ts";
import type { ArticlePage } from "../scripts/site/page.ts";
import type { Site } from "../scripts/site/site.ts";
import { writtenIn } from "./written-in.ts";

/** The newest of the same section. */
export function Related({ page, site }: { readonly page: ArticlePage; readonly site: Site }): VNode | null {
  if (page.related.length === 0) return null;
  const { section } = page.article;
  return (
    <nav class="related" aria-labelledby="related-heading">
      <h2 id="related-heading">{site.strings.article.more(section.name)}</h2>
      <ul>
        {page.related.map((article) => (
          <li>
            <a href={article.path} {...writtenIn(site, article.lang, article.dir)}>
              {labelledHeadline(article, site)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
