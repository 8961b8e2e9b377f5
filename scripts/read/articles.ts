import { flow } from "../article/flow.ts";
import type { Article, Author, Body, Correction, LeadPicture, Section } from "../article/model.ts";
import { retractionsOf } from "../article/retraction.ts";
import type { ArticleData } from "../article/schema/article.ts";
import { isFolderName } from "../article/schema/fields.ts";
import { describeBody, describeRetraction, wordCount } from "../article/summary.ts";
import { versionOf } from "../article/version.ts";
import { isFileName } from "../components/alt.ts";
import type { TextContext } from "../components/component.ts";
import { fileRefsIn } from "../components/file-refs.ts";
import { findNamed } from "../components/named.ts";
import { pictureRights } from "../components/rights.tsx";
import { direction } from "../locale/locale.ts";
import { didYouMean } from "../problem/nearest.ts";
import { checkOwn } from "./addresses.ts";
import { readBody, refuseEmpty, type Surroundings } from "./body.ts";
import { ANY_TIME, type ChangeTimes, checkChange } from "./changes.ts";
import { type ArticleFile, type ArticleHead, type FrontMatter, readDate } from "./heads.ts";
import { type WrittenString, warnOfMarks } from "./plain-text.ts";
import type { TopicDesk } from "./topics.ts";
import type { TranslationDesk } from "./translations.ts";

/** What an article is read against. */
export interface Newsroom extends Surroundings {
  readonly authors: ReadonlyMap<string, Author>;
  readonly topics: TopicDesk;
  readonly translations: TranslationDesk;
  readonly sections: readonly Section[];
  /** The publication's. */
  readonly licence?: string;
  readonly text: (lang: string) => TextContext;
}

/** An article as reading makes it, before its body is put away. */
export type ReadArticle = Omit<Article, "digest">;

/** An article's facts and body; undefined after reporting every reason why it cannot be published. */
export function readArticle(head: ArticleHead, around: Newsroom): ReadArticle | undefined {
  const { data, file } = head;
  const { image, dates, content, context, ...facts } = readFacts(head, timesOf(head, around.now), around);
  if (head.coverage && (content.counts.entry ?? 0) === 0) {
    file.findings.add("live-without-entries", head.yaml.spanOf(["type"]));
  }
  if (facts.authors.length === 0 || !dates || (data.image && !image)) return undefined;

  const [retraction] = retractionsOf(dates);
  const words = wordCount(content.body, context.strings);
  askForOpinionType(head, content, words, context);
  return {
    file: file.file,
    slug: head.slug,
    path: head.path,
    headline: data.title,
    standfirst: data.description,
    description: retraction
      ? describeRetraction(retraction.text, context.strings)
      : (data.description ?? describeBody(content.body, context) ?? data.title),
    type: head.type,
    sponsor: data.sponsor,
    section: head.section,
    ...facts,
    published: head.published,
    ...dates,
    ...(head.coverage ? { coverage: head.coverage } : {}),
    dateline: data.dateline,
    image,
    draft: head.status === "draft",
    dir: data.dir ?? direction(facts.lang),
    sources: (data.sources ?? []).map(({ basis = false, ...source }) => ({ ...source, basis })),
    // What the newsroom did not write is not its own to license.
    licence: data.licence ?? (head.type === "sponsored" ? undefined : around.licence),
    isAccessibleForFree: data.isAccessibleForFree ?? true,
    ...content,
    files: fileRefsIn([image, content.body]),
    wordCount: words,
  };
}

/** Reports what else is wrong with an article that has no head, so that one run tells everything. */
export function checkHeadless(file: ArticleFile, around: Newsroom): void {
  readFacts({ file, data: file.right, yaml: file.yaml }, ANY_TIME, around);
}

