import type { Token } from "markdown-it";
import { spanAt } from "../problem/position.ts";
import type { Alignment, InlineText, SourceBlock, SourceCallout, SourceListItem } from "./block.ts";
import type { CalloutMark } from "./callout-marks.ts";
import type { SourceFault } from "./fault.ts";
import { footnoteLabels } from "./footnote-marks.ts";
import { Footnotes } from "./footnotes.ts";
import { inlineText } from "./inline.ts";
import { blockSpan, inlineLines, type Lines, linesOf } from "./lines.ts";
import type { LineFault } from "./notes.ts";
import { tokenize, unescaped } from "./parser.ts";
import { strayMarksIn } from "./stray-marks.ts";

export interface Markdown {
  readonly blocks: readonly SourceBlock[];
  /** What cannot be read as the dialect says, in the order of the text. */
  readonly faults: readonly SourceFault[];
}

/**
 * Markdown as source blocks whose lines and columns are those of the file. Footnotes, wherever they were written, are one
 * block at the end.
 * @param text with `\n` line ends
 * @param firstLine the file's number of the text's first line
 */
export function parseMarkdown(text: string, firstLine = 1): Markdown {
  const { tokens, notes } = tokenize(text);
  const footnotes = new Footnotes(footnoteLabels(notes));
  const reader = new BlockReader(tokens, linesOf(text, firstLine), footnotes);
  const blocks = reader.blocks();
  const last = footnotes.finish();
  const noted = notes.faults.map((fault) => reader.faultAt(fault));
  const faults = [...noted, ...footnotes.faults].sort((a, b) => a.span.start.line - b.span.start.line);
  return { blocks: last ? [...blocks, last] : blocks, faults };
}

class BlockReader {
  private index = 0;
  /** What the block being read stands in, outermost first: the name of a box, or `>` for a blockquote. */
  private inside: readonly string[] = [];
  /** How many quote marks stand before the block being read. */
  private quotes = 0;
  /** The opening tokens of the footnotes that are set aside. */
  private readonly aside = new Set<Token>();
  private readonly tokens: readonly Token[];
  private readonly lines: Lines;
  private readonly footnotes: Footnotes;

  constructor(tokens: readonly Token[], lines: Lines, footnotes: Footnotes) {
    this.tokens = tokens;
    this.lines = lines;
    this.footnotes = footnotes;
  }

  /** A fault of the words of a line, from where they are meant to its end. */
  faultAt({ code, line, mark = "" }: LineFault): SourceFault {
    const text = this.lines.text[line] ?? "";
    const from = Math.max(text.indexOf(mark), text.length - text.trimStart().length);
    return { code, span: spanAt(this.lines.first + line, from + 1, Math.max(text.trimEnd().length - from, 1)) };
  }

  /** Reads up to the end of the block that is open, or of the text. */
  blocks(): SourceBlock[] {
    const found: SourceBlock[] = [];
    while (this.index < this.tokens.length) {
      const token = this.tokens[this.index++];
      if (!token || token.nesting === -1) break;
      if (token.type === "footnote_reference_open") this.footnote(token);
      else found.push(this.block(token));
    }
    return found;
  }

  private block(token: Token): SourceBlock {
    switch (token.type) {
      case "paragraph_open":
        return { type: "paragraph", span: this.span(token), ...this.inline() };
      case "heading_open":
        return {
          type: "heading",
          level: Number(token.tag.slice(1)) as 1 | 2 | 3 | 4 | 5 | 6,
          span: this.span(token),
          ...this.inline(),
        };
      case "bullet_list_open":
      case "ordered_list_open":
        return this.list(token);
      case "fence":
      case "code_block":
        return this.code(token);
      case "table_open":
        return this.table(token);
      case "hr":
        return { type: "rule", span: this.span(token) };
      case "html_block":
        return { type: "html", raw: token.content, span: this.span(token) };
      case "blockquote_open":
        return { type: "blockquote", span: this.span(token), children: this.within(">", 1, () => this.blocks()) };
      case "callout_open":
        return this.callout(token);
      default:
        throw new Error(`The parser made a block token that is not known here: ${token.type}`);
    }
  }

