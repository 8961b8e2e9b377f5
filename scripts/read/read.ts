import type { z } from "zod";
import type { Article, Author, Publication, Settings, StaticPage, WrittenLink } from "../article/model.ts";
import { authorExamples, authorSchema } from "../article/schema/author.ts";
import { pageExamples, pageSchema } from "../article/schema/page.ts";
import type { TextContext } from "../components/component.ts";
import { pictureKey } from "../components/picture.ts";
import { textContext } from "../components/plain-text.ts";
import type { Voice } from "../components/voice.ts";
import { localeOf, strings } from "../locale/locale.ts";
import { didYouMean } from "../problem/nearest.ts";
import { type Problem, problem } from "../problem/problem.ts";
import { type ContentFile, isFolder, listFiles } from "../source/files.ts";
import type { Addresses } from "./addresses.ts";
import type { Known } from "./alone.ts";
import { Archive } from "./archive.ts";
import { AssetDesk, isTranscriptName } from "./assets.ts";
import type { Surroundings } from "./body.ts";
import type { ArticleFile, Head } from "./heads.ts";
import { digestOf, forgetful, type Memory } from "./memory.ts";
import { pagePath, readPage } from "./pages.ts";
import { completeAuthor, readAuthor, type WrittenAuthor, warnOfTwins } from "./people.ts";
import { PictureDesk } from "./pictures.ts";
import { readPosts } from "./posts.ts";
import { Findings } from "./problems.ts";
import { readSettings, SETTINGS_FILE, type WrittenSettings } from "./settings.ts";
import { sourcesOf } from "./sources.ts";
import { refuseStrayTexts } from "./stray-texts.ts";
import { readSource, type TextFile, textFileOf } from "./text-file.ts";
import { TopicDesk } from "./topics.ts";
import { TranslationDesk } from "./translations.ts";

export interface ReadOptions {
  /** The clock, milliseconds since 1970: what is dated later is held back. */
  readonly now: number;
  /** Drafts and held-back articles are part of a preview. */
  readonly preview: boolean;
  /** What earlier readings have left; nothing where it is not given. */
  readonly memory?: Memory;
}

export interface ReadResult {
  /**
   * Undefined where nothing can be known of the site, for want of a folder or of readable settings. Where a problem is an
   * error it is incomplete, and good only to look for more problems.
   */
  readonly publication?: Publication;
  readonly problems: readonly Problem[];
  /** Links within the site, to be checked when all its addresses are known. */
  readonly links: readonly WrittenLink[];
  /** Files of whose text something had to be left out. */
  readonly incomplete: ReadonlySet<string>;
  /** The text of files that have problems, by their paths, for the code frames. */
  readonly sources: ReadonlyMap<string, string>;
  /** What bodies were read against; there whenever the content folder is. */
  readonly around?: Surroundings;
  /** What articles were read against; there whenever the publication is. */
  readonly known?: Known;
}

/**
 * Reads a whole content folder, once, into one immutable value, or into all the problems of all its files.
 * @param input absolute path of the content folder
 */
