import type { MarkdownIt, StateBlock, StateCore, Token } from "markdown-it";
import type { CalloutMark } from "./callout-marks.ts";
import { type Notes, notesOf, noteTooDeep } from "./notes.ts";

/**
 * `:::name title` … `:::`. Each such line outside code becomes a token of its own at the top level, and the flat row of
 * blocks is then paired up like brackets. So what counts as code, list or quotation is Markdown's own decision, and many
 * boxes cost no more than few.
 */
export function useContainers(md: MarkdownIt): void {
  md.block.ruler.before("fence", "container_mark", containerMark, {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
  md.core.ruler.after("block", "containers", pairContainers);
}

const CONTAINER = /^:{3,}[ \t]*([\p{L}][\p{L}\p{N}_-]*)(?:[ \t]+(.*))?$/u;
const END = /^:+[ \t]*$/;
/** Boxes within boxes within boxes: nobody could tell any more whose words he reads. */
const DEEPEST = 10;

function containerMark(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  const text = state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
  if (!text.startsWith(":::") || (state.sCount[line] ?? 0) - state.blkIndent >= 4) return false;
  if (silent) return true;
  const token = state.push("container_mark", "", 0);
  token.map = [line, line + 1];
  token.content = text.trim();
  state.line = line + 1;
  return true;
}

interface Open {
  readonly token: Token;
  readonly line: number;
}

function pairContainers(state: StateCore): void {
  const notes = notesOf(state);
  const open: Open[] = [];
  const tooDeep: number[] = [];
  for (const token of state.tokens) {
    if (token.type === "container_mark") pair(token, open, notes, tooDeep);
  }
  // The outermost of them, which closes last.
  const deep = tooDeep.at(-1);
  if (deep !== undefined) noteTooDeep(notes, deep);
  for (const { line } of open) notes.faults.push({ code: "container-open", line });
  // A mark that was refused is gone; its line is told as a problem.
  state.tokens = state.tokens.filter(({ type }) => type !== "container_mark");
}

function pair(token: Token, open: Open[], notes: Notes, tooDeep: number[]): void {
  const line = token.map?.[0] ?? 0;
  const mark = CONTAINER.exec(token.content);
  const isEnd = END.test(token.content);
  if (token.level > 0) notes.faults.push({ code: "container-inside", line, mark: ":::" });
  else if (/[{}]/.test(token.content)) notes.faults.push({ code: "container-braces", line });
  else if (mark) open.push({ token: named(token, mark, line), line });
  else if (!isEnd) notes.faults.push({ code: "container-unreadable", line });
  else close(token, open, notes, tooDeep);
}

function named(token: Token, [, name = "", title = ""]: RegExpExecArray, line: number): Token {
  token.meta = { name, title: title.trim(), spelling: "container", line } satisfies CalloutMark;
  return token;
}

function close(token: Token, open: Open[], notes: Notes, tooDeep: number[]): void {
  const line = token.map?.[0] ?? 0;
  const opened = open.pop();
  if (!opened) {
    notes.faults.push({ code: "container-stray-end", line });
    return;
  }
  if (open.length >= DEEPEST) {
    tooDeep.push(opened.line);
    return;
  }
  opened.token.type = "callout_open";
  opened.token.nesting = 1;
  opened.token.map = [opened.line, line + 1];
  token.type = "callout_close";
  token.nesting = -1;
}
