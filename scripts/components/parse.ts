import type { Datable } from "../locale/dates.ts";
import type { Strings } from "../locale/strings.ts";
import { didYouMean } from "../problem/nearest.ts";
import type { Span } from "../problem/position.ts";
import { isError, problem, type Report } from "../problem/problem.ts";
import type { SourceBlock, SourceCallout } from "../source/block.ts";
import { almostCallout, twoColons } from "./almost-callout.ts";
import type { AssetRef, AssetUse } from "./asset.ts";
import type { Block, BlockCounts } from "./block.ts";
import { checkInline } from "./check-inline.ts";
import type { Component, ParseContext } from "./component.ts";
import { components } from "./components.ts";
import type { StoredRecord } from "./embed/block.ts";
import { arrange, newestFirst } from "./entry/arrange.ts";
import type { Coverage, EntryHead } from "./entry/entry-heads.ts";
import { settleFootnotes } from "./footnotes/settle.ts";
import { isParagraph } from "./paragraph.ts";
import type { PictureRef, PictureRights } from "./picture.ts";
import { strayAttribution } from "./quote/attribution.ts";
import { swallowed } from "./swallowed.ts";
import type { Voice } from "./voice.ts";

/** What reading a body needs of the world. */
export interface ParseEnvironment {
  /** Relative to the content folder. */
  readonly file: string;
  /** BCP 47 language of the text. */
  readonly lang: string;
  readonly strings: Strings;
  /** See `ParseContext`. */
  readonly latest: number;
  /** Undefined where the text is no live article. */
  readonly coverage: Coverage | undefined;
  readonly report: Report;
  address(href: string, span: Span): string | undefined;
  picture(src: string, span: Span, rights?: PictureRights): PictureRef | undefined;
  asset<U extends AssetUse>(src: string, span: Span, use: U): AssetRef<U> | undefined;
  stored(key: string): StoredRecord | undefined;
  changed(written: string, span: Span, box: string): Datable | undefined;
  voice(idOrName: string): Voice | undefined;
  readonly editors: Voice | undefined;
  readonly voices: readonly Voice[];
}

/**
 * Source blocks as typed blocks; what cannot be read is reported and left out.
 * @returns `isWhole`: nothing was left out, at whatever depth
 */
export function parseBody(
  blocks: readonly SourceBlock[],
  environment: ParseEnvironment,
): { readonly body: readonly Block[]; readonly counts: BlockCounts; readonly isWhole: boolean } {
  let refused = false;
  const report: Report = (found) => {
    refused ||= isError(found);
    environment.report(found);
  };
  const place = (span: Span) => ({ file: environment.file, span });
  const { sources, heads } = arrange(blocks, { ...environment, report, place });
  const parser = new BodyParser({ ...environment, report }, heads);
  const body = newestFirst(parser.blocks(sources, []));
  for (const look of parser.looks) look(body);
  // Where a block was refused its marks are gone with it, which is no mistake of theirs.
  const settled = refused ? body : settleFootnotes(body, blocks, { report, place });
  return { body: settled, counts: parser.counts, isWhole: parser.isWhole };
}

const all: readonly Component<Block>[] = Object.values(components) as unknown as readonly Component<Block>[];
const byName = new Map(all.flatMap((component) => component.syntax.callouts.map((name) => [name, component] as const)));
const names = [...byName.keys()];
const blockId = new RegExp(`^(?:${Object.keys(components).join("|")})-\\d+$`);

class BodyParser {
  readonly counts: { [K in Block["kind"]]?: number } = {};
  readonly looks: ((body: readonly Block[]) => void)[] = [];
  isWhole = true;
  /** What of its context is the same for every block, in whatever it stands. */
  private readonly everywhere: Omit<ParseContext, "within" | "heading" | "parse" | "inline">;
  private readonly headingIds = new Set<string>();
  private lastLevel = 1;
  private reporting = false;

  constructor(environment: ParseEnvironment, entries: ReadonlyMap<SourceBlock, EntryHead>) {
    const { file } = environment;
    this.everywhere = {
      ...environment,
      entries,
      id: (kind) => {
        const number = (this.counts[kind] ?? 0) + 1;
        this.counts[kind] = number;
        return `${kind}-${number}`;
      },
      afterReporting: () => this.reporting,
      whenRead: (look) => {
        this.looks.push(look);
      },
      place: (span) => ({ file, span }),
    };
  }

