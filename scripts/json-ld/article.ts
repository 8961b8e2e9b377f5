import type { NewsArticle } from "schema-dts";
import type { Article, ArticleType, Author, Topic } from "../article/model.ts";
import { OPINION_TYPES } from "../article/model.ts";
import { readingMinutes } from "../article/reading-time.ts";
import { retractionsOf } from "../article/retraction.ts";
import { isoDuration } from "../components/duration.ts";
import { licenceAddress } from "../components/licence.tsx";
import { authorReference } from "../schema-org/author-reference.ts";
import { ids } from "../schema-org/ids.ts";
import type { EntryNode, PageElementNode, Part } from "../schema-org/part.ts";
import { absolute, jsonLdContext } from "../site/context.ts";
import { copyrightOf } from "../site/copyright.ts";
import { hasDateline } from "../site/dateline.ts";
import type { ArticlePage } from "../site/page.ts";
import type { Site } from "../site/site.ts";
import { corrections } from "./correction-comment.ts";
import { heldBy } from "./held.ts";
import { leadImages } from "./image-object.ts";
import { type Minimum, type Reference, reference } from "./node.ts";
import { policyUrl, publisherReference } from "./organization.ts";
import { type TopicNode, topicNode } from "./topic.ts";
import { translationData } from "./translation.ts";

/**
 * The article.
 * When: on its page. Must have: headline, authors, dates, publisher. When it cannot: the article is refused while reading.
 * A news article with labelled opinion passages stays a NewsArticle; it is never a ReportageNewsArticle, whose
 * definition puts commentary elsewhere. https://schema.org/ReportageNewsArticle
 * https://developers.google.com/search/docs/appearance/structured-data/article
 */
export type ArticleNode = Omit<
  Minimum<NewsArticle, "headline" | "datePublished" | "dateModified" | "url" | "description">,
  "@type" | "mainEntityOfPage" | "author" | "publisher"
> & {
  readonly "@type": string | readonly string[];
  readonly mainEntityOfPage: Reference;
  // Said here in full: to demand what schema.org allows, the compiler would pair every kind of organisation with every other.
  readonly author: readonly ReturnType<typeof authorReference>[];
  readonly publisher: ReturnType<typeof publisherReference>;
  /** Of a live article: https://schema.org/LiveBlogPosting */
  readonly coverageStartTime: string | undefined;
  readonly coverageEndTime: string | undefined;
  readonly liveBlogUpdate: readonly EntryNode[] | undefined;
};

/**
 * Google names only NewsArticle, so it comes first; the finer types follow for those who know them. Live coverage is first
 * of all that, and a kind of posting to schema.org, not of news.
 */
const TYPES: { readonly [T in ArticleType]: string | readonly string[] } = {
  news: "NewsArticle",
  live: ["LiveBlogPosting", "NewsArticle"],
  analysis: ["NewsArticle", "AnalysisNewsArticle"],
  opinion: ["NewsArticle", "OpinionNewsArticle"],
  editorial: ["NewsArticle", "OpinionNewsArticle"],
  explainer: ["NewsArticle", "BackgroundNewsArticle"],
  review: ["NewsArticle", "ReviewNewsArticle"],
  interview: "NewsArticle",
  obituary: "NewsArticle",
  // schema.org puts paid content beside NewsArticle, not under it.
  sponsored: ["Article", "AdvertiserContentArticle"],
};

/** To schema.org, which knows a dateline of nothing else. */
function isNews({ type }: Article): boolean {
  return [TYPES[type]].flat().includes("NewsArticle");
}

/**
 * The notes of `updates` have no nodes: schema.org knows corrections, which they are none of, and no other changes. That
 * the article changed, `dateModified` and `version` say.
 */