export async function read(input: string, options: ReadOptions): Promise<ReadResult> {
  const findings = new Findings();
  if (!(await isFolder(input))) {
    findings.report(problem("content-missing", { file: "" }, { folder: input }));
    return findings;
  }
  const { files, linkedFolders, unnamed } = await listFiles(input);
  for (const path of unnamed) findings.in(path).add("file-unnamed", undefined, { path });
  for (const path of linkedFolders) findings.in(path).add("folder-linked", undefined, { path });
  const memory = options.memory ?? forgetful();
  const settings = keepSame(await readSettings(files, findings), memory);
  refuseStrayTexts(files, findings);
  const pictures = new PictureDesk(files);
  const assets = new AssetDesk(files, findings, memory);

  const authors = (await readAll(files, "authors", authorSchema, authorExamples, findings, memory)).map((file) =>
    readAuthor(file, pictures),
  );
  warnOfTwins(authors);
  const pageFiles = await readAll(files, "pages", pageSchema, pageExamples, findings, memory);
  const everywhere = JSON.stringify([findings.sources.get(SETTINGS_FILE), authors.map(voiceOf)]);
  memory.open(everywhere, options.now);
  const shared = digestOf(everywhere);
  const archive = new Archive(files.filter(isArticle), settings, findings, { ...options, memory });
  const heads = archive.heads();
  const around: Surroundings = {
    language: settings.language,
    timeZone: settings.timeZone,
    now: options.now,
    addresses: addressesOf(settings.url, archive.written(), heads, pageFiles, options, files),
    pictures,
    assets,
    posts: await readPosts(files, pictures, findings),
    voices: authors,
    editors: authors.find(({ id }) => id === settings.editors),
    live: liveArticles(archive.written(), heads),
  };
  const topics = new TopicDesk(settings.topics, heads, memory);
  const people = new Map(
    authors.map((author) => [
      author.id,
      completeOnce(author, shared + findings.sources.get(author.file), around, topics, memory),
    ]),
  );
  const pages = pageFiles.flatMap((file) => {
    const page = readPage(file, around);
    return page ? [memory.same(page.file, page)] : [];
  });
  const translations = new TranslationDesk(heads, around.addresses, people, settings.language);
  const text = (lang: string) => textOf(settings, people, lang);
  const { licence } = settings;
  const newsroom = { ...around, authors: people, topics, translations, sections: settings.sections, licence, text };
  const articles = archive.read(newsroom);
  const logo = checkSettings(settings, authors, pages, pictures);
  const inspected = await pictures.inspect(input, settings.largestPicture, memory.measured.bind(memory));
  warnOfSmallPictures(articles, inspected, findings);
  const readAssets = await assets.inspect(around.addresses);

  const { problems, links, incomplete } = findings;
  const sources = await sourcesOf(problems, findings.sources, input);
  if (!settings.isWhole) return { problems, links, incomplete, sources, around };
  const unpublished = heads.filter(({ status }) => status !== "published").map(({ file }) => file.file);
  const hidden = new Set(options.preview ? [] : unpublished);
  const publication: Publication = {
    settings: memory.same("settings", { ...plainSettings(settings), logo }),
    authors: people,
    articles: sorted(articles.filter(({ file }) => !hidden.has(file))),
    pages,
    pictures: inspected,
    assets: new Map([...readAssets].map(([key, asset]) => [key, memory.same(`asset ${key}`, asset)])),
  };
  const known = { settings, newsroom };
  return { publication, problems, links, incomplete, sources, around, known };
}

/**
 * The author; as an earlier reading has made him where that named nothing outside his file and was made of the same.
 * @param key changes with his file, the settings and all voices
 */
function completeOnce(
  author: WrittenAuthor,
  key: string,
  around: Surroundings,
  topics: TopicDesk,
  memory: Memory,
): Author {
  const { file, source } = author;
  const known = memory.again(`author ${file}`, key, (): { author?: Author } => ({}));
  if (known.author) return known.author;
  const made = memory.same(file, completeAuthor(author, around, topics));
  const { problems, links, needs } = source.findings.own;
  const named = [source.right.topics ?? [], problems, links, ...Object.values(needs)];
  if (named.every((some) => Object.keys(some).length === 0)) known.author = made;
  return made;
}

/** Settings whose sections and topics are those of before where they are equal. */
function keepSame(settings: WrittenSettings, memory: Memory): WrittenSettings {
  return {
    ...settings,
    sections: settings.sections.map((section) => memory.same(`section ${section.id}`, section)),
    topics: settings.topics.map((topic) => memory.same(`described topic ${topic.id}`, topic)),
  };
}

/** Pixels from which on search engines show a large picture. */
const LARGE = 1200;

function warnOfSmallPictures(
  articles: readonly Article[],
  pictures: Publication["pictures"],
  findings: Findings,
): void {
  for (const { file, image } of articles) {
    const picture = image && pictures.get(pictureKey(image.picture));
    if (!picture || picture.width >= LARGE) continue;
    const { width, height } = picture;
    findings.in(file).add("picture-small", undefined, { width: String(width), height: String(height) });
  }
}

function isArticle({ path }: ContentFile): boolean {
  return path.startsWith("articles/") && path.endsWith(".md") && !isTranscriptName(path);
}

/** What texts may say of an author. */
function voiceOf({ id, name, kind, path }: WrittenAuthor): Voice {
  return { id, name, kind, path };
}

