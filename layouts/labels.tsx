import type { VNode } from "preact";
import { ARTICLE_TYPES } from "../scripts/article/model.ts";
import type { LabelsPage } from "../scripts/site/page.ts";
import type { Site } from "../scripts/site/site.ts";
import { Document } from "./document.tsx";

/** What the labels mean, from the same words that make the labels. Every opinion passage links here. */
export function labelsView(page: LabelsPage, site: Site): VNode {
  const { labels, type: names, article, site: words } = site.strings;
  return (
    <Document page={page} site={site}>
      <div class="text-page">
        <h1>{words.labels}</h1>
        <p>{labels.intro}</p>
        {ARTICLE_TYPES.map((type) => (
          <section aria-labelledby={type}>
            <h2 id={type}>{names[type]}</h2>
            <p>{labels.meaning[type]}</p>
            {type === "opinion" && <p>{labels.passage}</p>}
          </section>
        ))}
        <section aria-labelledby="retracted">
          <h2 id="retracted">{article.retracted}</h2>
          <p>{labels.retracted}</p>
        </section>
      </div>
    </Document>
  );
}
