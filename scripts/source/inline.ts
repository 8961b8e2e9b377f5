import type { Token } from "markdown-it";
import type { Position, Span } from "../problem/position.ts";
import type { Inline, InlineText, SourceLine, StrayMark } from "./block.ts";
import { spelledControlCharacter } from "./control-characters.ts";
import type { FootnoteMark } from "./footnote-marks.ts";
import type { Footnotes } from "./footnotes.ts";
import { offsetsOf, positionIn } from "./lines.ts";

/** Emphasis within emphasis within links: more than this is no text any more. */
const DEEPEST = 50;

const REPLACEMENT = "\ufffd";

/** The tokens of one inline run as typed values, every link, image, tag and mark with its place. */
export function inlineText(tokens: readonly Token[], lines: readonly SourceLine[], footnotes: Footnotes): InlineText {
  const reader = new InlineReader(tokens, lines, footnotes);
  return { inline: reader.read(), lines, strays: reader.strays };
}

class InlineReader {
  readonly strays: StrayMark[] = [];
  private index = 0;
  private depth = 0;
  private inLink = false;
  private replacement: boolean | undefined;
  private readonly tokens: readonly Token[];
  private readonly lines: readonly SourceLine[];
  private readonly offsets: readonly number[];
  private readonly footnotes: Footnotes;

  constructor(tokens: readonly Token[], lines: readonly SourceLine[], footnotes: Footnotes) {
    this.tokens = tokens;
    this.lines = lines;
    this.offsets = offsetsOf(lines);
    this.footnotes = footnotes;
  }

  /** Reads up to the end of the element that is open, or of the run. */
  read(): Inline[] {
    const found: Inline[] = [];
    // Elements below the deepest level are refused; their words stay where they are.
    let flattened = 0;
    while (this.index < this.tokens.length) {
      const token = this.tokens[this.index++];
      if (!token) break;
      if (token.nesting === -1) {
        if (flattened === 0) break;
        flattened--;
      } else if (token.nesting === 1 && this.depth >= DEEPEST) {
        if (flattened === 0) this.tooDeep(token);
        flattened++;
      } else this.add(this.inline(token), found);
    }
    return found;
  }

  private add(inline: Inline | undefined, found: Inline[]): void {
    const last = found.at(-1);
    if (inline?.type === "text" && last?.type === "text") found[found.length - 1] = text(last.text + inline.text);
    else if (inline) found.push(inline);
  }

  private inline(token: Token): Inline | undefined {
    switch (token.type) {
      case "text":
      // The tokens of a note in the text are not joined as those of a paragraph are.
      case "text_special":
        this.refuseControl(token.content, this.span(token, 0));
        return token.content === "" ? undefined : text(token.content);
      case "em_open":
        return { type: "emphasis", children: this.children() };
      case "strong_open":
        return { type: "strong", children: this.children() };
      case "s_open":
        return this.strikethrough(token);
      case "code_inline":
        return { type: "code", text: token.content };
      case "softbreak":
        return { type: "softbreak" };
      case "hardbreak":
        return { type: "break" };
      case "html_inline":
        return { type: "html", raw: token.content, span: this.span(token, 0, token.content.length) };
      case "image":
        return this.image(token);
      case "link_open":
        return this.link(token);
      case "footnote_ref":
        return this.footnote(token);
      case "too_deep":
        this.tooDeep(token);
        return undefined;
      case "stray_mark":
        this.strays.push({
          kind: token.info === "wiki" ? "wiki" : "callout",
          text: token.content,
          span: this.span(token, 0, token.content.length),
        });
        return undefined;
      default:
        throw new Error(`The parser made an inline token that is not known here: ${token.type}`);
    }
  }

  private strikethrough(token: Token): Inline {
    const children = this.children();
    const [words] = children;
    // One sign between single tildes is a lowered one in other dialects: CO~2~.
    if (token.markup === "~" && words?.type === "text" && children.length === 1 && /^(?:\d{2}|.)$/u.test(words.text)) {
      const span = this.span(token, 0, words.text.length + 2);
      this.footnotes.faults.push({ code: "strikethrough-short", span, details: { text: words.text } });
    }
    return { type: "strikethrough", children };
  }

  private children(): Inline[] {
    this.depth++;
    const children = this.read();
    this.depth--;
    return children;
  }