  /** @param boxed they stand, at whatever depth, in a box that is spelled `> [!NAME]` */
  blocks(sources: readonly SourceBlock[], within: readonly Block["kind"][], boxed = false): readonly Block[] {
    const blocks = this.read(sources, within, boxed);
    if (blocks.length < sources.length) this.isWhole = false;
    return blocks;
  }

  private read(sources: readonly SourceBlock[], within: readonly Block["kind"][], boxed: boolean): readonly Block[] {
    if (sources.length === 0) return [];
    const around = this.context(within, boxed);
    return sources.flatMap((source, index) => {
      const marked = source.type === "callout" && source.spelling === "callout";
      const context = marked && !boxed ? this.context(within, true) : around;
      const stray = strayAttribution(sources[index - 1], source);
      if (stray) {
        context.report(problem("quote-attribution-outside", context.place(source.span), { attribution: stray }));
        return [];
      }
      if (strayAttribution(source, sources[index + 1])) {
        // The line behind it is told to be its attribution: that it has none would be the same mistake told twice.
        if (source.type === "blockquote") context.parse(source.children, "quote");
        return [];
      }
      const almost = almostCallout(source, names);
      if (almost && source.type === "blockquote") {
        context.report(problem("callout-almost", context.place(almost.span), almost));
        context.parse(source.children, "quote");
        return [];
      }
      for (const { text, span } of twoColons(source, names)) {
        context.report(problem("container-two-colons", context.place(span), { text }));
      }
      for (const warning of swallowed(source, sources[index - 1], context.place)) context.report(warning);
      if (boxed && marked && within.at(-1) === "entry") {
        context.report(problem("entry-holds-box", context.place(source.nameSpan), { name: source.name.toUpperCase() }));
        return [];
      }
      if (boxed && marked) {
        const details = { name: source.name, outer: within.includes("opinion") ? "an opinion passage" : "another box" };
        context.report(problem("callout-within", context.place(source.nameSpan), details));
        return [];
      }
      const block = this.component(source, context)?.parse(source, context);
      if (!block) return [];
      if (isOwnText(within) && isParagraph(block)) this.reporting = true;
      return [block];
    });
  }

  private nested(sources: readonly SourceBlock[], within: readonly Block["kind"][], boxed: boolean): readonly Block[] {
    if (within.at(-1) !== "entry") return this.blocks(sources, within, boxed);
    // An entry is linked to, and read, alone.
    const before = this.reporting;
    this.reporting = false;
    const body = this.blocks(sources, within, boxed);
    this.reporting = before;
    return body;
  }

  private component(source: SourceBlock, context: ParseContext): Component<Block> | undefined {
    if (source.type !== "callout") return all.find(({ syntax }) => syntax.recognises(source, context.within));
    const found = byName.get(source.name.toUpperCase());
    if (!found) this.reportUnknown(source, context);
    return found;
  }

  private reportUnknown({ name, nameSpan }: SourceCallout, context: ParseContext): void {
    const suggestion = didYouMean(name, names);
    const known = names.map((each) => `[!${each}]`).join(", ");
    context.report(problem("callout-unknown", context.place(nameSpan), { name, suggestion, known }));
  }

  private context(within: readonly Block["kind"][], boxed: boolean): ParseContext {
    const context: ParseContext = {
      ...this.everywhere,
      within,
      heading: (level, words, span) => this.heading(level, words, span, context),
      parse: (blocks, kind) => this.nested(blocks, [...within, kind], boxed),
      inline: (text) => checkInline(text, context),
    };
    return context;
  }

  private heading(written: number, words: string, span: Span, context: ParseContext) {
    // The headline of an entry is of the second level, and everything in it lies below.
    const highest = context.within.includes("entry") ? 3 : 2;
    const level = Math.max(highest, Math.min(written, this.lastLevel + 1)) as 2 | 3 | 4 | 5 | 6;
    if (level < written) {
      const details = { level: String(written), shown: String(level) };
      context.report(problem("heading-skips", context.place(span), details));
    }
    this.lastLevel = level;
    return { level, id: this.headingId(words) };
  }

  /** Words joined by hyphens, with a number from the second of the same words on; never the id of a block. */
  private headingId(words: string): string {
    const plain = words
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "");
    const base = plain === "" || blockId.test(plain) ? `section-${plain}` : plain;
    let id = `h-${base}`;
    for (let count = 2; this.headingIds.has(id); count++) id = `h-${base}-${count}`;
    this.headingIds.add(id);
    return id;
  }
}

/** What stands in no box is the article's own text; an entry is not one. */
function isOwnText(within: readonly Block["kind"][]): boolean {
  return within.every((kind) => kind === "entry");
}
