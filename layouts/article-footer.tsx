import type { VNode } from "preact";
import type { Article, Correction } from "../scripts/article/model.ts";
import { InLanguage } from "../scripts/components/in-language.tsx";
import { isParagraph } from "../scripts/components/paragraph.ts";
import { absolute, biographyText, renderContext } from "../scripts/site/context.ts";
import type { Site } from "../scripts/site/site.ts";
import { Time } from "./byline.tsx";
import { writtenIn } from "./written-in.ts";

interface Props {
  readonly article: Article;
  readonly site: Site;
}

/** What is said of an article below it: what was wrong, what changed, where it comes from, who wrote it. */
export function ArticleFooter({ article, site }: Props): VNode {
  return (
    <footer class="article__footer">
      <Corrections article={article} site={site} />
      <Updates article={article} site={site} />
      <Sources article={article} site={site} />
      <Topics article={article} site={site} />
      <AboutAuthors article={article} site={site} />
      <p class="article__address">
        {site.strings.article.printedFrom} {absolute(site, article.path)}
      </p>
    </footer>
  );
}

/** A correction from the front matter. */
export function Notice({ of: { id, kind, date, text }, article, site }: Props & { readonly of: Correction }): VNode {
  return (
    <p id={id}>
      <strong>{site.strings.article.correctionKind[kind]}</strong>, <Time moment={date} site={site} />:{" "}
      <Written article={article} site={site}>
        {text}
      </Written>
    </p>
  );
}

function Corrections({ article, site }: Props): VNode | null {
  const words = site.strings.article;
  const collected = article.corrections.filter(({ placed, kind }) => !placed && kind !== "retraction");
  if (collected.length === 0) return null;
  return (
    <section class="notes" id="corrections" aria-labelledby="corrections-heading">
      <h2 id="corrections-heading">{words.corrections}</h2>
      {collected.map((correction) => (
        <Notice of={correction} article={article} site={site} />
      ))}
    </section>
  );
}

function Updates({ article, site }: Props): VNode | null {
  if (article.updates.length === 0) return null;
  return (
    <section class="notes" aria-labelledby="updates-heading">
      <h2 id="updates-heading">{site.strings.article.updates}</h2>
      {article.updates.map(({ date, note }) => (
        <p>
          <Time moment={date} site={site} />:{" "}
          <Written article={article} site={site}>
            {note}
          </Written>
        </p>
      ))}
    </section>
  );
}

function Sources({ article, site }: Props): VNode | null {
  if (article.sources.length === 0) return null;
  return (
    <section class="notes" aria-labelledby="sources-heading">
      <h2 id="sources-heading">{site.strings.article.sources}</h2>
      <ul>
        {article.sources.map(({ title, url, basis }) => (
          <li>
            {basis && `${site.strings.article.basedOn} `}
            <a href={url}>
              <Written article={article} site={site}>
                {title}
              </Written>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Topics({ article, site }: Props): VNode | null {
  if (article.topics.length === 0) return null;
  return (
    <section class="notes topics" aria-labelledby="topics-heading">
      <h2 id="topics-heading">{site.strings.article.topics}</h2>
      <ul>
        {article.topics.map(({ path, name }) => (
          <li>
            <a href={path}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Each author's role and the paragraphs of his biography; what else it holds stands on the author's page. */
function AboutAuthors({ article, site }: Props): VNode {
  const { language } = site.publication.settings;
  return (
    <>
      {article.authors
        .map((author) => ({ ...author, words: author.biography.body.filter(isParagraph) }))
        .filter(({ role, words }) => role !== undefined || words.length > 0)
        .map((author) => (
          <section class="notes author-box" aria-labelledby={`about-${author.id}`}>
            <h2 id={`about-${author.id}`}>{site.strings.article.aboutAuthor(author.name)}</h2>
            <div {...writtenIn(site, language)}>
              {author.role && <p class="author-box__role">{author.role}</p>}
              {renderContext(site, biographyText(author, site), "page").render(author.words)}
            </div>
          </section>
        ))}
    </>
  );
}

/** The author's words among those of the site. */
function Written({ article, site, children }: Props & { readonly children: string }): VNode {
  return <InLanguage of={writtenIn(site, article.lang, article.dir)}>{children}</InLanguage>;
}