  /** Reads what stands in the box or blockquote just opened. */
  private within<Read>(name: string, quotes: 0 | 1, read: () => Read): Read {
    const outer = this.inside;
    this.inside = [...outer, name];
    this.quotes += quotes;
    const found = read();
    this.quotes -= quotes;
    this.inside = outer;
    return found;
  }

  private callout(token: Token): SourceCallout {
    const mark = token.meta as unknown as CalloutMark;
    const span = this.span(token);
    const quoted = mark.spelling === "callout";
    const line = this.lines.text[mark.line] ?? "";
    const number = this.lines.first + mark.line;
    const nameAt = line.indexOf(quoted ? `[!${mark.name}` : mark.name);
    const titleAt = line.trimEnd().length - mark.title.length;
    const title = { text: mark.title, start: { line: number, column: titleAt + 1 } };
    this.checkTitle(title.text, number, title.start.column);
    if (quoted) this.findLazyLine(token, this.quotes + 1);
    return {
      type: "callout",
      name: mark.name,
      nameSpan: spanAt(number, nameAt + 1, mark.name.length + (quoted ? 3 : 0)),
      title,
      spelling: mark.spelling,
      span,
      children: this.within(mark.name, quoted ? 1 : 0, () => this.blocks()),
    };
  }

  /** A title is plain text: a mark of ours in it would be printed as it stands. */
  private checkTitle(title: string, line: number, column: number): void {
    for (const { text, index, kind } of strayMarksIn(title)) {
      const span = spanAt(line, column + index, text.length);
      if (kind === "footnote") this.footnotes.misplaced(span, "in the title of a box", [text.slice(2, -1)]);
      else
        this.footnotes.faults.push({ code: kind === "wiki" ? "link-wiki" : "callout-stray", span, details: { text } });
    }
  }

  /** Markdown lets a paragraph go on without its `>`; in a box that is more likely a mistake than a wish. */
  private findLazyLine(token: Token, quotes: number): void {
    const [from, to] = token.map ?? [0, 0];
    for (let line = from + 1; line < to; line++) {
      const text = this.lines.text[line] ?? "";
      const marks = /^[\s>]*/.exec(text)?.[0].split(">").length ?? 1;
      if (text.trim() !== "" && marks - 1 < quotes) {
        this.footnotes.faults.push(this.faultAt({ code: "callout-lazy-line", line }));
        return;
      }
    }
  }

  /** Sets the text of a footnote aside, to be read when its number is known. */
  private footnote(token: Token): void {
    if (!this.aside.has(token)) this.setAside(token);
    this.pass();
  }

  private setAside(token: Token): void {
    this.aside.add(token);
    const { label } = token.meta as { readonly label: string };
    const [line] = token.map ?? [0];
    const text = this.lines.text[line] ?? "";
    const { index: from, inside, quotes } = this;
    this.footnotes.define({
      label,
      labelSpan: spanAt(this.lines.first + line, text.indexOf(`[^${label}]:`) + 1, label.length + 3),
      text: {
        span: this.span(token),
        inside,
        read: () => {
          this.index = from;
          this.inside = inside;
          this.quotes = quotes;
          return this.blocks();
        },
      },
    });
  }

  /**
   * Passes over the block that is open, but for the footnotes within it: the mark of one that was written in the text of
   * another may stand anywhere.
   */
  private pass(): void {
    while (this.index < this.tokens.length) {
      const token = this.tokens[this.index++];
      if (!token || token.nesting === -1) return;
      if (token.type === "footnote_reference_open") this.footnote(token);
      else if (token.type === "blockquote_open") this.within(">", 1, () => this.pass());
      else if (token.type === "callout_open") {
        const { name, spelling } = token.meta as unknown as CalloutMark;
        this.within(name, spelling === "callout" ? 1 : 0, () => this.pass());
      } else if (token.nesting === 1) this.pass();
    }
  }

