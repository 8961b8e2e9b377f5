import type { MarkdownIt, StateBlock, StateInline, Token } from "markdown-it";
import footnotes from "markdown-it-footnote";
import type { Notes } from "./notes.ts";

/** What a footnote's mark says: the label of its text, or the text itself. */
export type FootnoteMark =
  | { readonly label: string }
  /** The tokens' offsets count from the content's own beginning. */
  | { readonly content: string; readonly tokens: readonly Token[] };

/** The longest label, in characters; what is longer was not meant as one. */
const LONGEST_LABEL = 200;

/**
 * `[^label]` with `[^label]: text`, and `^[text]`. The plugin finds the texts, whatever they hold. The marks are ours:
 * each is kept with its position, a mark without a text too, so that nothing of a footnote is lost without a word.
 */
export function useFootnotes(md: MarkdownIt): void {
  md.use(footnotes);
  md.core.ruler.disable("footnote_tail");
  const definition = ruleOf(md, "footnote_def");
  md.block.ruler.at("footnote_def", (...args) => located(definition, args), { alt: ["paragraph", "reference"] });
  md.inline.ruler.at("footnote_inline", inlineNote);
  md.inline.ruler.at("footnote_ref", mark);
}

type BlockRule = (state: StateBlock, start: number, end: number, silent: boolean) => boolean;

/** The plugin's rule; markdown-it lets a rule be replaced by name, but not be asked for. */
function ruleOf(md: MarkdownIt, name: string): BlockRule {
  const found = md.block.ruler.__rules__.find((rule) => rule.name === name);
  if (!found) throw new Error(`The footnote plugin has no rule ${name}.`);
  return found.fn;
}

/** Gives a footnote's text the lines it stands on, which the plugin leaves out. */
function located(rule: BlockRule, [state, start, end, silent]: Parameters<BlockRule>): boolean {
  const index = state.tokens.length;
  if (!rule(state, start, end, silent)) return false;
  const token = state.tokens[index];
  if (!silent && token) token.map = [start, state.line];
  return true;
}

/** To whoever only looks for the end of a link's words, a mark is a pair of brackets: so it is found within a link too. */
function mark(state: StateInline, silent: boolean): boolean {
  const { pos, posMax } = state;
  if (silent || state.src[pos] !== "[" || state.src[pos + 1] !== "^") return false;
  const found = /^\[\^([^\]\s]+)\]/.exec(state.src.slice(pos, Math.min(posMax, pos + LONGEST_LABEL)));
  if (!found) return false;
  push(state, { label: found[1] ?? "" });
  state.pos = pos + found[0].length;
  return true;
}

function inlineNote(state: StateInline, silent: boolean): boolean {
  const { pos } = state;
  if (state.src[pos] !== "^" || state.src[pos + 1] !== "[") return false;
  const end = state.md.helpers.parseLinkLabel(state, pos + 1);
  if (end < 0) return false;
  if (!silent) {
    const content = state.src.slice(pos + 2, end);
    const tokens: Token[] = [];
    state.md.inline.parse(content, state.md, state.env, tokens);
    push(state, { content, tokens });
  }
  state.pos = end + 1;
  return true;
}

function push(state: StateInline, meta: FootnoteMark): void {
  const token = state.push("footnote_ref", "", 0);
  token.meta = { ...token.meta, ...meta };
}

/** The labels of all footnotes whose text stands in the file. */
export function footnoteLabels({ footnotes: found }: Notes): readonly string[] {
  return Object.keys(found?.refs ?? {}).map((label) => label.slice(1));
}
