import { OPINION_TYPES } from "../article/model.ts";
import type { Page } from "./page.ts";
import type { Site } from "./site.ts";

/** What a page is called and what it is about, in plain text: for its head, its graph, feeds and lists alike. */
export interface Description {
  /** Without the publication's name. A whole opinion piece carries its label, which must travel with it. */
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

/** "Opinion: …" before the headline of a whole opinion piece; every other headline as it is. */
export function labelledHeadline(article: { type: string; headline: string }, site: Site): string {
  const isOpinion = OPINION_TYPES.some((type) => type === article.type);
  return isOpinion || article.type === "sponsored"
    ? `${site.strings.type[article.type]}: ${article.headline}`
    : article.headline;
}

function numbered(title: string, listing: { number: number; count: number }, site: Site): string {
  return listing.number === 1 ? title : `${title}: ${site.strings.site.page(listing.number, listing.count)}`;
}