async function readAll<Schema extends z.ZodObject>(
  files: readonly ContentFile[],
  folder: string,
  schema: Schema,
  examples: { readonly [key: string]: string },
  findings: Findings,
  memory: Memory,
): Promise<TextFile<z.output<Schema>>[]> {
  const texts: TextFile<z.output<Schema>>[] = [];
  for (const file of files) {
    if (!file.path.startsWith(`${folder}/`) || !file.path.endsWith(".md") || isTranscriptName(file.path)) continue;
    const text = await readSource(file, findings);
    if (text === undefined) continue;
    const known = memory.again(`text ${file.path}`, text, () => {
      const read = textFileOf(file, text, schema, examples, new Findings(), () => text);
      return { read, problems: [...read.findings.own.problems] };
    });
    const here = findings.in(file.path);
    here.repeat(known.problems, []);
    texts.push({ ...known.read, findings: here });
  }
  return texts;
}

function addressesOf(
  url: string,
  articleFiles: readonly ArticleFile[],
  heads: readonly Head[],
  pageFiles: readonly TextFile<unknown>[],
  { preview }: ReadOptions,
  files: readonly ContentFile[],
): Addresses {
  const addresses = new Map<string, { readonly path: string } | { readonly unpublished: string }>();
  for (const { path } of files) {
    if (path.startsWith("articles/") && path.endsWith(".md")) addresses.set(path, { unpublished: "a draft" });
    if (path.startsWith("authors/") && path.endsWith(".md")) addresses.set(path, { path: `/${path.slice(0, -3)}/` });
  }
  // An article whose own front matter is wrong has its own problems; a link to it is not one more.
  for (const { file } of articleFiles) addresses.set(file, { path: "/" });
  for (const { file, path, status } of heads) {
    const hidden = status === "held-back" && !preview;
    addresses.set(file.file, hidden ? { unpublished: "held back until its date" } : { path });
  }
  for (const { file } of pageFiles) addresses.set(file, { path: pagePath(file) });
  return { host: new URL(url).host, files: addresses };
}

/** Where the front matter is wrong an article may be a live one, and its entries are no mistake. */
function liveArticles(files: readonly ArticleFile[], heads: readonly Head[]): Surroundings["live"] {
  const withHead = new Set(heads.map(({ file }) => file.file));
  const mayBeLive = ({ data, right }: ArticleFile) => {
    if (!data && Object.keys(right).length === 0) return true;
    return right.type === "live" || right.coverage !== undefined;
  };
  const headless = files.filter((file) => !withHead.has(file.file) && mayBeLive(file));
  const live = heads.filter(({ type }) => type === "live");
  return new Map([
    ...headless.map(({ file }) => [file, undefined] as const),
    ...live.map(({ file, coverage }) => [file.file, coverage] as const),
  ]);
}

function textOf(
  { language, timeZone }: WrittenSettings,
  authors: ReadonlyMap<string, Author>,
  lang: string,
): TextContext {
  const voice = (id: string) => {
    const found = authors.get(id);
    if (!found) throw new Error(`The author ${id} was found while reading and is gone.`);
    return found;
  };
  return textContext({ strings: strings(language), locale: localeOf(language), lang, timeZone, voice });
}

/** What settings refer to must exist; returns the logo's picture. */
function checkSettings(
  { yaml, findings, editors, policies, contact, logo }: WrittenSettings,
  authors: readonly WrittenAuthor[],
  pages: readonly StaticPage[],
  pictures: PictureDesk,
) {
  if (editors !== undefined && !authors.some(({ id }) => id === editors)) {
    findings.add("author-unknown", yaml.spanOf(["editors"]), {
      name: editors,
      suggestion: didYouMean(
        editors,
        authors.map(({ id }) => id),
      ),
    });
  }
  const known = pages.map(({ id }) => id);
  for (const [policy, page] of Object.entries(policies)) {
    if (page === undefined || known.includes(page)) continue;
    const details = { policy, page, suggestion: didYouMean(page, known) };
    findings.add("policy-without-page", yaml.spanOf(["policies", policy]), details);
  }
  if (contact?.page !== undefined && !known.includes(contact.page)) {
    const details = { page: contact.page, suggestion: didYouMean(contact.page, known) };
    findings.add("contact-without-page", yaml.spanOf(["contact", "page"]), details);
  }
  return logo === undefined ? undefined : pictures.find(logo, yaml.spanOf(["logo"]), findings);
}

function plainSettings({
  yaml: _yaml,
  findings: _findings,
  logo: _logo,
  isWhole: _isWhole,
  ...settings
}: WrittenSettings): Settings {
  return settings;
}

function sorted(articles: readonly Article[]): readonly Article[] {
  return [...articles].sort((a, b) => b.published.epoch - a.published.epoch || (a.path < b.path ? -1 : 1));
}
