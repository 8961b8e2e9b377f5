import type { Token } from "markdown-it";
import { spanAt } from "../problem/position.ts";
import type { Inline, InlineText, SourceLine, StrayMark } from "./block.ts";
import { positionIn } from "./lines.ts";

/** The tokens of one inline run as typed values, every link, image, tag and stray mark with its place. */
export function inlineText(tokens: readonly Token[], lines: readonly SourceLine[]): InlineText {
  const reader = new InlineReader(tokens, lines);
  return { inline: reader.read(), lines, strays: reader.strays };
}

class InlineReader {
  readonly strays: StrayMark[] = [];
  private index = 0;
  private readonly tokens: readonly Token[];
  private readonly lines: readonly SourceLine[];

  constructor(tokens: readonly Token[], lines: readonly SourceLine[]) {
    this.tokens = tokens;
    this.lines = lines;
  }

  /** Reads up to the end of the element that is open, or of the run. */
  read(): Inline[] {
    const found: Inline[] = [];
    while (this.index < this.tokens.length) {
      const token = this.tokens[this.index++];
      if (!token || token.nesting === -1) break;
      const inline = this.inline(token);
      const last = found.at(-1);
      if (inline?.type === "text" && last?.type === "text") found[found.length - 1] = text(last.text + inline.text);
      else if (inline) found.push(inline);
    }
    return found;
  }

  private inline(token: Token): Inline | undefined {
    switch (token.type) {
      case "text":
      case "text_special":
        return token.content === "" ? undefined : text(token.content);
      case "em_open":
        return { type: "emphasis", children: this.read() };
      case "strong_open":
        return { type: "strong", children: this.read() };
      case "s_open":
        return { type: "strikethrough", children: this.read() };
      case "code_inline":
        return { type: "code", text: token.content };
      case "softbreak":
        return { type: "softbreak" };
      case "hardbreak":
        return { type: "break" };
      case "html_inline":
        return { type: "html", raw: token.content, span: this.span(token, 0, token.content.length) };
      case "image":
        return {
          type: "image",
          src: attribute(token, "src") ?? "",
          alt: imageAlt(token.children ?? []),
          ...titleOf(token),
          span: this.span(token, 0),
        };
      case "link_open":
        return this.link(token);
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

  private link(token: Token): Inline {
    const href = attribute(token, "href") ?? "";
    const bare = token.markup === "linkify";
    // The scanner stands behind the `[` of a link, behind the scheme of a bare address.
    const back = bare ? href.indexOf(":") : token.markup === "autolink" ? 0 : 1;
    return {
      type: "link",
      href,
      ...titleOf(token),
      bare,
      span: this.span(token, -back, bare ? href.length : undefined),
      children: this.read(),
    };
  }

  private span(token: Token, shift: number, length?: number) {
    const offset = typeof token.meta?.offset === "number" ? token.meta.offset : 0;
    const { line, column } = positionIn(this.lines, offset + shift);
    return spanAt(line, column, length);
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

/** An image's description as plain words, as CommonMark says: markup in it counts for its text only. */
function imageAlt(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === "image") return imageAlt(token.children ?? []);
      if (token.type === "softbreak" || token.type === "hardbreak") return "\n";
      return token.type === "html_inline" ? "" : token.content;
    })
    .join("");
}
