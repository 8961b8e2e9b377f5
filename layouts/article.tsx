import type { VNode } from "preact";
import type { Article, Correction } from "../scripts/article/model.ts";
import { isRetraction, retractionsOf } from "../scripts/article/retraction.ts";
import { isParagraph } from "../scripts/components/paragraph.ts";
import { pictureKey } from "../scripts/components/picture.ts";
import { PictureElement } from "../scripts/components/picture-element.tsx";
import { absolute, biographyText, renderContext } from "../scripts/site/context.ts";
import { datelined } from "../scripts/site/dateline.ts";
import { labelledHeadline } from "../scripts/site/describe.ts";
import type { ArticlePage } from "../scripts/site/page.ts";
import type { Site } from "../scripts/site/site.ts";
import { Byline, Time } from "./byline.tsx";
import { Document } from "./document.tsx";
import { Kicker } from "./kicker.tsx";
import { writtenIn } from "./written-in.ts";

export function articleView(page: ArticlePage, site: Site): VNode {
  const { article } = page;
  const context = renderContext(site, article, "page");
  const blocks = datelined(article).filter((block) => !isRetraction(block));
  const entries = blocks.findIndex(({ kind }) => kind === "entry");
  const [summary, rest] = entries < 0 ? [blocks, []] : [blocks.slice(0, entries), blocks.slice(entries)];
  return (
    <Document page={page} site={site}>
      <article class="article" data-article-type={article.type} {...writtenIn(site, article.lang, article.dir)}>
        <header class="article__header">
          <Kicker article={article} site={site} />
          {article.draft && <p class="article__draft">{site.strings.article.draft}</p>}
          <h1>{article.headline}</h1>
          <Retraction article={article} site={site} />
          {article.standfirst && <p class="article__standfirst">{article.standfirst}</p>}
          <Credits article={article} site={site} />
          <OpinionNotice article={article} site={site} />
        </header>
        <Lead article={article} site={site} />
        <div class="article__body">
          {context.render(summary)}
          <KeyMoments article={article} site={site} />
          {context.render(rest)}
        </div>
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
      </article>
      <Related page={page} site={site} />
    </Document>
  );
}

interface Props {
  readonly article: Article;
  readonly site: Site;
}

function Credits({ article, site }: Props): VNode {
  const words = site.strings.article;
  const [retraction] = retractionsOf(article);
  const correction = article.corrections.find(({ kind }) => kind !== "retraction");
  return (
    <div class="article__credits">
      <p class="byline">
        <Byline authors={article.authors} site={site} />
      </p>
      {article.sponsor && <p class="article__sponsor">{words.sponsoredBy(article.sponsor)}</p>}
      <Coverage article={article} site={site} />
      <p class="article__dates">
        <span>
          {words.published} <Time moment={article.published} site={site} />
        </span>{" "}
        {article.updated && (
          <span>
            {words.updated} <Time moment={article.updated} site={site} />
          </span>
        )}{" "}
        {retraction && (
          <>
            <span>
              <a href={`#${retraction.id}`}>
                {words.retracted} <Time moment={retraction.date} site={site} />
              </a>
            </span>{" "}
          </>
        )}
        {correction && (
          <span>
            <a href={correction.placed ? `#${correction.id}` : "#corrections"}>
              {words.corrected} <Time moment={correction.date} site={site} />
            </a>
          </span>
        )}
      </p>
    </div>
  );
}

/** Since when a live article reports, and until when. */
function Coverage({ article: { coverage }, site }: Props): VNode | null {
  if (!coverage) return null;
  const { start, end } = coverage;
  const words = site.strings.live;
  return (
    <p class="article__coverage">
      {end ? words.from : words.since} <Time moment={start} site={site} />
      {end && (
        <>
          {" "}
          {words.until} <Time moment={end} site={site} />
        </>
      )}
    </p>
  );
}

/** The way to the entries of a live article that matter most. */
function KeyMoments({ article, site }: Props): VNode | null {
  const moments = article.body.flatMap((block) => (block.kind === "entry" && block.key ? [block] : []));
  if (moments.length === 0) return null;
  return (
    <nav class="key-moments" aria-labelledby="key-moments-heading">
      <h2 id="key-moments-heading">{site.strings.live.keyMoments}</h2>
      <ul>
        {moments.map(({ id, date, heading }) => (
          <li>
            <a href={`#${id}`}>{heading.text}</a> <Time moment={date} site={site} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Says under the byline how much of a report is opinion, and where. */
function OpinionNotice({ article, site }: Props): VNode | null {
  const count = article.counts.opinion ?? 0;
  if (count === 0) return null;
  const words = site.strings.opinion;
  return (
    <p class="article__notice">
      {words.notice(count)}:{" "}
      {Array.from({ length: count }, (_, index) => [
        index > 0 && ", ",
        <a href={`#opinion-${index + 1}`}>{words.passage(index + 1)}</a>,
      ])}
      .
    </p>
  );
}

function Lead({ article: { image }, site }: Props): VNode | null {
  const picture = image && site.publication.pictures.get(pictureKey(image.picture));
  if (!image || !picture) return null;
  const { caption, credit, licence, alt } = image;
  const words = site.strings.figure;
  return (
    <figure class="lead figure">
      <PictureElement
        picture={picture}
        alt={alt}
        sizes="(min-width: 64rem) 60rem, 100vw"
        first
        context={{ href: (address) => address }}
      />
      {(caption || credit || licence) && (
        <figcaption class="figure__caption">
          {caption}
          {credit && (
            <>
              {" "}
              <small class="figure__credit">{credit}</small>
            </>
          )}
          {licence && (
            <>
              {" "}
              <small>
                {licence.startsWith("http") ? <a href={licence}>{words.licence}</a> : `${words.licence}: ${licence}`}
              </small>
            </>
          )}
        </figcaption>
      )}
    </figure>
  );
}

/** What was taken back must be known before a word of it is read. */
function Retraction({ article, site }: Props): VNode | null {
  const retractions = retractionsOf(article);
  if (retractions.length === 0) return null;
  return (
    <div class="article__retraction">
      {renderContext(site, article, "page").render(article.body.filter(isRetraction))}
      {retractions
        .filter(({ placed }) => !placed)
        .map((retraction) => (
          <Notice of={retraction} site={site} />
        ))}
    </div>
  );
}

function Notice({ of: { id, kind, date, text }, site }: { readonly of: Correction; readonly site: Site }): VNode {
  return (
    <p id={id}>
      <strong>{site.strings.article.correctionKind[kind]}</strong>, <Time moment={date} site={site} />: {text}
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
        <Notice of={correction} site={site} />
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
          <Time moment={date} site={site} />: {note}
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
        {article.sources.map(({ title, url }) => (
          <li>
            <a href={url}>{title}</a>
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

function Related({ page, site }: { readonly page: ArticlePage; readonly site: Site }): VNode | null {
  if (page.related.length === 0) return null;
  const { section } = page.article;
  return (
    <nav class="related" aria-labelledby="related-heading">
      <h2 id="related-heading">{site.strings.article.more(section.name)}</h2>
      <ul>
        {page.related.map((article) => (
          <li>
            <a href={article.path}>{labelledHeadline(article, site)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
