import type { Inline, InlineText, SourceBlock, SourceListItem } from "../../scripts/source/block.ts";

/**
 * Source values as the HTML in which the CommonMark and GFM specifications give their examples. Raw HTML, which no
 * article keeps, is written as it stands: that is how it is seen to be recognised exactly.
 */
export function sourceHtml(blocks: readonly SourceBlock[]): string {
  return blocks.map((block) => `${blockHtml(block)}\n`).join("");
}

/** HTML with the line ends between blocks written in one way, which mean nothing; those of code stay. */
export function sameLayout(html: string): string {
  return html
    .split(/(<pre>[\s\S]*?<\/pre>)/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replace(/\s*(<\/?(?:blockquote|[uo]l|li|table|t[rhd]|thead|tbody)\b[^>]*>)\s*/g, "$1")
            .replace(/\n+/g, "\n"),
    )
    .join("")
    .replace(/\s*(<\/?(?:pre|li|blockquote)\b[^>]*>)(?!<code)/g, "$1")
    .trim();
}

function blockHtml(block: SourceBlock): string {
  switch (block.type) {
    case "paragraph":
      return `<p>${textHtml(block)}</p>`;
    case "heading":
      return `<h${block.level}>${textHtml(block)}</h${block.level}>`;
    case "list": {
      const tag = block.start === undefined ? "ul" : "ol";
      const start = block.start === undefined || block.start === 1 ? "" : ` start="${block.start}"`;
      const items = block.items.map((item) => `<li>\n${itemHtml(item, block.tight)}\n</li>\n`).join("");
      return `<${tag}${start}>\n${items}</${tag}>`;
    }
    case "code": {
      const language = block.language === undefined ? "" : ` class="language-${escaped(block.language)}"`;
      return `<pre><code${language}>${escaped(block.text)}</code></pre>`;
    }
    case "table": {
      const row = (cells: readonly InlineText[], tag: "th" | "td") =>
        `<tr>\n${cells.map((cell, column) => `<${tag}${side(block.align[column])}>${textHtml(cell)}</${tag}>\n`).join("")}</tr>\n`;
      const body = block.rows.map((cells) => row(cells, "td")).join("");
      return `<table>\n<thead>\n${row(block.head, "th")}</thead>\n${body === "" ? "" : `<tbody>\n${body}</tbody>\n`}</table>`;
    }
    case "rule":
      return "<hr />";
    case "html":
      return block.raw.replace(/\n$/, "");
    case "blockquote":
      return `<blockquote>\n${sourceHtml(block.children)}</blockquote>`;
    default:
      throw new Error(`The specifications have no ${block.type}.`);
  }
}

function itemHtml({ children }: SourceListItem, tight: boolean): string {
  return children.map((child) => (tight && child.type === "paragraph" ? textHtml(child) : blockHtml(child))).join("\n");
}

function side(align: "left" | "center" | "right" | undefined): string {
  return align === undefined ? "" : ` align="${align}"`;
}

function textHtml({ inline }: InlineText): string {
  return inline.map(inlineHtml).join("");
}

function inlineHtml(inline: Inline): string {
  switch (inline.type) {
    case "text":
      return escaped(inline.text);
    case "emphasis":
      return `<em>${inline.children.map(inlineHtml).join("")}</em>`;
    case "strong":
      return `<strong>${inline.children.map(inlineHtml).join("")}</strong>`;
    case "strikethrough":
      return `<del>${inline.children.map(inlineHtml).join("")}</del>`;
    case "code":
      return `<code>${escaped(inline.text)}</code>`;
    case "link":
      return `<a href="${escaped(inline.href)}"${title(inline.title)}>${inline.children.map(inlineHtml).join("")}</a>`;
    case "image":
      return `<img src="${escaped(inline.src)}" alt="${escaped(inline.alt)}"${title(inline.title)} />`;
    case "break":
      return "<br />\n";
    case "softbreak":
      return "\n";
    case "html":
      return inline.raw;
    default:
      throw new Error(`The specifications have no ${inline.type}.`);
  }
}

function title(words: string | undefined): string {
  return words === undefined ? "" : ` title="${escaped(words)}"`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
