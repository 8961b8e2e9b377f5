import type { VNode } from "preact";
import { labelledHeadline } from "../scripts/site/describe.ts";
import type { CorrectionsPage } from "../scripts/site/page.ts";
import type { Site } from "../scripts/site/site.ts";
import { Time } from "./byline.tsx";
import { Document } from "./document.tsx";

/** Everything that was put right, in one place. */
export function correctionsView(page: CorrectionsPage, site: Site): VNode {
  const words = site.strings.site;
  return (
    <Document page={page} site={site}>
      <div class="text-page">
        <h1>{words.corrections}</h1>
        <p>{page.corrections.length === 0 ? words.noCorrections : words.correctionsIntro}</p>
        {page.corrections.map(({ article, correction: { kind, date, text } }) => (
          <article class="notes">
            <h2>
              <a href={article.path}>{labelledHeadline(article, site)}</a>
            </h2>
            <p>
              <strong>{site.strings.article.correctionKind[kind]}</strong>, <Time moment={date} site={site} />: {text}
            </p>
          </article>
        ))}
      </div>
    </Document>
  );
}
