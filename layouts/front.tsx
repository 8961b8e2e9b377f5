import type { VNode } from "preact";
import type { FrontPage } from "../scripts/site/page.ts";
import type { Site } from "../scripts/site/site.ts";
import { Document } from "./document.tsx";
import { Entry } from "./entry.tsx";
import { ListPage } from "./list.tsx";
import { Pagination } from "./pagination.tsx";

/** The newest three large, opinion in a column of its own, a row for each section. Later pages are plain lists. */
export function frontView(page: FrontPage, site: Site): VNode {
  if (page.listing.number > 1) return <ListPage page={page} site={site} />;
  const [lead, ...seconds] = page.leads;
  const words = site.strings;
  return (
    <Document page={page} site={site}>
      <h1 class="visually-hidden">{site.publication.settings.name}</h1>
      <div class="front">
        {!lead && <p>{words.site.noArticles}</p>}
        {lead && (
          <div class="front__lead">
            <Entry article={lead} site={site} level={2} size="lead" />
          </div>
        )}
        {seconds.length > 0 && (
          <div class="front__seconds">
            {seconds.map((article, index) => (
              <Entry article={article} site={site} level={2} size={index === 0 ? "second" : "entry"} />
            ))}
          </div>
        )}
        {page.opinion.length > 0 && (
          <section class="front__opinion" aria-labelledby="front-opinion">
            <h2 class="rubric" id="front-opinion">
              {words.type.opinion}
            </h2>
            {page.opinion.map((article) => (
              <Entry article={article} site={site} level={3} size="entry" />
            ))}
          </section>
        )}
        {page.sections.map(({ section, articles }) => (
          <section class="front__section" aria-labelledby={`front-${section.id}`}>
            <h2 class="rubric" id={`front-${section.id}`}>
              <a href={section.path}>{section.name}</a>
            </h2>
            <div class="front__row">
              {articles.map((article, index) => (
                <Entry article={article} site={site} level={3} size={index === 0 ? "entry" : "line"} />
              ))}
            </div>
          </section>
        ))}
      </div>
      <Pagination listing={page.listing} site={site} />
    </Document>
  );
}
