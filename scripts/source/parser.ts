import MarkdownItConstructor, { type MarkdownIt, type StateBlock, type StateInline, type Token } from "markdown-it";
import { useBareAddresses } from "./bare-addresses.ts";
import { useCallouts } from "./callout-marks.ts";
import { useContainers } from "./container-marks.ts";
import { useFootnotes } from "./footnote-marks.ts";
import { type Notes, notesOf, noteTooDeep } from "./notes.ts";
import { useStrayMarks } from "./stray-marks.ts";
import { useStrikethrough } from "./strikethrough.ts";

/**
 * markdown-it with the dialect's own marks, each kept as a token so that it can be judged with its position:
 * callouts, containers, footnotes, stray marks, raw HTML. What the newsroom refuses is decided above this folder.
 */

/** Deeper than any article; well before the depth at which markdown-it drops text without a word. */
const DEEPEST = 22;
/** Brackets within brackets; well before the depth at which markdown-it gives up on the rest of a paragraph. */
const DEEPEST_BRACKETS = 50;

const parser = makeParser();

/** The tokens of a text, and what the dialect's rules noted down while reading it. */
export function tokenize(text: string): { tokens: Token[]; notes: Notes } {
  const notes: Notes = { faults: [] };
  return { tokens: parser.parse(text, notes as unknown as Record<string, unknown>), notes };
}

/** Backslash escapes and character references as the characters they stand for. */
export function unescaped(text: string): string {
  return parser.utils.unescapeAll(text);
}

function makeParser(): MarkdownIt {
  const md = new MarkdownItConstructor({ html: true });
  // Every address is kept, so that a forbidden one is refused with its position and not printed as text.
  md.validateLink = () => true;
  md.inline.State = positioned(md.inline.State);
  md.inline.ruler.before("text", "depth", bracketGuard);
  md.block.ruler.before("table", "depth", depthGuard);
  useContainers(md);
  useCallouts(md);
  useFootnotes(md);
  useStrayMarks(md);
  useBareAddresses(md);
  useStrikethrough(md);
  return md;
}

/** Inline tokens carry no position of their own; the place where the scanner stood when it pushed one is the next best. */
function positioned(State: MarkdownIt["inline"]["State"]): MarkdownIt["inline"]["State"] {
  return class extends State {
    override push(...args: Parameters<StateInline["push"]>): Token {
      const token = super.push(...args);
      token.meta = { ...token.meta, offset: this.pos };
      return token;
    }
  };
}

function depthGuard(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  if (!silent && state.level >= DEEPEST) noteTooDeep(notesOf(state), line);
  return false;
}

const tooDeep = new WeakSet<StateInline>();

/** Notes once in a run that its brackets nest too deeply. */
function bracketGuard(state: StateInline): boolean {
  if (state.level < DEEPEST_BRACKETS || tooDeep.has(state)) return false;
  tooDeep.add(state);
  // Not pushed as others are: this is also asked while the scanner only looks ahead.
  const token = new state.Token("too_deep", "", 0);
  token.meta = { offset: state.pos };
  state.tokens.push(token);
  state.tokens_meta.push(undefined);
  return false;
}
