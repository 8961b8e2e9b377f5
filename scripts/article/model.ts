import type { Asset } from "../components/asset.ts";
import type { Block, BlockCounts } from "../components/block.ts";
import type { FileRef } from "../components/file-refs.ts";
import type { Named } from "../components/named.ts";
import type { Picture, PictureRef } from "../components/picture.ts";
import type { Rights } from "../components/rights.tsx";
import type { Voice } from "../components/voice.ts";
import type { Span } from "../problem/position.ts";
import type { Moment } from "./moment.ts";

/** The one closed list of what an article is; it is not the section. */
export const ARTICLE_TYPES = [
  "news",
  "live",
  "analysis",
  "opinion",
  "editorial",
  "explainer",
  "review",
  "interview",
  "obituary",
  "sponsored",
] as const;
export type ArticleType = (typeof ARTICLE_TYPES)[number];

/** Types whose every word is opinion: the label stands before the headline and travels with the title. */
export const OPINION_TYPES: readonly ArticleType[] = ["opinion", "editorial"];

export const POLICIES = [
  "ethics",
  "corrections",
  "verification",
  "unnamed-sources",
  "ownership",
  "masthead",
  "feedback",
  "diversity",
  "usage",
] as const;
export type Policy = (typeof POLICIES)[number];

/** What crawlers fetch for: a search engine's index, an assistant's index, a person who asks an assistant, training. */
export const CRAWLER_PURPOSES = ["search", "ai-search", "ai-user", "ai-training"] as const;
export type CrawlerPurpose = (typeof CRAWLER_PURPOSES)[number];

export interface Section {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  /** `/<id>/` */
  readonly path: string;
}

export interface Topic {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  /** Absolute addresses of the same thing elsewhere, such as its Wikidata item. */
  readonly sameAs: readonly string[];
  /** `/topics/<id>/` */
  readonly path: string;
}

/** A text of the author's, read. */
export interface Body {
  readonly body: readonly Block[];
  readonly counts: BlockCounts;
}

export interface Author extends Voice {
  readonly file: string;
  readonly role?: string;
  readonly email?: string;
  readonly links: readonly string[];
  /** What he covers. */
  readonly topics: readonly Topic[];
  readonly image?: PictureRef;
  readonly biography: Body;
}

/** A picture with the words that go with it. `alt` is empty only where the author said it is decorative. */
export interface LeadPicture extends Omit<Rights, "source"> {
  readonly picture: PictureRef;
  readonly alt: string;
  readonly caption?: string;
}

export interface Correction {
  /** Of the element that holds it on the article's page. */
  readonly id: string;
  /** It stands in a box of the body; others are collected behind the text. */
  readonly placed: boolean;
  readonly date: Moment;
  readonly kind: "correction" | "clarification" | "retraction";
  readonly text: string;
}

export interface Update {
  readonly date: Moment;
  readonly note: string;
}

/** What a translation was made from. */
export interface Original {
  /** Site address, or absolute where the original is elsewhere. */
  readonly href: string;
  /** BCP 47. */
  readonly lang: string;
}

export interface Translation {
  readonly of: Original;
  readonly translators: readonly Named[];
}

export interface Source {
  readonly title: string;
  readonly url: string;
  /** The article is made from it, as a report on a study is from the study. */
  readonly basis: boolean;
}

/** What a live article covers. */
export interface Coverage {
  readonly start: Moment;
  /** Undefined while nobody knows when it will end. */
  readonly end?: Moment;
  /** It has not ended by the clock of this build. */
  readonly goesOn: boolean;
}

/** An address written in a file, to be checked when all addresses of the site are known. */
export interface WrittenLink {
  readonly href: string;
  readonly file: string;
  readonly span: Span;
}

export interface Article extends Body {
  /** Path relative to the content folder. */
  readonly file: string;
  /** Changes with anything that the article's own file says. */
  readonly digest: string;
  /** Every file of the content folder that it shows, lead picture and body. */
  readonly files: readonly FileRef[];
  readonly slug: string;
  /** Site address with both slashes. */
  readonly path: string;
  readonly headline: string;
  /** Only where the author wrote a description. */
  readonly standfirst?: string;
  /**
   * The author's description, else the first paragraph of reporting, cut at a word; never opinion. Plain text. Of an
   * article that was taken back it says that and why.
   */
  readonly description: string;
  readonly type: ArticleType;
  readonly sponsor?: string;
  readonly section: Section;
  readonly authors: readonly Author[];
  /** Who edited it. */
  readonly editors: readonly Author[];
  /** Who helped to report it without signing it; none of its authors. */
  readonly contributors: readonly Author[];
  /** Only of an article that was translated. */
  readonly translation?: Translation;
  readonly published: Moment;
  readonly updated?: Moment;
  readonly updates: readonly Update[];
  /** 1 for what was never changed. */
  readonly version: number;
  /** Of every live article and of no other. */
  readonly coverage?: Coverage;
  readonly topics: readonly Topic[];
  readonly dateline?: string;
  readonly image?: LeadPicture;
  readonly corrections: readonly Correction[];
  /** Old site addresses, with both slashes. */
  readonly aliases: readonly { readonly path: string; readonly span: Span }[];
  readonly draft: boolean;
  /** BCP 47. */
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly sources: readonly Source[];
  /** An absolute address or a plain name; the publication's where the article has none of its own. */
  readonly licence?: string;
  readonly isAccessibleForFree: boolean;
  /** Words of its text: the author's copy with quotations and captions, without embeds, labels and credits. */
  readonly wordCount: number;
}

export interface StaticPage extends Body {
  readonly file: string;
  /** The path below `pages/`, such as "about" or "guide/quote". */
  readonly id: string;
  /** `/<id>/` */
  readonly path: string;
  readonly title: string;
  readonly description?: string;
}

export interface Settings {
  readonly name: string;
  /** Absolute, https, with a trailing slash. */
  readonly url: string;
  readonly language: string;
  readonly timeZone: string;
  readonly description?: string;
  readonly logo?: PictureRef;
  readonly sections: readonly Section[];
  readonly topics: readonly Topic[];
  /** Id of the author who stands for "the editors". */
  readonly editors?: string;
  readonly policies: { readonly [P in Policy]?: string };
  /** `page` is the id of the page that says how to reach the newsroom. */
  readonly contact?: { readonly email?: string; readonly telephone?: string; readonly page?: string };
  /** Of every article that names no other. */
  readonly licence?: string;
  readonly permalink: string;
  readonly social: { readonly [name: string]: string };
  /** Megapixels of the largest picture that is read. */
  readonly largestPicture: number;
  /** Undefined is allowed. */
  readonly crawlers: { readonly [P in CrawlerPurpose]?: "allow" | "refuse" };
}

/** Everything a newsroom wrote, read once, checked, immutable. */
export interface Publication {
  readonly settings: Settings;
  readonly authors: ReadonlyMap<string, Author>;
  /** Newest first; equal times by path. Drafts and held-back articles are only here in a preview. */
  readonly articles: readonly Article[];
  readonly pages: readonly StaticPage[];
  /** Every picture that something refers to, by `pictureKey`. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Every other file that something shows or plays, by `assetKey`. */
  readonly assets: ReadonlyMap<string, Asset>;
}
