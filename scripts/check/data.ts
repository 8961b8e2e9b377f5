import type { Page } from "../site/page.ts";

/** A value of a page's JSON-LD that is an object: a node, or a reference to one. */
export type DataNode = { readonly [key: string]: unknown };

/** A node with the way that leads to it, such as `NewsArticle.author.name`, for messages. */
export interface PlacedNode {
  readonly node: DataNode;
  readonly types: readonly string[];
  readonly where: string;
}

/** A page as a search engine takes it in: what is rendered, and the data read back out of it. */
export interface RenderedPage {
  readonly page: Page;
  readonly html: string;
  /** What a reader sees and hears: words and descriptions of pictures, as `squeezed` makes them. */
  readonly words: string;
  /** The whole JSON-LD document; undefined on pages without one. */
  readonly data: DataNode | undefined;
  /** Every node of the data that says more than its id, each before those within it. Empty on pages without data. */
  readonly nodes: readonly PlacedNode[];
  /** Ids that are only referred to, and the property that refers. */
  readonly references: readonly { readonly id: string; readonly where: string }[];
}

export function readRendered(page: Page, html: string): RenderedPage {
  const found = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1];
  const nodes: PlacedNode[] = [];
  const references: { id: string; where: string }[] = [];
  const data = found === undefined ? undefined : (JSON.parse(found) as DataNode);
  if (data) collect(data["@graph"], "", nodes, references);
  return { page, html, words: wordsOf(html), data, nodes, references };
}

function collect(
  value: unknown,
  where: string,
  nodes: PlacedNode[],
  references: { id: string; where: string }[],
): void {
  if (Array.isArray(value)) for (const each of value) collect(each, where, nodes, references);
  else if (isNode(value)) {
    const id = value["@id"];
    if (typeof id === "string" && Object.keys(value).length === 1) {
      references.push({ id, where });
      return;
    }
    const types = typesOf(value);
    const here = where === "" ? types.join("+") : where;
    nodes.push({ node: value, types, where: here });
    for (const [property, inner] of Object.entries(value)) collect(inner, `${here}.${property}`, nodes, references);
  }
}

export function isNode(value: unknown): value is DataNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function typesOf(node: DataNode): readonly string[] {
  return node["@type"] === undefined ? [] : [node["@type"]].flat().map(String);
}

/** The values of a property, one or many. */
export function valuesOf(node: DataNode, property: string): readonly unknown[] {
  const value = node[property];
  return value === undefined ? [] : [value].flat();
}

/** Our own renderer writes these entities and no others. */
const ENTITIES: readonly (readonly [string, string])[] = [
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&amp;", "&"],
];

function wordsOf(html: string): string {
  const body = html.slice(html.indexOf("<body"));
  const text = body
    .replace(/<(script|style)\b.*?<\/\1>/gs, "")
    .replace(/<sup class="footnote-mark">.*?<\/sup>/gs, "")
    .replace(/<img\b[^>]*?\salt="([^"]*)"[^>]*>/g, "$1")
    .replace(/<[^>]+>/g, "");
  return squeezed(decoded(text));
}

/** Markup's words with its entities read. */
export function decoded(markup: string): string {
  return ENTITIES.reduce((words, [entity, sign]) => words.replaceAll(entity, sign), markup);
}

/** Letters and digits alone, in one case: marks, blanks and capitals may stand otherwise in the data, words may not. */
export function squeezed(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}]+/gu, "").toLowerCase();
}
