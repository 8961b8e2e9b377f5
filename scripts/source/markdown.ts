import type { Token } from "markdown-it";
import { spanAt } from "../problem/position.ts";
import type { Alignment, InlineText, SourceBlock, SourceCallout, SourceListItem } from "./block.ts";
import type { SourceFault } from "./fault.ts";
import { inlineText } from "./inline.ts";
import { blockSpan, inlineLines, type Lines, linesOf } from "./lines.ts";
import { type CalloutMark, tokenize } from "./parser.ts";

export interface Markdown {
  readonly blocks: readonly SourceBlock[];
  /** What cannot be read as the dialect says, in the order of the text. */
  readonly faults: readonly SourceFault[];
}

/**
 * Markdown as source blocks whose lines and columns are those of the file.
 * @param text with `\n` line ends
 * @param firstLine the file's number of the text's first line
 */
export function parseMarkdown(text: string, firstLine = 1): Markdown {
  const { tokens, notes } = tokenize(text);
  const reader = new BlockReader(tokens, linesOf(text, firstLine));
  const blocks = reader.blocks();
  const faults = notes.faults.map(({ code, line, details }) => reader.faultAt(code, line, details));
  return { blocks, faults: [...faults, ...reader.faults].sort((a, b) => a.span.start.line - b.span.start.line) };
}

class BlockReader {
  readonly faults: SourceFault[] = [];
  private index = 0;
  /** How many quote marks stand before the block being read. */
  private quotes = 0;
  private readonly tokens: readonly Token[];
  private readonly lines: Lines;

  constructor(tokens: readonly Token[], lines: Lines) {
    this.tokens = tokens;
    this.lines = lines;
  }

  faultAt(code: SourceFault["code"], line: number, details?: SourceFault["details"]): SourceFault {
    const text = this.lines.text[line] ?? "";
    const indent = text.length - text.trimStart().length;
    const span = spanAt(this.lines.first + line, indent + 1, Math.max(text.trim().length, 1));
    return details ? { code, span, details } : { code, span };
  }

  /** Reads up to the end of the block that is open, or of the text. */
  blocks(): SourceBlock[] {
    const found: SourceBlock[] = [];
    while (this.index < this.tokens.length) {
      const token = this.tokens[this.index++];
      if (!token || token.nesting === -1) break;
      found.push(this.block(token));
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
      case "blockquote_open": {
        const span = this.span(token);
        this.quotes++;
        const children = this.blocks();
        this.quotes--;
        return { type: "blockquote", span, children };
      }
      case "callout_open":
        return this.callout(token);
      default:
        throw new Error(`The parser made a block token that is not known here: ${token.type}`);
    }
  }

  private callout(token: Token): SourceCallout {
    const mark = token.meta as unknown as CalloutMark;
    const span = this.span(token);
    const quoted = mark.spelling === "callout";
    if (quoted) this.quotes++;
    const line = this.lines.text[mark.line] ?? "";
    const number = this.lines.first + mark.line;
    const nameAt = line.indexOf(quoted ? `[!${mark.name}` : mark.name);
    const titleAt = line.length - line.trimEnd().length;
    if (quoted) this.findLazyLine(token);
    const children = this.blocks();
    if (quoted) this.quotes--;
    return {
      type: "callout",
      name: mark.name,
      nameSpan: spanAt(number, nameAt + 1, mark.name.length + (quoted ? 3 : 0)),
      title: { text: mark.title, start: { line: number, column: line.length - titleAt - mark.title.length + 1 } },
      spelling: mark.spelling,
      span,
      children,
    };
  }

  /** Markdown lets a paragraph go on without its `>`; in a box that is more likely a mistake than a wish. */
  private findLazyLine(token: Token): void {
    const [from, to] = token.map ?? [0, 0];
    for (let line = from + 1; line < to; line++) {
      const text = this.lines.text[line] ?? "";
      const marks = /^[\s>]*/.exec(text)?.[0].split(">").length ?? 1;
      if (text.trim() !== "" && marks - 1 < this.quotes) {
        this.faults.push(this.faultAt("callout-lazy-line", line));
        return;
      }
    }
  }

  private list(token: Token): SourceBlock {
    const span = this.span(token);
    const items: SourceListItem[] = [];
    let tight = true;
    while (this.tokens[this.index]?.type === "list_item_open") {
      const item = this.tokens[this.index++] as Token;
      if (this.tokens[this.index]?.type === "paragraph_open" && !this.tokens[this.index]?.hidden) tight = false;
      items.push({ span: this.span(item), children: this.blocks() });
    }
    this.index++;
    const start = token.type === "ordered_list_open" ? Number(token.attrGet("start") ?? 1) : undefined;
    return start === undefined ? { type: "list", span, tight, items } : { type: "list", span, start, tight, items };
  }

  private code(token: Token): SourceBlock {
    const [language, ...info] = token.info.trim().split(/\s+/);
    return {
      type: "code",
      text: token.content,
      span: this.span(token),
      ...(language ? { language } : {}),
      ...(info.length > 0 ? { info: info.join(" ") } : {}),
    };
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
      if (cell.type === "th_open") align.push(alignment(cell));
      if (cell.type === "inline") {
        const lines = inlineLines(cell.content, this.lines, line, cursor);
        cursor = (lines[0]?.start.column ?? cursor) + cell.content.length;
        rows.at(-1)?.push(inlineText(cell.children ?? [], lines));
      }
    }
    const [head = [], ...body] = rows;
    return { type: "table", span, align, head, rows: body };
  }

  /** The inline run of the block just opened, and its closing token. */
  private inline(): InlineText {
    const token = this.tokens[this.index] as Token;
    this.index += 2;
    return inlineText(token.children ?? [], inlineLines(token.content, this.lines, token.map?.[0] ?? 0));
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
