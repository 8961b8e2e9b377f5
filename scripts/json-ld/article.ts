import type { NewsArticle } from "schema-dts";
import type { Article, ArticleType } from "../article/model.ts";
import { OPINION_TYPES } from "../article/model.ts";
import { yearOf } from "../locale/dates.ts";
import { authorReference } from "../schema-org/author-reference.ts";
import { ids } from "../schema-org/ids.ts";
import type { CreativeWorkNode, Part } from "../schema-org/part.ts";
import { absolute, jsonLdContext } from "../site/context.ts";
import type { Site } from "../site/site.ts";
import { corrections } from "./correction-comment.ts";
import { leadImages } from "./image-object.ts";
import type { Minimum } from "./node.ts";
import { policyUrl, publisherReference } from "./organization.ts";

/**
 * The article.
 * When: on its page. Must have: headline, authors, dates, publisher. When it cannot: the article is refused while reading.
 * A news article with labelled opinion passages stays a NewsArticle; it is never a ReportageNewsArticle, whose
 * definition puts commentary elsewhere. https://schema.org/ReportageNewsArticle
 * https://developers.google.com/search/docs/appearance/structured-data/article
 */
export type ArticleNode = Omit<
  Minimum<
    NewsArticle,
    "headline" | "author" | "publisher" | "datePublished" | "dateModified" | "url" | "mainEntityOfPage" | "description"
  >,
  "@type"
> & { readonly "@type": string | readonly string[] };

/** Google names only NewsArticle, so it comes first; the finer types follow for those who know them. */
const TYPES: { readonly [T in ArticleType]: string | readonly string[] } = {
  news: "NewsArticle",
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

export function articleNode(article: Article, site: Site): ArticleNode {
  const { settings } = site.publication;
  const url = absolute(site, article.path);
  const parts = jsonLdContext(site, article).parts(article.body);
  const citations = [...citationsOf(parts), ...sourcesOf(article)];
  const ownParts = partsOf(parts);
  const corrected = corrections(article, site);
  const principles = policyUrl("ethics", site);
  const abstract = parts.flatMap((part) => (part.property === "abstract" ? part.lines : []));
  const backstory = parts.flatMap((part) => (part.property === "backstory" ? [part.text] : []));
  const topics = article.topics.filter(({ sameAs }) => sameAs.length > 0);
  const year = yearOf(article.published.epoch, settings.timeZone);
  return {
    "@type": TYPES[article.type],
    "@id": ids.article(url),
    url,
    mainEntityOfPage: { "@id": ids.webPage(url) },
    isPartOf: { "@id": ids.webPage(url) },
    headline: article.headline,
    description: article.description,
    ...(abstract.length > 0 ? { abstract: abstract.join("\n") } : {}),
    ...(backstory.length > 0 ? { backstory: backstory.join("\n\n") } : {}),
    ...(article.image ? { image: leadImages(article.image, site) } : {}),
    datePublished: article.published.iso,
    // What was never changed was last changed when it was published; Google asks for the date in either case.
    dateModified: (article.updated ?? article.published).iso,
    ...(article.dateline ? { dateline: article.dateline } : {}),
    author: article.authors.map((author) => authorReference(author, absolute(site, author.path))),
    publisher: publisherReference(site),
    ...(article.sponsor ? { sponsor: { "@type": "Organization", name: article.sponsor } } : {}),
    copyrightHolder: { "@id": ids.organization(settings.url) },
    copyrightYear: year,
    articleSection: article.section.name,
    ...(article.topics.length > 0 ? { keywords: article.topics.map(({ name }) => name) } : {}),
    ...(topics.length > 0
      ? {
          about: topics.map(({ name, path, sameAs }) => ({
            "@type": "Thing",
            "@id": ids.topic(absolute(site, path)),
            name,
            url: absolute(site, path),
            sameAs,
          })),
        }
      : {}),
    ...genreOf(article, site),
    inLanguage: article.lang,
    wordCount: article.wordCount,
    isAccessibleForFree: article.isAccessibleForFree,
    ...(principles ? { publishingPrinciples: principles } : {}),
    speakable: { "@type": "SpeakableSpecification", cssSelector: ["h1", ...selectorsOf(parts)] },
    ...(citations.length > 0 ? { citation: citations } : {}),
    ...(ownParts.length > 0 ? { hasPart: ownParts } : {}),
    ...(corrected.length > 0 ? { correction: corrected } : {}),
  };
}

/** The label that readers see above a whole opinion piece, in the words they see. */
function genreOf(article: Article, site: Site) {
  return OPINION_TYPES.includes(article.type) ? { genre: site.strings.type[article.type] } : {};
}

function selectorsOf(parts: readonly Part[]): readonly string[] {
  return parts.flatMap((part) => (part.property === "abstract" ? [part.selector] : []));
}

function citationsOf(parts: readonly Part[]) {
  return parts.flatMap((part) => (part.property === "citation" ? [part.node] : []));
}

function partsOf(parts: readonly Part[]) {
  return parts.flatMap((part) => (part.property === "hasPart" ? [part.node] : []));
}

/** The sources listed under the article. */
function sourcesOf({ sources }: Article): readonly CreativeWorkNode[] {
  return sources.map(({ title, url }) => ({ "@type": "CreativeWork", "@id": url, name: title, url }));
}