/** All that can be known of an article without its address, after reporting what is wrong with it. */
function readFacts(front: FrontMatter, times: ChangeTimes, around: Newsroom) {
  const { data, file, yaml } = front;
  const { findings } = file;
  const lang = data.lang ?? around.language;
  const authors = readPeople("authors", front, around.authors);
  const editors = readPeople("editor", front, around.authors);
  const contributors = readPeople("contributors", front, around.authors, authors);
  const translation = around.translations.of(front);
  const image = data.image && readLead(data.image, front, around);
  const aliases = readAliases(front);
  const topics = around.topics.of(data.tags, "tags", yaml, findings);
  if (data.isAccessibleForFree === false) findings.add("free-to-everybody", yaml.spanOf(["isAccessibleForFree"]));
  warnOfMarks(plainTexts(data), yaml, findings);
  for (const [path, href] of addressesIn(data)) {
    checkOwn(href, () => yaml.spanOf(path), { addresses: around.addresses, findings });
  }
  const content = readBody(file, lang, around, times);
  refuseEmpty(content, file);
  const context = around.text(lang);
  const dates = readDates(front, content, around.timeZone, times, context);
  return { lang, authors, editors, contributors, translation, image, aliases, topics, content, context, dates };
}

/**
 * The authors whose ids a key lists, after reporting those there are none of and those named a second time.
 * @param named already, by another key that says the same of them
 */
function readPeople(
  key: "authors" | "editor" | "contributors",
  { data, yaml, file: { findings } }: FrontMatter,
  authors: ReadonlyMap<string, Author>,
  named: readonly Author[] = [],
): readonly Author[] {
  const ids = data[key] ?? [];
  return ids.flatMap((id, index) => {
    const author = authors.get(id);
    const span = yaml.spanOf([key, index]);
    if (!author) {
      findings.add("author-unknown", span, { name: id, suggestion: didYouMean(id, [...authors.keys()]) });
    } else if (ids.indexOf(id) < index || named.includes(author)) {
      findings.add("author-twice", span, { name: id });
    } else return [author];
    return [];
  });
}

type Dates = Pick<Article, "updated" | "updates" | "version" | "corrections">;

/** Everything that happened after publication, told in the front matter or in a box of the body. */
function readDates(
  { data, yaml, file: { findings } }: FrontMatter,
  content: Body,
  timeZone: string,
  times: ChangeTimes,
  context: TextContext,
): Dates | undefined {
  const later = (written: string, path: readonly PropertyKey[]) => {
    const moment = readDate(written, path, yaml, timeZone, findings);
    return moment && checkChange(moment, path.map(String).join("."), yaml.spanOf(path), times, findings);
  };
  const updates = (data.updates ?? []).map(({ date, note }, index) => ({
    date: later(date, ["updates", index, "date"]),
    note,
  }));
  const corrections = (data.corrections ?? []).map((correction, index) => ({
    ...correction,
    date: later(correction.date, ["corrections", index, "date"]),
  }));
  const inText = placedCorrections(content, context);
  for (const [index, { text }] of corrections.entries()) {
    if (inText.some((each) => each.text === text)) {
      findings.add("correction-twice", yaml.spanOf(["corrections", index, "text"]));
    }
  }
  const written = data.updated === undefined ? undefined : later(data.updated, ["updated"]);
  if (!updates.every(isDated) || !corrections.every(isDated) || (data.updated !== undefined && !written))
    return undefined;
  const sorted = {
    updates: updates.sort(newestFirst),
    corrections: allCorrections(corrections, inText, content.counts),
  };
  const placed = flow(content.body).flatMap((block) => (block.kind === "update" ? [block.date] : []));
  const entries = content.body.flatMap((block) =>
    block.kind === "entry" && block.date.epoch > times.from ? [block.date] : [],
  );
  // A note that something changed dates the change, and so does a correction.
  const noted = [...sorted.updates, ...sorted.corrections].map(({ date }) => date);
  const changes = [...(written ? [written] : []), ...noted, ...placed, ...entries];
  const [updated] = [...changes].sort((a, b) => b.epoch - a.epoch);
  return { updated, version: versionOf(changes, timeZone), ...sorted };
}

/** What is not published yet may be dated like everything else in it. */
function timesOf({ published, status }: ArticleHead, now: number): ChangeTimes {
  return { from: published.epoch, until: status === "published" ? now : ANY_TIME.until };
}

