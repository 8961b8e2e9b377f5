import { type Article, OPINION_TYPES } from "../article/model.ts";
import { retractionsOf } from "../article/retraction.ts";
import type { Page } from "./page.ts";
import type { Site } from "./site.ts";

/** What a page is called and what it is about, in plain text: for its head, its graph, feeds and lists alike. */
export interface Description {
  /** Without the publication's name, but with the labels that must travel with an article. */
  readonly title: string;
  readonly description: string;
}

export function describe(page: Page, site: Site): Description {
  const { settings } = site.publication;
  const words = site.strings.site;
  switch (page.kind) {
    case "article":
    case "redirect":
      return { title: labelledHeadline(page.article, site), description: page.article.description };
    case "front":
      return {
        title: numbered(settings.name, page.listing, site),
        description: settings.description ?? settings.name,
      };
    case "section":
      return {
        title: numbered(page.section.name, page.listing, site),
        description: page.section.description ?? words.articlesOn(page.section.name),
      };
    case "topic":
      return {
        title: numbered(page.topic.name, page.listing, site),
        description: page.topic.description ?? words.articlesOn(page.topic.name),
      };
    case "author":
      return {
        title: numbered(page.author.name, page.listing, site),
        description: page.author.role ? `${page.author.name}, ${page.author.role}` : words.articlesBy(page.author.name),
      };
    case "info":
      return { title: page.page.title, description: page.page.description ?? `${page.page.title}, ${settings.name}` };
    case "labels":
      return { title: words.labels, description: `${words.labels}, ${settings.name}` };
    case "corrections":
      return { title: words.corrections, description: words.correctionsIntro };
    case "not-found":
      return { title: words.notFound, description: words.notFoundText };
  }
}

/** What must be said of an article before anything else, wherever it is named: taken back, opinion, paid for. */
export function labelsOf(article: Pick<Article, "type" | "corrections">, { strings }: Site): string[] {
  const { type } = article;
  const isRetracted = retractionsOf(article).length > 0;
  const label = OPINION_TYPES.includes(type) || type === "sponsored" ? strings.type[type] : undefined;
  return [...(isRetracted ? [strings.article.retracted] : []), ...(label ? [label] : [])];
}

/** "Opinion: …" before the headline of a whole opinion piece; nearly every other headline as it is. */
export function labelledHeadline(article: Pick<Article, "type" | "headline" | "corrections">, site: Site): string {
  return [...labelsOf(article, site), article.headline].join(": ");
}

function numbered(title: string, listing: { number: number; count: number }, site: Site): string {
  return listing.number === 1 ? title : `${title}: ${site.strings.site.page(listing.number, listing.count)}`;
}