  private list(token: Token): SourceBlock {
    const span = this.span(token);
    const items: SourceListItem[] = [];
    const first = this.index;
    while (this.tokens[this.index]?.type === "list_item_open") {
      const item = this.tokens[this.index++] as Token;
      items.push({ span: this.span(item), children: this.blocks() });
    }
    const tight = this.isTight(first, token.level);
    this.index++;
    const start = token.type === "ordered_list_open" ? Number(token.attrGet("start") ?? 1) : undefined;
    return start === undefined ? { type: "list", span, tight, items } : { type: "list", span, start, tight, items };
  }

  /** markdown-it hides the paragraphs that stand directly in the items of a tight list. */
  private isTight(from: number, level: number): boolean {
    for (let index = from; index < this.index; index++) {
      const token = this.tokens[index];
      if (token?.type === "paragraph_open" && token.level === level + 2 && !token.hidden) return false;
    }
    return true;
  }

  private code(token: Token): SourceBlock {
    const [language, ...info] = unescaped(token.info).trim().split(/\s+/);
    return {
      type: "code",
      text: token.content,
      span: this.span(token),
      ...(token.type === "fence" ? { fence: { mark: token.markup, isClosed: this.isClosed(token) } } : {}),
      ...(language ? { language } : {}),
      ...(info.length > 0 ? { info: info.join(" ") } : {}),
    };
  }

  /** Markdown closes a fence at the end of the text, or of what holds it, where nothing else does. */
  private isClosed({ map, markup }: Token): boolean {
    const [from, to] = map ?? [0, 1];
    const last = (this.lines.text[to - 1] ?? "").replace(/^[\s>]*/, "").trimEnd();
    return to - 1 > from && last.length >= markup.length && last === markup.charAt(0).repeat(last.length);
  }

  private table(token: Token): SourceBlock {
    const span = this.span(token);
    const rows: InlineText[][] = [];
    const align: Alignment[] = [];
    let line = 0;
    let cursor = 0;
    for (let depth = 1; depth > 0; this.index++) {
      const cell = this.tokens[this.index];
      if (!cell) break;
      if (cell.type === "table_close") depth--;
      if (cell.type === "tr_open") {
        rows.push([]);
        line = cell.map?.[0] ?? 0;
        cursor = 1;
      }
      if (cell.type === "tr_close") this.findLostCell(line, align.length);
      if (cell.type === "th_open") align.push(alignment(cell));
      if (cell.type === "inline") {
        const lines = inlineLines(cell.content, this.lines, line, cursor);
        cursor = (lines[0]?.start.column ?? cursor) + cell.content.length;
        rows.at(-1)?.push(inlineText(cell.children ?? [], lines, this.footnotes));
      }
    }
    const [head = [], ...body] = rows;
    return { type: "table", span, align, head, rows: body };
  }

  /** GFM leaves out what stands in more cells than the table has columns; here nothing is left out without a word. */
  private findLostCell(line: number, columns: number): void {
    const text = this.lines.text[line] ?? "";
    let offset = 0;
    let cells = 0;
    for (const cell of text.split(/(?<!\\)\|/)) {
      const words = cell.trim();
      // Before the first sign stand the marks of what holds the table, or a first cell.
      if (offset > 0 || !/^[\s>]*$/.test(cell)) cells++;
      if (cells > columns && words !== "") {
        const column = offset + cell.indexOf(words) + 1;
        this.footnotes.faults.push({
          code: "table-cell-lost",
          span: spanAt(this.lines.first + line, column, words.length),
        });
        return;
      }
      offset += cell.length + 1;
    }
  }

  /** The inline run of the block just opened, and its closing token. */
  private inline(): InlineText {
    const token = this.tokens[this.index] as Token;
    this.index += 2;
    const lines = inlineLines(token.content, this.lines, token.map?.[0] ?? 0);
    return inlineText(token.children ?? [], lines, this.footnotes);
  }

  private span(token: Token) {
    const [from, to] = token.map ?? [0, 1];
    return blockSpan(this.lines, from, to, this.quotes);
  }
}

function alignment(cell: Token): Alignment {
  const found = /text-align:(left|center|right)/.exec(String(cell.attrGet("style") ?? ""));
  return found?.[1] as Alignment;
}
