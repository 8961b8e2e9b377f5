import type { VNode } from "preact";
import { isLong } from "../scripts/article/headline.ts";
import type { Article } from "../scripts/article/model.ts";
import { isRetraction, retractionsOf } from "../scripts/article/retraction.ts";
import { Caption, plainCaption } from "../scripts/components/caption.tsx";
import type { RenderContext } from "../scripts/components/component.ts";
import type { LanguageMark } from "../scripts/components/in-language.tsx";
import { PictureElement } from "../scripts/components/picture-element.tsx";
import { renderContext } from "../scripts/site/context.ts";
import { datelined } from "../scripts/site/dateline.ts";
import type { ArticlePage } from "../scripts/site/page.ts";
import type { Site } from "../scripts/site/site.ts";
import { ArticleFooter, Notice } from "./article-footer.tsx";
import { Byline, ReadingTime, Time } from "./byline.tsx";
import { Document } from "./document.tsx";
import { Kicker } from "./kicker.tsx";
import { Related } from "./related.tsx";
import { TranslationNote } from "./translation.tsx";
import { writtenIn } from "./written-in.ts";

export function articleView(page: ArticlePage, site: Site): VNode {
  const { article } = page;
  const context = renderContext(site, article, "page");
  const { dir, ...lang } = writtenIn(site, article.lang, article.dir);
  const blocks = datelined(article).filter((block) => !isRetraction(block));
  const entries = blocks.findIndex(({ kind }) => kind === "entry");
  const [summary, rest] = entries < 0 ? [blocks, []] : [blocks.slice(0, entries), blocks.slice(entries)];
  return (
    <Document page={page} site={site}>
      <article class="article" data-article-type={article.type} dir={dir}>
        <header class="article__header">
          <Kicker article={article} site={site} />
          {article.draft && <p class="article__draft">{site.strings.article.draft}</p>}
          <h1 class={isLong(article.headline) ? "headline--long" : undefined} {...lang}>
            {article.headline}
          </h1>
          <Retraction article={article} site={site} />
          {article.standfirst && (
            <p class="article__standfirst" {...lang}>
              {article.standfirst}
            </p>
          )}
          <Credits page={page} site={site} />
          <OpinionNotice article={article} site={site} />
        </header>
        <Lead article={article} lang={lang} context={context} />
        <div class="article__body" {...lang}>
          {context.render(summary)}
          <KeyMoments article={article} site={site} />
          {context.render(rest)}
        </div>
        <ArticleFooter article={article} site={site} />
      </article>
      <Related page={page} site={site} />
    </Document>
  );
}

interface Props {
  readonly article: Article;
  readonly site: Site;
}

function Credits({ page, site }: { readonly page: ArticlePage; readonly site: Site }): VNode {
  const { article } = page;
  const words = site.strings.article;
  const [retraction] = retractionsOf(article);
  const correction = article.corrections.find(({ kind }) => kind !== "retraction");
  return (
    <div class="article__credits">
      <p class="byline">
        <Byline words={words.by} authors={article.authors} site={site} />
      </p>
      {article.contributors.length > 0 && (
        <p>
          <Byline words={words.withReportingBy} authors={article.contributors} site={site} />
        </p>
      )}
      {article.editors.length > 0 && (
        <p>
          <Byline words={words.editedBy} authors={article.editors} site={site} />
        </p>
      )}
      <TranslationNote page={page} site={site} />
      {article.sponsor && <p class="article__sponsor">{words.sponsoredBy(article.sponsor)}</p>}
      <Coverage article={article} site={site} />
      <p class="article__dates">
        <span>
          {words.published} <Time moment={article.published} site={site} />
        </span>{" "}
        {article.updated && (
          <span>
            {words.updated} <Time moment={article.updated} site={site} />{" "}
            <data value={article.version}>{words.version(article.version)}</data>
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
        )}{" "}
        <ReadingTime article={article} site={site} />
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

function Lead({
  article: { image },
  lang,
  context,
}: {
  readonly article: Article;
  readonly lang: LanguageMark;
  readonly context: RenderContext;
}): VNode | null {
  if (!image) return null;
  const { picture, caption, alt } = image;
  return (
    <figure class="lead figure" {...lang}>
      <PictureElement
        picture={context.picture(picture)}
        alt={alt}
        sizes="(min-width: 64rem) 60rem, 100vw"
        first
        context={context}
      />
      <Caption of={plainCaption(caption)} rights={image} context={context} />
    </figure>
  );
}

/** What was taken back must be known before a word of it is read. */
function Retraction({ article, site }: Props): VNode | null {
  const retractions = retractionsOf(article);
  if (retractions.length === 0) return null;
  const placed = article.body.filter(isRetraction);
  return (
    <div class="article__retraction">
      {placed.length > 0 && (
        <div {...writtenIn(site, article.lang, article.dir)}>{renderContext(site, article, "page").render(placed)}</div>
      )}
      {retractions
        .filter(({ placed }) => !placed)
        .map((retraction) => (
          <Notice of={retraction} article={article} site={site} />
        ))}
    </div>
  );
}
