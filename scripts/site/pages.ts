import { type Article, OPINION_TYPES, type Original, type Publication, type Topic } from "../article/model.ts";
import { listings } from "./lists.ts";
import type { FrontPage, Page } from "./page.ts";

/** Entries in a section's row of the front page, and in its opinion column. */
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
  const versions = versionsOf(articles);
  const relatedTo = relatedIn(bySection);
  return [
    ...frontPages(publication, bySection),
    ...articles.map(
      (article): Page => ({
        kind: "article",
        path: article.path,
        article,
        versions: versions.get(originalOf(article)) ?? [],
        related: relatedTo(article),
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
    ...[...authors.values()].flatMap((author) => {
      const covers = author.topics.map((topic) => ({ topic, hasPage: byTopic.has(topic.id) }));
      return listings(author.path, byAuthor.get(author.id) ?? []).map(
        (list): Page => ({ kind: "author", author, covers, ...list }),
      );
    }),
    ...publication.pages.map((page): Page => ({ kind: "info", path: page.path, page })),
    { kind: "labels", path: "/labels/" },
    { kind: "corrections", path: "/corrections/", corrections: allCorrections(articles) },
    { kind: "not-found", path: "/404.html" },
    ...articles.flatMap((article) => article.aliases.map(({ path }): Page => ({ kind: "redirect", path, article }))),
  ];
}

/** The topics that articles have, each once, by id. */
function topicsIn(articles: readonly Article[]): readonly Topic[] {
  const topics = new Map(articles.flatMap(({ topics }) => topics.map((topic) => [topic.id, topic] as const)));
  return [...topics.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What all versions of a text have in common: the address of the original. */
function originalOf({ path, translation }: Article): string {
  return translation?.of.href ?? path;
}

/** The versions of every text that was translated, by the address of its original, which stands first. */
function versionsOf(articles: readonly Article[]): ReadonlyMap<string, readonly Original[]> {
  const versions = new Map<string, Original[]>();
  for (const { path, lang, translation } of articles) {
    if (!translation) continue;
    const others = versions.get(translation.of.href) ?? [translation.of];
    versions.set(translation.of.href, [...others, { href: path, lang }]);
  }
  return versions;
}

/** The newest reports lead, opinion has a column of its own, each section a row; all others follow on further pages. */
function frontPages({ articles, settings }: Publication, bySection: Groups): readonly FrontPage[] {
  const opinion = articles.filter(isOpinion).slice(0, ROW_LENGTH);
  const leads = articles.filter((article) => !isOpinion(article)).slice(0, LEAD_LENGTH);
  const placed = new Set([...leads, ...opinion]);
  const sections = settings.sections.flatMap((section) => {
    const rest = (bySection.get(section.id) ?? []).filter((article) => !placed.has(article)).slice(0, ROW_LENGTH);
    return rest.length === 0 ? [] : [{ section, articles: rest }];
  });
  const shown = [...placed, ...sections.flatMap((row) => row.articles)];
  const isShown = new Set(shown);
  const all = [...shown, ...articles.filter((article) => !isShown.has(article))];
  return listings("/", all, shown.length).map(({ path, listing }) =>
    listing.number === 1
      ? { kind: "front", path, listing, leads, sections, opinion }
      : { kind: "front", path, listing, leads: [], sections: [], opinion: [] },
  );
}

/** The newest others of an article's section; most articles of one share a list. */
function relatedIn(bySection: Groups): (article: Article) => readonly Article[] {
  const newest = new Map([...bySection].map(([id, group]) => [id, group.slice(0, RELATED_LENGTH)]));
  return (article) => {
    const shared = newest.get(article.section.id) ?? [];
    if (!shared.includes(article)) return shared;
    const more = (bySection.get(article.section.id) ?? []).slice(0, RELATED_LENGTH + 1);
    return more.filter((other) => other !== article);
  };
}

function isOpinion({ type }: Article): boolean {
  return OPINION_TYPES.includes(type);
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
