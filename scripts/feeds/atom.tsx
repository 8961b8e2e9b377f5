import type { VNode } from "preact";
import type { Article, Correction } from "../article/model.ts";
import { isRetraction } from "../article/retraction.ts";
import { Caption, plainCaption } from "../components/caption.tsx";
import { pictureKey } from "../components/picture.ts";
import { renderFragment } from "../html/render.ts";
import { element, Written, write, xmlDocument } from "../html/xml.ts";
import { dayDate, longDate } from "../locale/dates.ts";
import { absolute, renderContext } from "../site/context.ts";
import { datelined } from "../site/dateline.ts";
import { labelledHeadline } from "../site/describe.ts";
import type { Site } from "../site/site.ts";

/** Entries of a feed: the latest of its list. */
export const FEED_LENGTH = 20;

export interface Feed {
  /** Site address of the feed. */
  readonly path: string;
  readonly title: string;
  /** Site address of the page with the same list. */
  readonly page: string;
  /** Newest first, no more than a feed has. */
  readonly articles: readonly Article[];
}

/** An article's entry, written: it is the same in every feed. */
export type EntryOf = (article: Article) => string;

/** An Atom feed with full texts, in which every label is text. https://www.rfc-editor.org/rfc/rfc4287 */
export function atom(feed: Feed, site: Site, entryOf: EntryOf): string {
  const { settings } = site.publication;
  const { articles } = feed;
  const url = absolute(site, feed.path);
  // The newest change in the feed, not the time of the build: the same articles make the same bytes.
  const newest = articles.map(changed).sort((a, b) => b.epoch - a.epoch)[0];
  return xmlDocument(
    element(
      "feed",
      { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": settings.language },
      element("id", {}, url),
      element("title", {}, feed.title),
      settings.description ? element("subtitle", {}, settings.description) : undefined,
      element("link", { rel: "self", type: "application/atom+xml", href: url }),
      element("link", { rel: "alternate", type: "text/html", href: absolute(site, feed.page) }),
      element("updated", {}, newest ? timestamp(newest) : timestamp({ iso: "", epoch: 0 })),
      element("author", {}, element("name", {}, settings.name), element("uri", {}, settings.url)),
      element("generator", {}, "Broadsheet"),
      ...articles.map((article) => new Written(entryOf(article))),
    ),
    site.assets.feed,
  );
}

/** One article, with all that a reader must know of it in words. */
export function writeEntry(article: Article, site: Site): string {
  const url = absolute(site, article.path);
  const entry = element(
    "entry",
    { "xml:lang": article.lang === site.publication.settings.language ? undefined : article.lang },
    element("id", {}, url),
    element("title", {}, labelledHeadline(article, site)),
    element("link", { rel: "alternate", type: "text/html", href: url }),
    element("published", {}, timestamp(article.published)),
    element("updated", {}, timestamp(changed(article))),
    ...article.authors.map(({ name, path }) =>
      element("author", {}, element("name", {}, name), element("uri", {}, absolute(site, path))),
    ),
    ...[...article.contributors, ...article.editors, ...(article.translation?.translators ?? [])].map(
      ({ name, path }) =>
        element(
          "contributor",
          {},
          element("name", {}, name),
          path ? element("uri", {}, absolute(site, path)) : undefined,
        ),
    ),
    element("category", { term: article.section.id, label: article.section.name }),
    ...article.topics.map(({ id, name }) => element("category", { term: id, label: name })),
    element("summary", {}, article.description),
    element("content", { type: "html" }, renderFragment(content(article, site))),
  );
  return write(entry);
}

/** Feed readers show this with a style of their own or none: everything a reader must know is words. */
function content(article: Article, site: Site): VNode {
  const context = renderContext(site, article, "feed");
  const words = site.strings.article;
  const collected = article.corrections.filter(({ placed }) => !placed);
  const picture = article.image && site.publication.pictures.get(pictureKey(article.image.picture));
  return (
    <>
      {context.render(article.body.filter(isRetraction))}
      <Corrections of={collected.filter(({ kind }) => kind === "retraction")} site={site} />
      {article.standfirst && (
        <p>
          <em>{article.standfirst}</em>
        </p>
      )}
      <CoverageTimes article={article} site={site} />
      {article.sponsor && <p>{words.sponsoredBy(article.sponsor)}</p>}
      <Corrections of={collected.filter(({ kind }) => kind !== "retraction")} site={site} />
      {article.image && picture && (
        <figure>
          <img
            src={context.href(picture.fallback.path)}
            width={picture.fallback.width}
            height={picture.fallback.height}
            alt={article.image.alt}
          />
          <Caption of={plainCaption(article.image.caption)} rights={article.image} context={context} />
        </figure>
      )}
      {context.render(datelined(article).filter((block) => !isRetraction(block)))}
    </>
  );
}

function CoverageTimes({ article: { coverage }, site }: { article: Article; site: Site }): VNode | null {
  if (!coverage) return null;
  const { strings, locale, publication } = site;
  const time = (moment: typeof coverage.start) => longDate(moment, locale, publication.settings.timeZone);
  const { start, end } = coverage;
  const { since, from, until } = strings.live;
  return <p>{end ? `${from} ${time(start)} ${until} ${time(end)}` : `${since} ${time(start)}`}</p>;
}

function Corrections({ of, site }: { of: readonly Correction[]; site: Site }): VNode {
  const { strings, locale, publication } = site;
  return (
    <>
      {of.map(({ kind, date, text }) => (
        <p>
          <strong>
            {strings.article.correctionKind[kind]}, {dayDate(date, locale, publication.settings.timeZone)}:
          </strong>{" "}
          {text}
        </p>
      ))}
    </>
  );
}

function changed({ published, updated }: Article) {
  return updated ?? published;
}

/** RFC 3339 as Atom wants it: a plain date becomes its midnight in the publication's zone. */
function timestamp({ iso, epoch }: { readonly iso: string; readonly epoch: number }): string {
  return iso.includes("T") ? iso : new Date(epoch).toISOString().replace(".000Z", "Z");
}
