import type { Article, Author, Body } from "../article/model.ts";
import { type Asset, assetKey } from "../components/asset.ts";
import { type FileRef, fileRefsIn } from "../components/file-refs.ts";
import { type Picture, pictureKey } from "../components/picture.ts";
import { digestOf } from "../read/memory.ts";
import { iconsOf, logoOf } from "../site/brand.ts";
import { copyrightSince } from "../site/copyright.ts";
import type { OutputFile } from "../site/output.ts";
import type { Page } from "../site/page.ts";
import type { Site } from "../site/site.ts";

/**
 * What a page or file depends on, as one short text: its own values, whatever of the site it shows, and the code that
 * makes it. What has the same fingerprint would come out byte for byte the same.
 */
export type Fingerprint = string;

/** The fingerprints of a site. Values that many pages show are read once, and those of an earlier site not again. */
export class Fingerprints {
  private readonly site: Site;
  private readonly everywhere: Fingerprint;
  private readonly pages: Known<Page>;
  private readonly articles: Known<Article>;
  private readonly summaries: Known<Article>;
  private readonly authors: Known<Author>;
  private readonly allAuthors: Fingerprint;
  private readonly shownFiles: Known<Picture | Asset>;

  /**
   * @param code changes with whatever code makes pages
   * @param before of an earlier site, which may have the same objects
   */
  constructor(site: Site, code: string, before?: Fingerprints) {
    this.site = site;
    this.everywhere = digest([code, shownEverywhere(site)]);
    const sameFiles = before && hasSameFiles(before.site, site) ? before : undefined;
    this.shownFiles = before?.shownFiles ?? new WeakMap();
    this.summaries = sameFiles?.summaries ?? new WeakMap();
    this.authors = sameFiles?.authors ?? new WeakMap();
    this.allAuthors = digest([...site.publication.authors.values()].map((author) => this.author(author)));
    const sameAuthors = sameFiles?.allAuthors === this.allAuthors ? sameFiles : undefined;
    this.articles = sameAuthors?.articles ?? new WeakMap();
    const sameSite = sameAuthors?.everywhere === this.everywhere ? sameAuthors : undefined;
    this.pages = sameSite?.pages ?? new WeakMap();
  }

  ofPage(page: Page): Fingerprint {
    return memoised(this.pages, page, () => digest([this.everywhere, page.kind, ...this.dependencies(page)]));
  }

  /** Of a file that belongs to no page; one that takes long to make says what it is made of instead. */
  ofFile(file: OutputFile): Fingerprint {
    if (file.articles === undefined) return digestOf(file.content);
    return digest([this.everywhere, file.head, file.articles.map((article) => this.article(article))]);
  }

  private dependencies(page: Page): readonly unknown[] {
    switch (page.kind) {
      case "article": {
        const { article, related, path, versions } = page;
        return [path, versions, this.article(article), related.map(named)];
      }
      case "front": {
        const { leads, sections, opinion } = page;
        const rows = sections.map(({ section, articles }) => [section, this.listed(articles)]);
        return [this.list(page), this.listed(leads), rows, this.listed(opinion)];
      }
      case "section":
        return [this.list(page), page.section];
      case "topic":
        return [this.list(page), page.topic];
      case "author":
        return [this.list(page), this.author(page.author), page.covers, this.voices(page.author.biography)];
      case "corrections":
        return [page.path, page.corrections.map(({ article, correction }) => [named(article), correction])];
      case "redirect":
        return [page.path, named(page.article)];
      case "info":
        return [page, this.voices(page.page), this.files(fileRefsIn(page.page))];
      case "labels":
      case "not-found":
        return [page];
    }
  }

  /** All that is shown of an article where it is shown whole. */
  private article(article: Article): Fingerprint {
    return memoised(this.articles, article, () => {
      const { digest: own, authors, editors, contributors, translation, section, topics, coverage } = article;
      const people = [authors, editors, contributors].map((names) => names.map((author) => this.author(author)));
      const rest = [translation, section, topics, coverage?.goesOn];
      return digest([own, people, rest, this.voices(article), this.files(article.files)]);
    });
  }

  /** Authors, whose opinion or entry a text may hold or who may ask in it; which of them do, the text itself says. */
  private voices({ counts }: Pick<Body, "counts">): Fingerprint | undefined {
    return counts.opinion || counts.qa || counts.entry ? this.allAuthors : undefined;
  }

  private author(author: Author): Fingerprint {
    return memoised(this.authors, author, () => digest([author, this.files(fileRefsIn(author))]));
  }

  private list({ path, listing: { articles, ...rest } }: Extract<Page, { listing: unknown }>): readonly unknown[] {
    return [path, rest, this.listed(articles)];
  }

  private listed(articles: readonly Article[]): readonly Fingerprint[] {
    return articles.map((article) => this.summary(article));
  }

  /** What a list shows of an article: everything but its body. */
  private summary(article: Article): Fingerprint {
    return memoised(this.summaries, article, () => {
      const { description, section, authors, published, image, coverage } = article;
      const names = authors.map(({ name, path }) => [name, path]);
      const picture = [image, this.files(image ? [image.picture] : [])];
      return digest([named(article), description, section, names, published, coverage?.goesOn, picture]);
    });
  }

  /** Files as they are now: their names on the site hold digests of their bytes. Thousands of articles may show one. */
  private files(refs: readonly FileRef[]): readonly (Fingerprint | undefined)[] {
    const { pictures, assets } = this.site.publication;
    return refs.map((ref) => {
      const file = "use" in ref ? assets.get(assetKey(ref)) : pictures.get(pictureKey(ref));
      return file && memoised(this.shownFiles, file, () => digest(file));
    });
  }
}

/** Pictures and assets are the same objects where their files are as they were. */
function hasSameFiles(before: Site, site: Site): boolean {
  const [a, b] = [before.publication, site.publication];
  return isSameMap(a.pictures, b.pictures) && isSameMap(a.assets, b.assets);
}

function isSameMap(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}

/** What masthead, footer and head of every page show. */
function shownEverywhere(site: Site): readonly unknown[] {
  const { publication, assets, isPreview } = site;
  const { settings, pages, articles } = publication;
  const links = pages.map(({ id, path, title }) => [id, path, title]);
  const brand = [logoOf(publication), iconsOf(publication)];
  const [newest] = articles;
  // Not its whole date, or every article that is published would make all pages anew.
  const year = newest && copyrightSince(newest.published, site).year;
  return [settings, links, year, assets, isPreview, brand];
}

/** What a link to an article shows: its headline, and the labels before it. */
function named({ path, headline, type, corrections, lang, dir }: Article): readonly unknown[] {
  return [path, headline, type, lang, dir, corrections.map(({ kind }) => kind)];
}

/** Of plain data. Values are built by the same code each time, so equal ones have their keys in the same order. */
function digest(value: unknown): Fingerprint {
  return digestOf(JSON.stringify(value));
}

type Known<K extends object> = WeakMap<K, Fingerprint>;

function memoised<K extends object>(known: Known<K>, key: K, make: () => Fingerprint): Fingerprint {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}
