import MarkdownItConstructor, {
  type MarkdownIt,
  type StateBlock,
  type StateCore,
  type StateInline,
  type Token,
} from "markdown-it";
import type { SourceFault } from "./fault.ts";

/**
 * markdown-it with the dialect's own marks, each kept as a token so that it can be judged with its position:
 * callouts, containers, stray marks, raw HTML. What the newsroom refuses is decided above this folder.
 */

/** Deeper than any article; well before the depth at which markdown-it drops text without a word. */
const DEEPEST = 22;

export interface CalloutMark {
  readonly name: string;
  readonly title: string;
  readonly spelling: "callout" | "container";
  /** Index of the line that holds the name. */
  readonly line: number;
}

/** What the rules note down while one text is parsed; it travels as markdown-it's `env`. */
export interface Notes {
  readonly faults: { code: SourceFault["code"]; line: number; details?: SourceFault["details"] }[];
  containers?: Containers;
  references?: { readonly [label: string]: unknown };
}

/** Which `:::` line closes which, found in one pass so that many open ones cost no more than few. */
interface Containers {
  readonly closing: ReadonlyMap<number, number>;
  readonly depthAt: Map<number, number>;
}

const CALLOUT = /^\[!([\p{L}][\p{L}\p{N}_-]*)\][-+]?[ \t]*([^\n]*)$/u;
const CONTAINER = /^:{3,}[ \t]*([\p{L}][\p{L}\p{N}_-]*)(?:[ \t]+(.*))?$/u;

const parser = makeParser();

/** The tokens of a text, and what the dialect's rules noted down while reading it. */
export function tokenize(text: string): { tokens: Token[]; notes: Notes } {
  const notes: Notes = { faults: [] };
  return { tokens: parser.parse(text, notes as unknown as Record<string, unknown>), notes };
}

function makeParser(): MarkdownIt {
  const md = new MarkdownItConstructor({ html: true, linkify: true });
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  // Only web addresses in running text become links by themselves; the core rule would also take `//x` and `mailto:x`.
  md.linkify.add("ftp:", null);
  md.core.ruler.disable("linkify");
  // Every address is kept, so that a forbidden one is refused with its position and not printed as text.
  md.validateLink = () => true;
  md.inline.State = positioned(md.inline.State);
  md.inline.ruler.after("image", "stray_mark", strayMark);
  md.block.ruler.before("table", "depth", depthGuard);
  md.block.ruler.before("fence", "container", container, { alt: ["paragraph", "reference", "blockquote", "list"] });
  md.core.ruler.after("block", "callout", callouts);
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

/** Asked only where no link or image could be read: `[!NAME]` and `[[wiki]]` in running text are noted, not consumed. */
function strayMark(state: StateInline, silent: boolean): boolean {
  if (silent || state.src[state.pos] !== "[") return false;
  const found = /^(?:\[!(\p{Lu}[\p{L}\p{N}_-]*)\]|\[\[([^[\]\n]+)\]\])/u.exec(
    state.src.slice(state.pos, state.pos + 200),
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

function depthGuard(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  if (!silent && state.level >= DEEPEST) {
    const { faults } = notesOf(state);
    if (!faults.some((fault) => fault.code === "nesting-too-deep")) faults.push({ code: "nesting-too-deep", line });
  }
  return false;
}

function container(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  const notes = notesOf(state);
  notes.containers ??= findContainers(state, notes);
  const closing = notes.containers.closing.get(line);
  if (closing === undefined || notes.containers.depthAt.get(line) !== state.level) return false;
  const mark = CONTAINER.exec(lineText(state, line));
  if (!mark) return false;
  if (silent) return true;
  const open = state.push("callout_open", "div", 1);
  open.map = [line, closing + 1];
  open.meta = { name: mark[1] ?? "", title: (mark[2] ?? "").trim(), spelling: "container", line } satisfies CalloutMark;
  const { lineMax, parentType } = state;
  state.lineMax = closing;
  state.parentType = "root";
  state.md.block.tokenize(state, line + 1, closing);
  state.lineMax = lineMax;
  state.parentType = parentType;
  state.push("callout_close", "div", -1);
  state.line = closing + 1;
  return true;
}

function findContainers(state: StateBlock, notes: Notes): Containers {
  const closing = new Map<number, number>();
  const depthAt = new Map<number, number>();
  const open: number[] = [];
  let fence: string | undefined;
  for (let line = 0; line < state.lineMax; line++) {
    const text = lineText(state, line);
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(text)?.[1];
    if (mark && (fence === undefined || (mark[0] === fence[0] && mark.length >= fence.length))) {
      fence = fence === undefined ? mark : undefined;
      continue;
    }
    if (fence !== undefined || !text.startsWith(":::")) continue;
    const fault = containerFault(text);
    if (fault) notes.faults.push({ code: fault, line });
    else if (/^:+\s*$/.test(text)) {
      const opened = open.pop();
      if (opened === undefined) notes.faults.push({ code: "container-stray-end", line });
      else closing.set(opened, line);
    } else {
      depthAt.set(line, open.length);
      open.push(line);
    }
  }
  for (const line of open) notes.faults.push({ code: "container-open", line });
  return { closing, depthAt };
}

function containerFault(line: string): SourceFault["code"] | undefined {
  if (/[{}]/.test(line)) return "container-braces";
  return /^:+\s*$/.test(line) || CONTAINER.test(line) ? undefined : "container-unreadable";
}

/** A blockquote whose first line is `[!NAME] title` becomes a callout; the title leaves its text. */
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

/** markdown-it hands its `env` through untouched; the types know it as anything. */
function notesOf(state: { readonly env: unknown }): Notes {
  return state.env as Notes;
}

function lineText(state: StateBlock, line: number): string {
  return state.src.slice(state.bMarks[line], state.eMarks[line]);
}
