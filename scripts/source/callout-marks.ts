import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { type Notes, notesOf } from "./notes.ts";

/** What a box's first line says, in either spelling. */
export interface CalloutMark {
  readonly name: string;
  readonly title: string;
  readonly spelling: "callout" | "container";
  /** Index of the line that holds the name. */
  readonly line: number;
}

const CALLOUT = /^\[!([\p{L}][\p{L}\p{N}_-]*)\][-+]?[ \t]*([^\n]*)$/u;

/** A blockquote whose first line is `[!NAME] title` becomes a callout; the title leaves its text. */
export function useCallouts(md: MarkdownIt): void {
  md.core.ruler.after("block", "callout", callouts);
}

function callouts(state: StateCore): void {
  const notes = notesOf(state);
  const { tokens } = state;
  const open: ("callout" | "blockquote")[] = [];
  state.tokens = tokens.filter((token, index) => {
    if (token.type === "blockquote_close" && open.pop() === "callout") token.type = "callout_close";
    if (token.type === "blockquote_open") open.push(markCallout(tokens, index, notes) ? "callout" : "blockquote");
    return !isEmptied(tokens, index);
  });
}

/** Reads the mark on a blockquote's first line, if there is one, and takes that line out of its first paragraph. */
function markCallout(tokens: readonly Token[], index: number, notes: Notes): boolean {
  const [quote, first, inline] = tokens.slice(index, index + 3);
  if (!quote || !first || !inline?.map || inline.type !== "inline" || !/^\[!(?!\[)/.test(inline.content)) return false;
  const [line = "", ...rest] = inline.content.split("\n");
  const mark = CALLOUT.exec(line);
  // `[!note](address)` and `[!note]: address` are ordinary links.
  const isLink = /^\[[^\]\n]*\][([:]/.test(line);
  if (first.type !== "paragraph_open" || !mark || isLink) {
    if (!isLink) notes.faults.push({ code: "callout-unreadable", line: inline.map[0] });
    return false;
  }
  quote.type = "callout_open";
  quote.meta = {
    name: mark[1] ?? "",
    title: (mark[2] ?? "").trim(),
    spelling: "callout",
    line: inline.map[0],
  } satisfies CalloutMark;
  inline.content = rest.join("\n").trimStart();
  inline.map = [inline.map[0] + 1, inline.map[1]];
  first.map = inline.map;
  return true;
}

/** The three tokens of a paragraph that held nothing but the mark. */
function isEmptied(tokens: readonly Token[], index: number): boolean {
  for (let inline = index - 1; inline <= index + 1; inline++) {
    const token = tokens[inline];
    if (token?.type === "inline" && token.content === "" && tokens[inline - 2]?.type === "callout_open") return true;
  }
  return false;
}
