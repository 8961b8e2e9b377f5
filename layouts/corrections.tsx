import type { VNode } from "preact";
import { InLanguage } from "../scripts/components/in-language.tsx";
import { labelledHeadline } from "../scripts/site/describe.ts";
import type { CorrectionsPage } from "../scripts/site/page.ts";
import type { Site } from "../scripts/site/site.ts";
import { Time } from "./byline.tsx";
import { Document } from "./document.tsx";
import { writtenIn } from "./written-in.ts";

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
              <a href={article.path} {...writtenIn(site, article.lang, article.dir)}>
                {labelledHeadline(article, site)}
              </a>
            </h2>
            <p>
              <strong>{site.strings.article.correctionKind[kind]}</strong>, <Time moment={date} site={site} />:{" "}
              <InLanguage of={writtenIn(site, article.lang, article.dir)}>{text}</InLanguage>
            </p>
          </article>
        ))}
      </div>
    </Document>
  );
}
