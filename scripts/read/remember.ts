import { areSame } from "../article/are-same.ts";
import type { Article, Author, Topic, Translation } from "../article/model.ts";
import { isError } from "../problem/problem.ts";
import type { Newsroom, ReadArticle } from "./articles.ts";
import { type ArticleHead, NO_SECTION } from "./heads.ts";
import { type ArticleFacts, digestOf, type Recalled, type Remembered, type StoredBody } from "./memory.ts";
import type { Needs } from "./needs.ts";

/** What is kept of an article: plain data, in which no part holds on to the text it was cut from. */
export function remember({ data, file }: ArticleHead, article: ReadArticle): Remembered {
  const { problems, links, needs } = file.findings.own;
  const remembered: Remembered = { facts: factsOf(article), tags: data.tags ?? [], needs, problems, links };
  return JSON.parse(JSON.stringify(remembered));
}

function factsOf(article: ReadArticle): ArticleFacts {
  const { body: _body, topics: _topics, translation: _translation, ...facts } = article;
  const { authors, editors, contributors, section } = facts;
  return {
    ...facts,
    authors: idsOf(authors),
    editors: idsOf(editors),
    contributors: idsOf(contributors),
    section: section.id,
  };
}

function idsOf(authors: readonly Author[]): readonly string[] {
  return authors.map(({ id }) => id);
}

/**
 * Whether a later reading may take an article as it was read now. What hangs on other articles, or on a date that is
 * still to come, or must be told again in other words, is read anew each time.
 */
export function isLasting({ data, status, coverage, file }: ArticleHead): boolean {
  const { problems } = file.findings.own;
  return (
    status === "published" &&
    coverage?.goesOn !== true &&
    data.translationOf === undefined &&
    data.translators === undefined &&
    !problems.some((found) => isError(found) || found.code === "tag-spelled-otherwise")
  );
}

/** What an article was read against has stayed as it was; that settings and authors have, the memory itself has seen. */
export function stillHolds({ tags, needs }: Remembered, around: Newsroom): boolean {
  return around.topics.agreesWith(tags) && needsAreMet(needs, around);
}

function needsAreMet({ links, posts, pictures, assets }: Needs, around: Newsroom): boolean {
  const isThere = ([file, path]: readonly [string, string]) => {
    const found = around.addresses.files.get(file);
    return found !== undefined && "path" in found && found.path === path;
  };
  return (
    Object.entries(links).every(isThere) &&
    Object.entries(posts).every(([key, digest]) => around.posts.digest(key) === digest) &&
    pictures.every(({ ref }) => around.pictures.has(ref)) &&
    assets.every(({ ref }) => around.assets.has(ref))
  );
}

/** What is not the article's own, and so is not kept with it. */
export interface Around {
  readonly topics: readonly Topic[];
  readonly translation?: Translation | undefined;
}

const revived = new WeakMap<Recalled, { readonly parts: readonly unknown[]; readonly article: Article }>();

/**
 * The article, its body loaded whenever it is looked at. The same object as before where it was made of the same: pages,
 * fingerprints and feeds know it again.
 */
export function revive(recalled: Recalled, { topics, translation }: Around, around: Newsroom): Article {
  const { facts } = recalled.remembered;
  const author = (id: string) => found(around.authors.get(id), `author ${id}`);
  const authors = facts.authors.map(author);
  const editors = facts.editors.map(author);
  const contributors = facts.contributors.map(author);
  const section = around.sections.find(({ id }) => id === facts.section) ?? NO_SECTION;
  const isGoingOn = facts.coverage && goesOn(facts.coverage.end, around.now);
  // How many authors, editors and contributors there are, the facts themselves say; topics come last.
  const parts = [...authors, ...editors, ...contributors, section, isGoingOn, translation, ...topics];
  const known = revived.get(recalled);
  if (known && areSame(known.parts, parts)) return known.article;
  const article = articleOf(recalled, {
    authors,
    editors,
    contributors,
    section,
    topics,
    ...(translation ? { translation } : {}),
    ...(facts.coverage ? { coverage: { ...facts.coverage, goesOn: isGoingOn === true } } : {}),
  });
  revived.set(recalled, { parts, article });
  return article;
}

const STORED = Symbol("stored body");

/** An article but for its body, in which no key may be forgotten, not even one that few have. */
type Kept = { readonly [Key in keyof Required<Omit<Article, "body">>]: Article[Key] } & {
  readonly [STORED]: StoredBody;
};

/** What every article inherits: its body is loaded whenever it is looked at. */
const LAZY: ThisType<Kept> & Pick<Article, "body"> = {
  get body() {
    return this[STORED].load();
  },
};

/** Every key by its name, so that all articles are laid out alike in memory, whichever of them have what is optional. */
function articleOf(
  { remembered: { facts, tags }, body }: Recalled,
  parts: Pick<Article, "authors" | "editors" | "contributors" | "section" | "topics" | "translation" | "coverage">,
): Article {
  const kept: Kept = {
    [STORED]: body,
    digest: digestFacts(facts, tags, body),
    counts: facts.counts,
    file: facts.file,
    files: facts.files,
    slug: facts.slug,
    path: facts.path,
    headline: facts.headline,
    standfirst: facts.standfirst,
    description: facts.description,
    type: facts.type,
    sponsor: facts.sponsor,
    section: parts.section,
    authors: parts.authors,
    editors: parts.editors,
    contributors: parts.contributors,
    translation: parts.translation,
    published: facts.published,
    updated: facts.updated,
    updates: facts.updates,
    version: facts.version,
    coverage: parts.coverage,
    topics: parts.topics,
    dateline: facts.dateline,
    image: facts.image,
    corrections: facts.corrections,
    aliases: facts.aliases,
    draft: facts.draft,
    lang: facts.lang,
    dir: facts.dir,
    sources: facts.sources,
    licence: facts.licence,
    isAccessibleForFree: facts.isAccessibleForFree,
    wordCount: facts.wordCount,
  };
  return Object.setPrototypeOf(kept, LAZY);
}

function digestFacts(facts: ArticleFacts, tags: readonly string[], body: StoredBody): string {
  const { coverage } = facts;
  // What the clock says of it is no part of what was written: an earlier reading may have had another.
  const written = coverage ? { ...facts, coverage: { ...coverage, goesOn: undefined } } : facts;
  return digestOf(JSON.stringify([written, tags, body.digest]));
}

function goesOn(end: { readonly epoch: number } | undefined, now: number): boolean {
  return end === undefined || now < end.epoch;
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The ${what} was found while reading and is gone.`);
  return value;
}
