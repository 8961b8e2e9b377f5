import { areSame } from "../article/are-same.ts";
import type { Article, Publication } from "../article/model.ts";
import type { Page } from "./page.ts";
import type { Site } from "./site.ts";

/** What of a site its pages are made of. */
type Before = Pick<Site, "publication" | "pages">;

/**
 * The pages of a publication in which articles were edited and none has moved: those of before, the edited articles in
 * the place of the old ones. Undefined where more has changed. Who waits for one edit need not wait until ten thousand
 * articles have been sorted.
 */
export function editedPages(publication: Publication, before: Before): readonly Page[] | undefined {
  const edited = editedArticles(publication, before.publication);
  if (!edited) return undefined;
  const now = (article: Article) => edited.get(article) ?? article;
  const all = (articles: readonly Article[]) =>
    articles.some((each) => edited.has(each)) ? articles.map(now) : articles;
  return before.pages.map((page) => withArticles(page, now, all));
}

/** The edited articles by what they were. */
function editedArticles(now: Publication, before: Publication): ReadonlyMap<Article, Article> | undefined {
  const isSamePaper =
    now.settings === before.settings &&
    areSame(now.pages, before.pages) &&
    areSame([...now.authors.values()], [...before.authors.values()]);
  if (!isSamePaper || now.articles.length !== before.articles.length) return undefined;
  const edited = new Map<Article, Article>();
  for (const [index, article] of now.articles.entries()) {
    const old = before.articles[index];
    if (old === article) continue;
    if (!old || hasFurtherPages(old) || hasFurtherPages(article) || !standsWhereItStood(old, article)) return undefined;
    edited.set(old, article);
  }
  return edited;
}

/**
 * By all that pages.ts asks to tell where an article is shown, and by what its own page shows of the site around it.
 * Translations are left to pages.ts altogether.
 */
export function standsWhereItStood(before: Article, now: Article): boolean {
  return (
    before.path === now.path &&
    before.section === now.section &&
    before.type === now.type &&
    before.published.epoch === now.published.epoch &&
    before.lang === now.lang &&
    areSame(before.topics, now.topics) &&
    areSame(before.authors, now.authors) &&
    areSame(aliasesOf(before), aliasesOf(now)) &&
    before.translation === undefined &&
    now.translation === undefined
  );
}

function aliasesOf({ aliases }: Article): readonly string[] {
  return aliases.map(({ path }) => path);
}

/** Pages of corrections and earlier addresses show an article, too. */
function hasFurtherPages({ aliases, corrections }: Article): boolean {
  return aliases.length > 0 || corrections.length > 0;
}

/** The same page where it shows none of the edited. */
function withArticles(
  page: Page,
  now: (article: Article) => Article,
  all: (articles: readonly Article[]) => readonly Article[],
): Page {
  switch (page.kind) {
    case "article": {
      const [article, related] = [now(page.article), all(page.related)];
      return article === page.article && related === page.related ? page : { ...page, article, related };
    }
    case "front": {
      const articles = all(page.listing.articles);
      // What the front page shows anywhere stands in its list, too.
      if (articles === page.listing.articles) return page;
      return {
        ...page,
        listing: { ...page.listing, articles },
        leads: all(page.leads),
        sections: page.sections.map((row) => ({ ...row, articles: all(row.articles) })),
        opinion: all(page.opinion),
      };
    }
    case "section":
    case "topic":
    case "author": {
      const articles = all(page.listing.articles);
      return articles === page.listing.articles ? page : { ...page, listing: { ...page.listing, articles } };
    }
    // An edited article has neither corrections nor earlier addresses.
    case "corrections":
    case "redirect":
    case "info":
    case "labels":
    case "not-found":
      return page;
  }
}
