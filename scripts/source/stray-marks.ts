import type { MarkdownIt, StateInline } from "markdown-it";
import { notesOf } from "./notes.ts";

/** The longest mark that is looked for, in characters: a box's name or a wiki page's is shorter. */
const LONGEST = 200;

/** `[!NAME]` and `[[wiki]]` in running text, where neither means anything. Asked only where no link could be read. */
export function useStrayMarks(md: MarkdownIt): void {
  md.inline.ruler.after("image", "stray_mark", strayMark);
}

/** Notes the mark and leaves its characters to be read as text. */
function strayMark(state: StateInline, silent: boolean): boolean {
  if (silent || state.src[state.pos] !== "[") return false;
  const found = /^(?:\[!(\p{L}[\p{L}\p{N}_-]*)\]|\[\[([^[\]\n]+)\]\])/u.exec(
    state.src.slice(state.pos, state.pos + LONGEST),
  );
  if (!found) return false;
  const label = found[1] === undefined ? (found[2] ?? "") : `!${found[1]}`;
  const { references } = notesOf(state);
  if (references && state.md.utils.normalizeReference(label) in references) return false;
  const token = state.push("stray_mark", "", 0);
  token.content = found[0];
  token.info = found[1] === undefined ? "wiki" : "callout";
  return false;
}

/** Marks in a text that is not read as Markdown, each with its place in it. */
export function strayMarksIn(
  text: string,
): readonly { readonly kind: "callout" | "wiki" | "footnote"; readonly text: string; readonly index: number }[] {
  return [...text.matchAll(/\[!\p{L}[\p{L}\p{N}_-]*\]|\[\[[^[\]]+\]\]|\[\^[^\]\s]+\]/gu)].map(
    ({ 0: found, index }) => ({
      kind: found[1] === "!" ? "callout" : found[1] === "^" ? "footnote" : "wiki",
      text: found,
      index,
    }),
  );
}
