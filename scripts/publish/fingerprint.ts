import { createHash } from "node:crypto";
import type { Article, Author, Body } from "../article/model.ts";
import { type AssetRef, assetKey } from "../components/asset.ts";
import { type PictureRef, pictureKey } from "../components/picture.ts";
import { iconsOf, logoOf } from "../site/brand.ts";
import type { Page } from "../site/page.ts";
import type { Site } from "../site/site.ts";

/**
 * What a page depends on, as one short text: its own values and whatever of the site it shows. A page whose fingerprint
 * has not changed would come out byte for byte the same.
 */
export type Fingerprint = string;

/** Fingerprints of all pages, by site address. */
export function fingerprints(site: Site): ReadonlyMap<string, Fingerprint> {
  const everywhere = digest(shownEverywhere(site));
  return new Map(site.pages.map((page) => [page.path, digest([everywhere, ...dependencies(page, site)])]));
}

/** What masthead, footer and head of every page show. */
function shownEverywhere({ publication, assets, strings }: Site): readonly unknown[] {
  const { settings, pages, articles } = publication;
  const links = pages.map(({ id, path, title }) => [id, path, title]);
  return [
    settings,
    links,
    articles[0]?.published.epoch,
    assets,
    strings.language,
    logoOf(publication),
    iconsOf(publication),
  ];
}

function dependencies(page: Page, site: Site): readonly unknown[] {
  switch (page.kind) {
    case "article": {
      const { article, related, ...rest } = page;
      const voices = voicesIn(article, site);
      return [rest, article, voices, filesIn([article, voices], site), related.map(named)];
    }
    case "front": {
      const { listing, leads, sections, opinion, ...rest } = page;
      const summaries = (articles: readonly Article[]) => articles.map((article) => summary(article, site));
      return [
        rest,
        listed(page, site),
        summaries(leads),
        sections.map(({ section, articles }) => [section, summaries(articles)]),
        summaries(opinion),
      ];
    }
    case "section":
    case "topic": {
      const { listing, ...rest } = page;
      return [rest, listed(page, site), filesIn(rest, site)];
    }
    case "author": {
      const { listing, ...rest } = page;
      const voices = voicesIn(page.author.biography, site);
      return [rest, listed(page, site), voices, filesIn([rest, voices], site)];
    }
    case "corrections":
      return [page.path, page.corrections.map(({ article, correction }) => [named(article), correction])];
    case "redirect":
      return [page.path, named(page.article)];
    case "info": {
      const voices = voicesIn(page.page, site);
      return [page, voices, filesIn([page, voices], site)];
    }
    case "labels":
    case "not-found":
      return [page];
  }
}

/** Authors, whose opinion or entry a text may hold or who may ask in it; which of them do, the text itself says. */
function voicesIn({ counts }: Pick<Body, "counts">, { publication }: Site): readonly Author[] {
  return counts.opinion || counts.qa || counts.entry ? [...publication.authors.values()] : [];
}

function listed({ listing: { articles, ...rest } }: Page & { listing: { articles: readonly Article[] } }, site: Site) {
  return [rest, articles.map((article) => summary(article, site))];
}

/** What a link to an article shows: its headline, and the labels before it. */
function named({ path, headline, type, corrections, lang, dir }: Article): readonly unknown[] {
  return [path, headline, type, lang, dir, corrections.map(({ kind }) => kind)];
}

/** What a list shows of an article: everything but its body. */
function summary(article: Article, site: Site): readonly unknown[] {
  const { description, section, authors, published, image, coverage } = article;
  const names = authors.map(({ name, path: address }) => [name, address]);
  const picture = [image, filesIn(image, site)];
  return [named(article), description, section, names, published, coverage?.goesOn, picture];
}

/** Every file of the content folder that a value names, however deep, as it is now. */
function filesIn(value: unknown, { publication: { pictures, assets } }: Site): readonly unknown[] {
  return refsIn(value).map((ref) => ("use" in ref ? assets.get(assetKey(ref)) : pictures.get(pictureKey(ref))));
}

type FileRef = PictureRef | AssetRef;

const refsFound = new WeakMap<object, readonly FileRef[]>();

function refsIn(value: unknown): readonly FileRef[] {
  if (typeof value !== "object" || value === null) return [];
  const before = refsFound.get(value);
  if (before !== undefined) return before;
  const refs = isFileRef(value) ? [value] : Object.values(value).flatMap(refsIn);
  refsFound.set(value, refs);
  return refs;
}

/** A file's path is one in the content folder; the paths of everything else are site addresses. */
function isFileRef(value: object): value is FileRef {
  return "path" in value && typeof value.path === "string" && !value.path.startsWith("/");
}

const known = new WeakMap<object, string>();

/** A digest of plain data, the same for equal data whatever the order of keys. Objects are immutable, so each is read once. */
function digest(value: unknown): string {
  if (typeof value !== "object" || value === null) return `${typeof value}:${String(value)}`;
  const found = known.get(value);
  if (found !== undefined) return found;
  const parts = isIterable(value)
    ? [...value].map(digest)
    : Object.entries(value)
        .filter(([, each]) => each !== undefined)
        .map(([key, each]) => `${key}=${digest(each)}`)
        .sort();
  const made = createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 22);
  known.set(value, made);
  return made;
}

function isIterable(value: object): value is Iterable<unknown> {
  return Symbol.iterator in value;
}