/** Corrections of the front matter and those placed in the body, newest first, each with the id it has on the page. */
function allCorrections(
  listed: readonly Omit<Correction, "id" | "placed">[],
  placed: readonly Correction[],
  counts: Body["counts"],
): readonly Correction[] {
  const first = (counts.correction ?? 0) + 1;
  const numbered = [...listed]
    .sort(newestFirst)
    .map((correction, index): Correction => ({ ...correction, id: `correction-${first + index}`, placed: false }));
  return [...placed, ...numbered].sort(newestFirst);
}

function placedCorrections({ body }: Body, context: TextContext): readonly Correction[] {
  return flow(body).flatMap((block): readonly Correction[] =>
    block.kind === "correction"
      ? [
          {
            id: block.id,
            placed: true,
            date: block.date,
            kind: block.correctionKind,
            text: context.text(block.body).replace(/\s+/g, " "),
          },
        ]
      : [],
  );
}

function newestFirst(a: { date: { epoch: number } }, b: { date: { epoch: number } }): number {
  return b.date.epoch - a.date.epoch;
}

function isDated<T extends { readonly date: D | undefined }, D>(entry: T): entry is T & { readonly date: D & {} } {
  return entry.date !== undefined;
}

function readLead(
  image: NonNullable<ArticleHead["data"]["image"]>,
  { yaml, file: { findings } }: FrontMatter,
  { pictures, voices }: Surroundings,
): LeadPicture | undefined {
  const { src, alt, focus, creator: written, ...rest } = image;
  const creator = written === undefined ? undefined : findNamed(voices, written);
  if (written !== undefined && !creator) {
    const ids = voices.map(({ id }) => id);
    const details = { name: written, suggestion: didYouMean(written, ids) };
    findings.add("author-unknown", yaml.spanOf(["image", "creator"]), details);
  }
  const rights = pictureRights({ ...rest, creator });
  const picture = pictures.find(src, yaml.spanOf(["image", "src"]), findings, { focus, ...rights });
  if (alt === undefined) findings.add("alt-missing", yaml.spanOf(["image", "src"]));
  else if (isFileName(alt)) findings.add("alt-file-name", yaml.spanOf(["image", "alt"]), { alt });
  return picture && alt !== undefined ? { picture, alt, creator, ...rest } : undefined;
}

function plainTexts({ title, description, image, corrections = [], updates = [] }: Partial<ArticleData>) {
  return [
    [["title"], title],
    [["description"], description],
    [["image", "alt"], image?.alt],
    [["image", "caption"], image?.caption],
    ...corrections.map(({ text }, index) => [["corrections", index, "text"], text] as const),
    ...updates.map(({ note }, index) => [["updates", index, "note"], note] as const),
  ] satisfies readonly WrittenString[];
}

/** Where the front matter may name pages of ours. A source may be an old file of the same host that is not of this site. */
function addressesIn({ licence, image, translationOf }: Partial<ArticleData>) {
  return [
    [["licence"], licence],
    [["image", "licence"], image?.licence],
    [["translationOf", "url"], typeof translationOf === "object" ? translationOf.url : undefined],
  ] satisfies readonly WrittenString[];
}

function readAliases({ data, yaml, file }: FrontMatter): Article["aliases"] {
  return (data.aliases ?? []).flatMap((alias, index) => {
    const span = yaml.spanOf(["aliases", index]);
    if (isAlias(alias)) {
      return [{ path: alias.endsWith("/") ? alias : `${alias}/`, span }];
    }
    file.findings.add("alias-unusable", span, { alias });
    return [];
  });
}

/** A path of this site, each part of which can be a folder's name; names with a dot in front are not for readers. */
function isAlias(alias: string): boolean {
  const isPath = /^\/(?!\/)[^\s?#\\%:"<>|*]{0,1000}$/.test(alias);
  return isPath && alias.split("/").every((part) => !part.startsWith(".") && isFolderName(part));
}

/** More opinion than reporting in a piece that is labelled as reporting. */
function askForOpinionType(head: ArticleHead, { body }: Body, words: number, { strings }: TextContext): void {
  if (head.type !== "news" && head.type !== "live" && head.type !== "analysis") return;
  const opinion = wordCount(
    flow(body).filter(({ kind }) => kind === "opinion"),
    strings,
  );
  if (opinion * 2 > words) head.file.findings.add("opinion-outweighs", undefined);
}
