import type { VNode } from "preact";
import type { Datable } from "../locale/dates.ts";
import type { Strings } from "../locale/strings.ts";
import type { Place, Span } from "../problem/position.ts";
import type { Report } from "../problem/problem.ts";
import type { Part } from "../schema-org/part.ts";
import type { Inline, InlineText, SourceBlock } from "../source/block.ts";
import type { AssetRef, AssetUse, FindAsset } from "./asset.ts";
import type { Block } from "./block.ts";
import type { StoredRecord } from "./embed/block.ts";
import type { EntryHead } from "./entry/entry-heads.ts";
import type { LanguageMark } from "./in-language.tsx";
import type { Picture, PictureRef, PictureRights } from "./picture.ts";
import type { Voice } from "./voice.ts";

/**
 * The contract every kind of block fulfils. No facet is optional: a forgotten one does not compile.
 * All facets are pure; what they need of the world comes in their context.
 */
export interface Component<B extends Block> {
  readonly syntax: Syntax;
  /** The block, or undefined after every reason why it cannot be read has gone to `context.report`. */
  parse(source: SourceBlock, context: ParseContext): B | undefined;
  /** The page view. Its root carries `data-component="<kind>"` and the block's id (prose, which is plain text, does not). */
  html(block: B, context: RenderContext): VNode;
  /** For feeds and mail: no script, no iframe, no class needed to understand it, labels as text, absolute addresses. */
  feedHtml(block: B, context: RenderContext): VNode;
  /**
   * Plain text for excerpts and mail. Paragraphs are parted by a blank line. Empty only for what repeats
   * words that stand elsewhere in the article.
   */
  text(block: B, context: TextContext): string;
  /**
   * The article's own words in it, to be counted: what the author wrote as text, with captions and quotations. Neither our
   * labels, fields, credits and composed dates, nor what is a work of its own (a post) or about the article (a correction).
   */
  copy(block: B, context: CopyContext): string;
  /** What search engines get. An empty list is a decision. */
  jsonLd(block: B, context: JsonLdContext): readonly Part[];
}

/** How a kind is written. */
export interface Syntax {
  /** Names in `[!NAME]` and `:::name`, upper case. */
  readonly callouts: readonly string[];
  /**
   * Plain Markdown that is this kind without a name, such as a blockquote with an attribution.
   * @param within the kinds of block that hold it, outermost first
   */
  recognises(source: SourceBlock, within: readonly Block["kind"][]): boolean;
}

export interface ParseContext {
  /** The file being read, relative to the content folder. */
  readonly file: string;
  /** BCP 47 language of the article. */
  readonly lang: string;
  /** The publication's own words. */
  readonly strings: Strings;
  /** Milliseconds since 1970: what the text reports was said and posted before this, its publication or the clock. */
  readonly latest: number;
  readonly report: Report;
  /** The kinds of callout that hold the block being read, outermost first. */
  readonly within: readonly Block["kind"][];
  /** The next id of a kind on this page: `quote-1`, `quote-2` … in page order. Take it before parsing children. */
  id(kind: Exclude<Block["kind"], "prose">): string;
  /** The level at which a heading of the body is shown, one below the last at most, and its id, unique on this page. */
  heading(level: number, words: string, span: Span): { readonly level: 2 | 3 | 4 | 5 | 6; readonly id: string };
  /** A paragraph of reporting stands before the block being read, in its own entry where it is in one: opinion may not come first. */
  afterReporting(): boolean;
  /** The heads of the entries of a live article, which only all of them together tell; of no entry that stands in a box. */
  readonly entries: ReadonlyMap<SourceBlock, EntryHead>;
  /** Has a look at the whole body when it has been read, for what a block says of the rest of its article. */
  whenRead(look: (body: readonly Block[]) => void): void;
  /**
   * The date of a change to what was published: not before its publication, nor in the future. Undefined after reporting.
   * @param written ISO 8601, with a time or without
   * @param box the name of the box whose date it is
   */
  changed(written: string, span: Span, box: string): Datable | undefined;
  /** Reads nested blocks as parts of a block of `kind`. */
  parse(blocks: readonly SourceBlock[], kind: Block["kind"]): readonly Block[];
  /** Checks an inline run (links, raw HTML, stray marks) and returns it with every address as the site will use it. */
  inline(text: InlineText): readonly Inline[];
  /** Checks an address written in a field or title; undefined after reporting. Same rules as links in text. */
  address(href: string, span: Span): string | undefined;
  /** A picture of the content folder, from a path as written in this file; undefined after reporting. */
  picture(src: string, span: Span, rights?: PictureRights): PictureRef | undefined;
  /** Another file of the content folder, from a path as written in this file; undefined after reporting. */
  asset<U extends AssetUse>(src: string, span: Span, use: U): AssetRef<U> | undefined;
  /** The captured record of an embed, by its key `<platform>/<id>`; undefined where nobody has captured it. */
  stored(key: string): StoredRecord | undefined;
  /** Finds an author by id or name; case does not count. */
  voice(idOrName: string): Voice | undefined;
  /** The author who stands for "the editors", where the publication names one. */
  readonly editors: Voice | undefined;
  /** Ids and names of all authors, for "did you mean". */
  readonly voices: readonly Voice[];
  place(span: Span): Place;
}