export function articleNode({ article, versions }: ArticlePage, site: Site): ArticleNode {
  const { settings } = site.publication;
  const url = absolute(site, article.path);
  const isRetracted = retractionsOf(article).length > 0;
  const shown = jsonLdContext(site, article, ids.article(url)).parts(article.body);
  const parts = isRetracted ? shown.map((part) => withdrawn(part, url)) : shown;
  const held = heldBy([...parts, ...withheld(article, url), ...sourcesOf(article)]);
  // Each is told among the citations.
  const bases = [...new Set(article.sources.filter(({ basis }) => basis).map((source) => source.url))].map(reference);
  const translated = translationData(article, versions, site);
  const corrected = corrections(article, site);
  // What was paid for was not made by the newsroom, and is not bound by its principles.
  const principles = article.type === "sponsored" ? undefined : policyUrl("ethics", site);
  const [subject, ...others] = article.topics;
  // Made before the node: within it the compiler would infer the call's type from every kind of thing an author may be.
  const signed = people(article.authors, site);
  const editors = people(
    article.editors.filter(({ kind }) => kind === "person"),
    site,
  );
  // schema.org's editor is a person, so a desk that edited is a contributor: https://schema.org/editor
  const contributors = people(
    [...new Set([...article.contributors, ...article.editors.filter(({ kind }) => kind === "desk")])],
    site,
  );
  const minutes = readingMinutes(article.wordCount);
  const copyright = copyrightOf(article, site);
  // A property without a value is left out when the graph is written; each one spread in by a condition would double the
  // types the compiler has to weigh.
  return {
    "@type": TYPES[article.type],
    "@id": ids.article(url),
    url,
    mainEntityOfPage: reference(ids.webPage(url)),
    isPartOf: reference(ids.webPage(url)),
    headline: article.headline,
    description: article.description,
    abstract: held.abstract,
    backstory: held.backstory,
    image: article.image ? leadImages(article.image, site) : undefined,
    datePublished: article.published.iso,
    coverageStartTime: article.coverage?.start.iso,
    coverageEndTime: article.coverage?.end?.iso,
    // What was never changed was last changed when it was published; Google asks for the date in either case.
    dateModified: (article.updated ?? article.published).iso,
    version: article.updated && article.version,
    dateline: isNews(article) && hasDateline(article) ? article.dateline : undefined,
    author: signed,
    editor: editors.length > 0 ? editors : undefined,
    contributor: contributors.length > 0 ? contributors : undefined,
    publisher: publisherReference(site),
    sponsor: article.sponsor ? sponsorOf(article.sponsor) : undefined,
    copyrightHolder: copyright && reference(ids.organization(settings.url)),
    copyrightYear: copyright?.year,
    copyrightNotice: copyright?.notice,
    license: article.licence && licenceAddress(article.licence),
    usageInfo: policyUrl("usage", site),
    articleSection: article.section.name,
    keywords: article.topics.length > 0 ? article.topics.map(({ name }) => name) : undefined,
    about: subject && topicNodes([subject], site),
    mentions: topicNodes(others, site),
    // The label that readers see above a whole opinion piece, in the words they see.
    genre: OPINION_TYPES.includes(article.type) ? site.strings.type[article.type] : undefined,
    inLanguage: article.lang,
    ...translated,
    wordCount: article.wordCount,
    timeRequired: minutes === undefined ? undefined : isoDuration(60 * minutes),
    isAccessibleForFree: article.isAccessibleForFree,
    publishingPrinciples: principles,
    speakable: speakableOf(parts, isRetracted),
    // https://schema.org/creativeWorkStatus: in English, as a term for machines. Why is among the corrections.
    creativeWorkStatus: isRetracted ? "Retracted" : undefined,
    citation: held.citation,
    isBasedOn: bases.length > 0 ? bases : undefined,
    hasPart: held.hasPart,
    liveBlogUpdate: held.liveBlogUpdate?.map((entry) => ({ ...entry, author: entry.author ?? signed })),
    correction: corrected.length > 0 ? corrected : undefined,
  };
}

/** A type of its own for the same reason as that of topics. */
interface SpeakableNode {
  readonly "@type": "SpeakableSpecification";
  readonly cssSelector: readonly string[];
}

function people(authors: readonly Author[], site: Site) {
  return authors.map((author) => authorReference(author, absolute(site, author.path)));
}

/**
 * The topics that are described elsewhere too; the others are keywords only. What an article is about is its first tag:
 * a list is begun with what matters most, and to take the first *described* tag instead would tell of an article on a
 * bridge that it is about the ministry it also names, only because nobody has described the bridge.
 */
function topicNodes(topics: readonly Topic[], site: Site): readonly TopicNode[] | undefined {
  const described = topics.filter(({ sameAs }) => sameAs.length > 0);
  if (described.length === 0) return undefined;
  return described.map((topic) => topicNode(topic, site));
}

function sponsorOf(name: string): { readonly "@type": "Organization"; readonly name: string } {
  return { "@type": "Organization", name };
}

/** What was taken back is not read out, but that it was. */
function speakableOf(parts: readonly Part[], isRetracted: boolean): SpeakableNode {
  const points = parts.flatMap((part) => (part.property === "abstract" ? [part.selector] : []));
  const selectors = isRetracted ? [".article__retraction"] : points;
  return { "@type": "SpeakableSpecification", cssSelector: ["h1", ...selectors] };
}

/** Key points that were taken back sum nothing up any more: they are a part of the page, and what they claimed is not told. */
function withdrawn(part: Part, url: string): Part {
  if (part.property !== "abstract") return part;
  const { selector } = part;
  const id = `${url}${selector}`;
  const node: PageElementNode = { "@type": "WebPageElement", "@id": id, url: id, cssSelector: selector };
  return { property: "hasPart", node: { ...node, isPartOf: reference(ids.article(url)) } };
}

/**
 * Which element a host withholds from readers who have not paid, so that no search engine takes it for deceit.
 * https://developers.google.com/search/docs/appearance/structured-data/paywalled-content
 */
function withheld({ isAccessibleForFree }: Article, url: string): readonly Part[] {
  if (isAccessibleForFree) return [];
  const node: PageElementNode = {
    "@type": "WebPageElement",
    "@id": ids.text(url),
    cssSelector: ".article__body",
    isAccessibleForFree,
    isPartOf: reference(ids.article(url)),
  };
  return [{ property: "hasPart", node }];
}

/** The sources listed under the article. */
function sourcesOf({ sources }: Article): readonly Part[] {
  return sources.map(({ title, url }) => ({
    property: "citation",
    node: { "@type": "CreativeWork", "@id": url, name: title, url },
  }));
}
