import { isAddress } from "../html/address.ts";
import { CaptureFailure } from "./failure.ts";
import { attribute, childrenOf, type Element, hasClass, isElement, type Node } from "./markup.ts";

/** A link in a text: the words it stands on, and where it leads. */
export interface TextLink {
  readonly shown: string;
  readonly url: string;
}

/** Paragraphs are parted by a blank line, lines by a line end. */
export interface PlainText {
  readonly text: string;
  /** In the order of the text. */
  readonly links: readonly TextLink[];
}

/** Deeper than any post; a page that nests like this means to break something. */
const DEPTH = 200;

/** Elements whose text nobody reads. */
const UNREAD = new Set(
  "script style template noscript iframe object embed svg math head title textarea select audio video canvas".split(
    " ",
  ),
);
const BLOCKS = new Set(
  "p div blockquote section article header footer ul ol dl pre figure table h1 h2 h3 h4 h5 h6".split(" "),
);
const LINES = new Set("li tr dt dd".split(" "));

/**
 * What a reader of some markup would read, and nothing of the markup.
 * @throws CaptureFailure where it nests absurdly deep
 */
export function plainText(root: Node): PlainText {
  const links: TextLink[] = [];
  const text = tidy(read(root, links, 0));
  return { text, links };
}

function read(node: Node, links: TextLink[], depth: number): string {
  if (depth > DEPTH)
    throw new CaptureFailure("answer-malformed", { host: "the platform", reason: "it nests too deep" });
  if ("value" in node) return node.nodeName === "#text" ? node.value.replace(/[\t\n\f\r ]+/g, " ") : "";
  if (!isElement(node)) return inside(node, links, depth);
  const { tagName } = node;
  if (UNREAD.has(tagName) || hasClass(node, "invisible")) return "";
  if (tagName === "br") return "\n";
  // Small pictures in a line are letters to a reader: an emoji of the platform, with its name.
  if (tagName === "img") return attribute(node, "alt") ?? "";
  if (tagName === "a") return readLink(node, links, depth);
  const text = inside(node, links, depth);
  if (tagName === "li") return `\n• ${text.trim()}\n`;
  if (LINES.has(tagName)) return `\n${text}\n`;
  if (BLOCKS.has(tagName)) return `\n\n${text}\n\n`;
  // How Mastodon shortens a long address; the dots are drawn by its style sheet.
  return hasClass(node, "ellipsis") ? `${text}…` : text;
}

function readLink(element: Element, links: TextLink[], depth: number): string {
  const text = inside(element, links, depth);
  const shown = tidy(text).replace(/\s+/g, " ");
  const url = webUrl(attribute(element, "href"));
  if (url !== undefined && shown !== "") links.push({ shown, url });
  return text;
}

function inside(node: Node, links: TextLink[], depth: number): string {
  return childrenOf(node)
    .map((child) => read(child, links, depth + 1))
    .join("");
}

/** @returns undefined for what is no web address, such as `javascript:` or a mere path */
export function webUrl(address: string | undefined): string | undefined {
  if (address === undefined || !isAddress(address)) return undefined;
  const url = new URL(address);
  return /^https?:$/.test(url.protocol) && url.username === "" && url.password === "" ? url.href : undefined;
}

/** A text as it is kept: no control characters (as in source/control-characters.ts), at most one blank line between paragraphs, no space at the edges of lines. */
export function tidy(text: string): string {
  return (
    text
      .replace(/\r\n?|[\u2028\u2029]/g, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g, "")
      .replace(/[ \t]*\n[ \t]*/g, "\n")
      .replace(/\n{3,}/g, "\n\n")
      .replace(/[ \t]{2,}/g, " ")
      .trim()
  );
}
