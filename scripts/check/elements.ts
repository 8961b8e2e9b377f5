/** Markup as our own renderer writes it: every element that is opened is closed, attributes stand in double quotes. */

/** Markup in which every `>` ends a tag: those in attributes are written as entities. */
export function withPlainTags(html: string): string {
  return html.replace(TAG, (tag) => tag.replace(/"[^"]*"/g, (value) => value.replaceAll(">", "&gt;")));
}

const TAG = /<[a-z][a-z0-9-]*(?:\s+[^\s"'<>=/]+(?:="[^"]*")?)+\s*\/?>/g;

/** An element of a page, with all that is in it. */
export interface Shown {
  readonly id: string;
  /** The kind of component that it is the root of; none on other elements. */
  readonly kind: string | undefined;
  readonly html: string;
}

/** Every element of a page that an address can end in, by its id. */
export function elementsById(html: string): ReadonlyMap<string, Shown> {
  const found = new Map<string, Shown>();
  for (const tag of html.matchAll(/<([a-z][a-z0-9-]*)\b[^>]*\sid="([^"]*)"[^>]*>/g)) {
    const [root, element = "", id = ""] = tag;
    const kind = /\sdata-component="([^"]*)"/.exec(root)?.[1];
    found.set(id, { id, kind, html: html.slice(tag.index, endOf(html, element, tag.index)) });
  }
  return found;
}

/** Where the element that begins at an index ends. */
function endOf(html: string, element: string, start: number): number {
  const tags = new RegExp(`<(/?)${element}\\b[^>]*>`, "g");
  tags.lastIndex = start;
  let depth = 0;
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    depth += tag[1] === "" ? 1 : -1;
    if (depth === 0) return tags.lastIndex;
  }
  return html.length;
}

/** Our own renderer writes these entities and no others. */
const ENTITIES: readonly (readonly [string, string])[] = [
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&amp;", "&"],
];

/** Markup's words with its entities read. */
export function decoded(markup: string): string {
  return ENTITIES.reduce((words, [entity, sign]) => words.replaceAll(entity, sign), markup);
}

/** Elements whose words nobody sees or hears, whatever the styles say. */
const UNSEEN =
  /<(script|style|template)\b.*?<\/\1>|<([a-z][a-z0-9-]*)\b[^>]*\shidden(?:=""|="hidden")?(?=[\s>])[^>]*>.*?<\/\2>/gs;

/** What a reader sees and hears of some markup: words and descriptions of pictures, as `squeezed` makes them. */
export function wordsOf(html: string): string {
  const text = html
    .replace(UNSEEN, "")
    .replace(/<sup class="footnote-mark"[^>]*>.*?<\/sup>/gs, "")
    .replace(/<img\b[^>]*?\salt="([^"]*)"[^>]*>/g, "$1")
    .replace(/<[^>]+>/g, "");
  return squeezed(decoded(text));
}

/** Letters and digits alone, in one case: marks, blanks and capitals may stand otherwise in the data, words may not. */
export function squeezed(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}]+/gu, "").toLowerCase();
}
