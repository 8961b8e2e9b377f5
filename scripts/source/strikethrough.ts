import type { MarkdownIt, StateInline, Token } from "markdown-it";

/**
 * Words between one or two tildes, as many on either side; three or more mean nothing.
 * https://github.github.com/gfm/#strikethrough-extension-
 * markdown-it knows two only and takes three for two and one.
 */
export function useStrikethrough(md: MarkdownIt): void {
  md.inline.ruler.at("strikethrough", tildes);
  md.inline.ruler2.at("strikethrough", pairs);
}

/** Marks of one tilde and of two are not each other's pair, so each is a delimiter of its own. */
const MARKERS = [0x7e, 0x7e7e];

function tildes(state: StateInline, silent: boolean): boolean {
  if (silent || state.src[state.pos] !== "~") return false;
  const { length, can_open: open, can_close: close } = state.scanDelims(state.pos, true);
  state.push("text", "", 0).content = "~".repeat(length);
  const marker = MARKERS[length - 1];
  if (marker !== undefined) {
    state.delimiters.push({ marker, length: 0, token: state.tokens.length - 1, end: -1, open, close });
  }
  state.pos += length;
  return true;
}

function pairs(state: StateInline): void {
  for (const delimiters of [state.delimiters, ...state.tokens_meta.map((meta) => meta?.delimiters ?? [])]) {
    for (const { marker, token, end } of delimiters) {
      const closing = delimiters[end];
      if (!MARKERS.includes(marker) || !closing) continue;
      const markup = marker === 0x7e ? "~" : "~~";
      mark(state, token, { type: "s_open", nesting: 1, markup });
      mark(state, closing.token, { type: "s_close", nesting: -1, markup });
    }
  }
}

function mark(state: StateInline, index: number, half: Pick<Token, "type" | "nesting" | "markup">): void {
  const token = state.tokens[index];
  if (token) Object.assign(token, { ...half, tag: "s", content: "" });
}
