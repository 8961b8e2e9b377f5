import type { Position } from "../problem/position.ts";
import type { SourceBlock } from "../source/block.ts";
import { parseMarkdown } from "../source/markdown.ts";

/** A body as it is written, with what was read from it. */
export interface Written {
  readonly text: string;
  /** By index from 0, without line ends. */
  readonly lines: readonly string[];
  readonly blocks: readonly SourceBlock[];
  /** BCP 47 language of the text. */
  readonly lang: string;
  offset(position: Position): number;
}

export function readWritten(text: string, lang: string): Written {
  const lines = text.split("\n");
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  return {
    text,
    lines,
    blocks: parseMarkdown(text).blocks,
    lang,
    offset: ({ line, column }) => (starts[line - 1] ?? text.length) + column - 1,
  };
}

/** Every block, those within others included, in the order of the text. */
export function* allBlocks(blocks: readonly SourceBlock[]): Generator<SourceBlock> {
  for (const block of blocks) {
    yield block;
    if (block.type === "list") for (const { children } of block.items) yield* allBlocks(children);
    else if ("children" in block) yield* allBlocks(block.children);
  }
}
