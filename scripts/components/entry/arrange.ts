import { problem } from "../../problem/problem.ts";
import type { SourceBlock, SourceCallout } from "../../source/block.ts";
import type { Block } from "../block.ts";
import { type Coverage, type EntryHead, type HeadContext, isEntry, readHeads } from "./entry-heads.ts";

export interface Arranged {
  /** The text with its entries oldest first, so that what they hold keeps its number when newer ones are added. */
  readonly sources: readonly SourceBlock[];
  readonly heads: ReadonlyMap<SourceBlock, EntryHead>;
}

interface Context extends HeadContext {
  /** Undefined where the text is no live article. */
  readonly coverage: Coverage | undefined;
}

/** Boxes that may stand behind the entries: they are about the article as a whole. */
const BEHIND = ["METHOD", "CORRECTION", "NOTE"];

/** A live article is a summary, its entries, and at most words about the article behind them; no other text has entries. */
export function arrange(sources: readonly SourceBlock[], context: Context): Arranged {
  const entries = sources.filter((source): source is SourceCallout => isEntry(source));
  const [first] = entries;
  if (!first) return { sources, heads: new Map() };
  const { coverage } = context;
  if (!coverage) {
    context.report(problem("entry-outside-live", context.place(first.nameSpan)));
    return { sources, heads: new Map() };
  }
  const from = sources.indexOf(first);
  if (!sources.slice(0, from).some(({ type }) => type === "paragraph")) {
    context.report(problem("live-without-summary", context.place(first.nameSpan)));
  }
  reportStray(sources, from, context);
  const heads = readHeads(entries, coverage, context);
  const known = [...heads.keys()];
  // Those that could not be dated are read as well, for whatever else is wrong in them.
  const ordered = [...known, ...entries.filter((entry) => !heads.has(entry))];
  return { sources: sources.map((source) => (isEntry(source) ? (ordered.shift() ?? source) : source)), heads };
}

/** The first block of each run that belongs neither to the summary nor to an entry. */
function reportStray(sources: readonly SourceBlock[], from: number, context: Context): void {
  const last = sources.findLastIndex(isEntry);
  const isStray = (source: SourceBlock | undefined, index: number): boolean => {
    if (!source || index < from || isEntry(source) || source.type === "footnotes") return false;
    const isAbout = source.type === "callout" && BEHIND.includes(source.name.toUpperCase());
    return index < last || !isAbout;
  };
  for (const [index, source] of sources.entries()) {
    if (!isStray(source, index) || isStray(sources[index - 1], index - 1)) continue;
    context.report(problem("live-text-among-entries", context.place(source.span)));
  }
}

/** A body as readers get it: the newest entry first. */
export function newestFirst(body: readonly Block[]): readonly Block[] {
  const entries = body.filter(({ kind }) => kind === "entry");
  return body.map((block) => (block.kind === "entry" ? (entries.pop() ?? block) : block));
}