export interface TextContext {
  readonly strings: Strings;
  /** BCP 47 tag by whose habits dates are written. */
  readonly locale: string;
  /** BCP 47 language of the article. */
  readonly lang: string;
  readonly timeZone: string;
  voice(id: string): Voice;
  /** The text of nested blocks, parted by blank lines; those without one are left out. */
  text(blocks: readonly Block[]): string;
}

export interface CopyContext {
  readonly strings: Strings;
  /** The copy of nested blocks. */
  copy(blocks: readonly Block[]): string;
}

export interface RenderContext extends TextContext {
  /** Absolute address of the page, with a trailing slash; fragments hang on it. */
  readonly pageUrl: string;
  /** Which way the lines of the text run. */
  readonly dir: "ltr" | "rtl";
  /** Where the view is shown: the page itself, or feeds and mail, where nothing on the page can be jumped to. */
  readonly medium: "page" | "feed";
  /** How many blocks of this kind the page holds, nested ones included. */
  count(kind: Block["kind"]): number;
  picture(ref: PictureRef): Picture;
  readonly asset: FindAsset;
  /** A site address (`/labels/`) as absolute in feeds and unchanged on pages; others unchanged. */
  href(address: string): string;
  /** Marks words of the site itself, which are not always in the language of the body. */
  readonly ours: LanguageMark;
  /** The same view of nested blocks: page inside page, feed inside feed. */
  render(blocks: readonly Block[]): VNode;
  /** The level of the heading that a box standing here brings along. */
  readonly level: 2 | 3 | 4;
  /** The same view of blocks that stand under such a heading. */
  below(blocks: readonly Block[]): VNode;
}

export interface JsonLdContext extends TextContext, CopyContext {
  readonly pageUrl: string;
  /** Id of the node that the parts hang on: the article, or the page where that is all there is. */
  readonly workId: string;
  /** Absolute address of a picture's file and its size. */
  picture(ref: PictureRef): Picture;
  readonly asset: FindAsset;
  /** Since when what stands here can be read, as the data says it; undefined on pages that have no date. */
  readonly published: string | undefined;
  /** Absolute address of the page that says how others may use the publication's work, where there is one. */
  readonly usage: string | undefined;
  /** A site address made absolute. */
  absolute(address: string): string;
  /** The author's own words in nested blocks; what is said there by others or by us is told by their own nodes. */
  copy(blocks: readonly Block[]): string;
  /**
   * The parts of nested blocks.
   * @param published where they were published at another time than what holds them
   */
  parts(blocks: readonly Block[], published?: Datable): readonly Part[];
}
