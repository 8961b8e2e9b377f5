import { type Article, OPINION_TYPES, type Publication, type Topic } from "../article/model.ts";
import { listings } from "./lists.ts";
import type { FrontPage, Page } from "./page.ts";

/** Entries on the front page's first page: the lead and seconds, the rows of the sections and the opinion column. */
const FRONT_LENGTH = 40;
const ROW_LENGTH = 5;
const RELATED_LENGTH = 5;
/** The lead story and the two beside it. */
const LEAD_LENGTH = 3;

/** Every page of the site, in no order that matters. */
export function pagesOf(publication: Publication): readonly Page[] {
  const { articles, settings, authors } = publication;
  const bySection = groupBy(articles, (article) => [article.section.id]);
  const byTopic = groupBy(articles, (article) => article.topics.map(({ id }) => id));
  const byAuthor = groupBy(articles, (article) => article.authors.map(({ id }) => id));
  return [
    ...frontPages(publication, bySection),
    ...articles.map(
      (article): Page => ({
        kind: "article",
        path: article.path,
        article,
        related: (bySection.get(article.section.id) ?? [])
          .filter((other) => other !== article)
          .slice(0, RELATED_LENGTH),
      }),
    ),
    ...settings.sections.flatMap((section) =>
      listings(section.path, bySection.get(section.id) ?? []).map(
        (list): Page => ({ kind: "section", section, ...list }),
      ),
    ),
    ...topicsIn(articles).flatMap((topic) =>
      listings(topic.path, byTopic.get(topic.id) ?? []).map((list): Page => ({ kind: "topic", topic, ...list })),
    ),
    ...[...authors.values()].flatMap((author) =>
      listings(author.path, byAuthor.get(author.id) ?? []).map((list): Page => ({ kind: "author", author, ...list })),
    ),
    ...publication.pages.map((page): Page => ({ kind: "info", path: page.path, page })),
    { kind: "labels", path: "/labels/" },
    { kind: "corrections", path: "/corrections/", corrections: allCorrections(articles) },
    { kind: "not-found", path: "/404.html" },
    ...articles.flatMap((article) => article.aliases.map(({ path }): Page => ({ kind: "redirect", path, article }))),
  ];
}

/** The topics that articles have, each once, by id. */
export function topicsIn(articles: readonly Article[]): readonly Topic[] {
  const topics = new Map(articles.flatMap(({ topics }) => topics.map((topic) => [topic.id, topic] as const)));
  return [...topics.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function frontPages({ articles, settings }: Publication, bySection: Groups): readonly FrontPage[] {
  const opinion = articles.filter(({ type }) => OPINION_TYPES.includes(type)).slice(0, ROW_LENGTH);
  const leads = new Set(articles.slice(0, LEAD_LENGTH));
  const sections = settings.sections.flatMap((section) => {
    const rest = (bySection.get(section.id) ?? []).filter(
      (article) => !leads.has(article) && !opinion.includes(article),
    );
    return rest.length === 0 ? [] : [{ section, articles: rest.slice(0, ROW_LENGTH) }];
  });
  return listings("/", articles, FRONT_LENGTH).map(({ path, listing }) => {
    const first = listing.number === 1;
    return { kind: "front", path, listing, sections: first ? sections : [], opinion: first ? opinion : [] };
  });
}

function allCorrections(articles: readonly Article[]) {
  return articles
    .flatMap((article) => article.corrections.map((correction) => ({ article, correction })))
    .sort((a, b) => b.correction.date.epoch - a.correction.date.epoch || (a.article.path < b.article.path ? -1 : 1));
}

type Groups = ReadonlyMap<string, readonly Article[]>;

function groupBy(articles: readonly Article[], keys: (article: Article) => readonly string[]): Groups {
  const groups = new Map<string, Article[]>();
  for (const article of articles) {
    for (const key of keys(article)) {
      const group = groups.get(key);
      if (group) group.push(article);
      else groups.set(key, [article]);
    }
  }
  return groups;
}
