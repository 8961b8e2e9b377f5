import type { Files } from "../support/publication.ts";

/** A text of a publication in parts that can be taken out one by one. */
export interface Draft {
  /** Relative to the content folder. */
  readonly path: string;
  /** Entries of the front matter, each a key with its value, of one line or several. */
  readonly frontMatter: readonly string[];
  /** Pieces of the body, with an empty line between them. */
  readonly body: readonly string[];
  readonly lineEnd: "\n" | "\r\n";
}

/** What a newsroom hands in. */
export interface Manuscript {
  readonly drafts: readonly Draft[];
  /** Entries of `publication.yaml` beyond those of every test. */
  readonly settings: readonly string[];
  /** Records of posts. */
  readonly records: Files;
  readonly preview: boolean;
}

export function textOf({ frontMatter, body, lineEnd }: Draft): string {
  const text = `---\n${frontMatter.join("\n")}\n---\n\n${body.join("\n\n")}\n`;
  return lineEnd === "\n" ? text : text.replaceAll("\n", lineEnd);
}

/** A part of a draft that a line of it, from 1, belongs to; undefined for the marks around the parts. */
export type Part = { readonly of: "frontMatter" | "body"; readonly index: number };

export function partAt({ frontMatter, body }: Draft, line: number): Part | undefined {
  let next = 2;
  for (const [index, entry] of frontMatter.entries()) {
    next += entry.split("\n").length;
    if (line < next) return line === 1 ? undefined : { of: "frontMatter", index };
  }
  next += 2;
  for (const [index, piece] of body.entries()) {
    const end = next + piece.split(/\r\n?|\n/).length;
    if (line < end) return line < next ? undefined : { of: "body", index };
    next = end + 1;
  }
  return undefined;
}