  private image(token: Token): Inline {
    const span = this.span(token, 0);
    const tokens = token.children ?? [];
    const marks = found(tokens, "footnote_ref");
    if (marks.length > 0) this.footnotes.misplaced(span, "in the description of a picture", marks.flatMap(labelOf));
    if (found(tokens, "too_deep").length > 0) this.tooDeep(token);
    const alt = imageAlt(tokens);
    const title = titleOf(token);
    this.refuseControl(`${alt}${title.title ?? ""}`, span);
    return { type: "image", src: attribute(token, "src") ?? "", alt, ...title, span };
  }

  private link(token: Token): Inline {
    const href = attribute(token, "href") ?? "";
    const bare = token.markup === "bare";
    // The scanner stands behind the `[` of a link.
    const back = bare || token.markup === "autolink" ? 0 : 1;
    const span = this.span(token, -back, bare ? token.content.length : undefined);
    const outer = this.inLink;
    this.inLink = true;
    const children = this.children();
    this.inLink = outer;
    // A mail address is a link wherever it stands; only an address of the web can be embedded.
    return { type: "link", href, ...titleOf(token), bare: bare && token.info === "web", span, children };
  }

  private footnote(token: Token): Inline | undefined {
    const mark = token.meta as unknown as FootnoteMark;
    const span = this.span(token, 0, "label" in mark ? mark.label.length + 3 : mark.content.length + 3);
    if (this.inLink) {
      this.footnotes.misplaced(span, "in the words of a link", labelOf(token));
      return undefined;
    }
    if ("label" in mark) return this.footnotes.mark(mark.label, span);
    const lines = this.linesWithin(mark.content, (token.meta?.offset as number) + 2);
    return this.footnotes.inlineNote(span, () => inlineText(mark.tokens, lines, this.footnotes));
  }

  /** The lines of a part of the run. */
  private linesWithin(content: string, offset: number): SourceLine[] {
    let start = offset;
    return content.split("\n").map((line) => {
      const found = { text: line, start: this.position(start) };
      start += line.length + 1;
      return found;
    });
  }

  /** One that the file spells out as an entity; all others have been refused with the file. */
  private refuseControl(words: string, span: Span): void {
    this.footnotes.faults.push(...spelledControlCharacter(words, span));
    if (words.includes(REPLACEMENT) && !this.hasReplacement()) {
      const code = "U+FFFD, which stands for one that does not exist";
      this.footnotes.faults.push({ code: "file-control-character", span, details: { code } });
    }
  }

  /** Whether the sign stands in the file itself; else it is what Markdown makes of `&#xD800;` and the like. */
  private hasReplacement(): boolean {
    this.replacement ??= this.lines.some((line) => line.text.includes(REPLACEMENT));
    return this.replacement;
  }

  private tooDeep(token: Token): void {
    this.footnotes.faults.push({ code: "inline-too-deep", span: this.span(token, 0) });
  }

  private span(token: Token, shift: number, length?: number): Span {
    const offset = typeof token.meta?.offset === "number" ? token.meta.offset : 0;
    const start = this.position(offset + shift);
    return length === undefined ? { start } : { start, end: this.position(offset + shift + length) };
  }

  private position(offset: number): Position {
    return positionIn(this.lines, this.offsets, offset);
  }
}

function text(words: string): Inline {
  return { type: "text", text: words };
}

function attribute(token: Token, name: string): string | undefined {
  const value = token.attrGet(name);
  return value === null ? undefined : String(value);
}

function titleOf(token: Token): { title?: string } {
  const title = attribute(token, "title");
  return title === undefined ? {} : { title };
}

function found(tokens: readonly Token[], type: string): readonly Token[] {
  return tokens.flatMap((token) => (token.type === type ? [token] : found(token.children ?? [], type)));
}

function labelOf({ meta }: Token): readonly string[] {
  const mark = meta as unknown as FootnoteMark;
  return "label" in mark ? [mark.label] : [];
}

/** An image's description as plain words, as CommonMark says: markup in it counts for its text only. */
function imageAlt(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === "image") return imageAlt(token.children ?? []);
      if (token.type === "softbreak" || token.type === "hardbreak") return "\n";
      return ["text", "text_special", "code_inline"].includes(token.type) ? token.content : "";
    })
    .join("");
}
