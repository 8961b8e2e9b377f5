import type { Article } from "../article/model.ts";
import { articleExamples, articleSchema } from "../article/schema/article.ts";
import { type ContentFile, decodeText } from "../source/files.ts";
import { checkHeadless, type Newsroom, readArticle } from "./articles.ts";
import { ByteStore } from "./byte-store.ts";
import { type ArticleFile, type ArticleHead, type Head, readHead } from "./heads.ts";
import type { Memory, Recalled } from "./memory.ts";
import type { Findings } from "./problems.ts";
import { isLasting, remember, revive, stillHolds } from "./remember.ts";
import type { WrittenSettings } from "./settings.ts";
import { decodeSource, refuseOutside, textFileOf } from "./text-file.ts";

interface Options {
  /** The clock, milliseconds since 1970. */
  readonly now: number;
  readonly preview: boolean;
  readonly memory: Memory;
}

/** An article whose file is as it was when it was read before. */
interface Known {
  readonly source: ContentFile;
  readonly recalled: Recalled;
}

/** An article whose file is new or was changed. */
interface Written {
  readonly source: ContentFile;
  /** Held as they are, because the texts of a whole archive would take twice the room. */
  readonly bytes: Uint8Array;
  readonly file: ArticleFile;
  /** Undefined where what is written there does not make one. */
  readonly head: ArticleHead | undefined;
}

/**
 * All articles, in two rounds, because their texts name each other: first the head of each, then, when everything else is
 * known, what it says. What an earlier reading left is taken as it is while it holds.
 */
export class Archive {
  private readonly entries: (Known | Written)[];
  private readonly settings: WrittenSettings;
  private readonly findings: Findings;
  private readonly options: Options;
  private readonly bytes = new ByteStore();

  constructor(files: readonly ContentFile[], settings: WrittenSettings, findings: Findings, options: Options) {
    this.settings = settings;
    this.findings = findings;
    this.options = options;
    this.entries = files.flatMap((file) => this.open(file) ?? []);
  }

  /** Of every article that has one. */
  heads(): readonly Head[] {
    return this.entries.flatMap((entry) => {
      if ("recalled" in entry) return headOf(entry.recalled);
      return entry.head ? headOnly(entry.head) : [];
    });
  }

  /** The files that were read now, whether or not they make an article. */
  written(): readonly ArticleFile[] {
    return this.entries.flatMap((entry) => ("file" in entry ? entry.file : []));
  }

  /**
   * Whatever can be published or previewed, in the order of its files, after reporting what is wrong with the rest. Each
   * file is let go as soon as it is read.
   */
  read(around: Newsroom): readonly Article[] {
    const articles: Article[] = [];
    this.entries.reverse();
    for (let entry = this.entries.pop(); entry; entry = this.entries.pop()) {
      const article = "recalled" in entry ? this.again(entry, around) : this.finish(entry, around);
      if (article) articles.push(article);
    }
    return articles;
  }

  private open(source: ContentFile): Known | Written | undefined {
    if (refuseOutside(source, this.findings)) return undefined;
    const found = this.options.memory.recall(source);
    return "bytes" in found ? this.readHead(source, found.bytes) : { source, recalled: found };
  }

  private readHead(source: ContentFile, bytes: Uint8Array): Written | undefined {
    const { text, isWhole } = decodeSource(source, bytes, this.findings);
    if (!isWhole) {
      this.findings.sources.set(source.path, text);
      return undefined;
    }
    const kept = this.bytes.keep(bytes);
    const file = textFileOf(source, text, articleSchema, articleExamples, this.findings, textIn(kept));
    const { settings, options } = this;
    // A draft may be as unfinished as it likes until someone previews it.
    if (!options.preview && file.right.draft === true) return undefined;
    return { source, bytes: kept, file, head: readHead(file, settings, options.now) };
  }

  private finish({ source, bytes, file, head }: Written, around: Newsroom): Article | undefined {
    const { memory } = this.options;
    const read = head && readArticle(head, around);
    if (!head) checkHeadless(file, around);
    // The text of what has a problem is needed to show its place.
    if (file.findings.own.problems.length > 0) this.findings.sources.set(file.file, decodeText(bytes).text);
    if (!head || !read) return undefined;
    const recalled = { remembered: remember(head, read), body: memory.store(read.body) };
    if (isLasting(head)) memory.keep(source, recalled);
    return revive(recalled, read, around);
  }

  private again({ source, recalled }: Known, around: Newsroom): Article | undefined {
    const { remembered } = recalled;
    if (!stillHolds(remembered, around)) {
      const written = this.readHead(source, this.options.memory.bytesOf(source));
      return written && this.finish(written, around);
    }
    const here = this.findings.in(source.path);
    const { problems, links, needs } = remembered;
    here.repeat(problems, links);
    for (const use of needs.pictures) around.pictures.use(use, here);
    for (const use of needs.assets) around.assets.use(use, here);
    // Finding a record brings the pictures in it into use.
    for (const key of Object.keys(needs.posts)) around.posts.find(key);
    return revive(recalled, { topics: around.topics.named(remembered.tags) }, around);
  }
}

/** Made here, because a function holds on to all that is around it. */
function textIn(bytes: Uint8Array): () => string {
  return () => decodeText(bytes).text;
}

/** What others need of it, without all the rest that it holds. */
function headOnly({ file: { file }, data, path, type, coverage, status }: ArticleHead): Head {
  const { tags, lang, translationOf } = data;
  return { file: { file }, data: { tags, lang, translationOf }, path, type, ...(coverage ? { coverage } : {}), status };
}

function headOf({ remembered: { facts, tags } }: Recalled): Head {
  const { file, lang, path, type, coverage } = facts;
  return { file: { file }, data: { tags, lang }, path, type, ...(coverage ? { coverage } : {}), status: "published" };
}
