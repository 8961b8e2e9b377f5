import type { Article, Author, Correction, Original, Section, StaticPage, Topic } from "../article/model.ts";

/** One page of a list that goes on: `/news/`, `/news/page/2/` … */
export interface Listing {
  readonly articles: readonly Article[];
  /** Position of its first article in the whole list, from 1. */
  readonly from: number;
  /** How many articles the whole list has. */
  readonly total: number;
  /** From 1. */
  readonly number: number;
  readonly count: number;
  /** Site addresses of the pages with newer and older articles. */
  readonly newer?: string;
  readonly older?: string;
}

interface Addressed {
  /** Site address with both slashes (`/404.html` for the page of that kind). */
  readonly path: string;
}

export interface ArticlePage extends Addressed {
  readonly kind: "article";
  readonly article: Article;
  /** The same text in every language there is, this article included and the original first; empty where it is alone. */
  readonly versions: readonly Original[];
  /** The newest others of its section, at most five. */
  readonly related: readonly Article[];
}

export interface FrontPage extends Addressed {
  readonly kind: "front";
  readonly listing: Listing;
  /** On the first page only: the lead and the stories beside it. */
  readonly leads: readonly Article[];
  /** On the first page only: the newest of each section that stand nowhere else on it, and the opinion column. */
  readonly sections: readonly { readonly section: Section; readonly articles: readonly Article[] }[];
  readonly opinion: readonly Article[];
}

export interface SectionPage extends Addressed {
  readonly kind: "section";
  readonly section: Section;
  readonly listing: Listing;
}

export interface TopicPage extends Addressed {
  readonly kind: "topic";
  readonly topic: Topic;
  readonly listing: Listing;
}

export interface AuthorPage extends Addressed {
  readonly kind: "author";
  readonly author: Author;
  readonly listing: Listing;
  /** What he covers, and whether there is a page about it. */
  readonly covers: readonly { readonly topic: Topic; readonly hasPage: boolean }[];
}

/** About, policies: whatever lies in `content/pages/`. */
export interface InfoPage extends Addressed {
  readonly kind: "info";
  readonly page: StaticPage;
}

/** `/labels/`: what the labels mean, from the same strings that make the labels. */
export interface LabelsPage extends Addressed {
  readonly kind: "labels";
}

/** `/corrections/`: every correction of every article, newest first. */
export interface CorrectionsPage extends Addressed {
  readonly kind: "corrections";
  readonly corrections: readonly { readonly article: Article; readonly correction: Correction }[];
}

export interface NotFoundPage extends Addressed {
  readonly kind: "not-found";
}

/** An old address of an article. */
export interface RedirectPage extends Addressed {
  readonly kind: "redirect";
  readonly article: Article;
}

export type Page =
  | ArticlePage
  | FrontPage
  | SectionPage
  | TopicPage
  | AuthorPage
  | InfoPage
  | LabelsPage
  | CorrectionsPage
  | NotFoundPage
  | RedirectPage;

export type PageKind = Page["kind"];
export type PageOf<K extends PageKind> = Extract<Page, { kind: K }>;
