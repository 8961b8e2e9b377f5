import type { Page } from "../site/page.ts";
import { Attributes, elementsById, type Shown, Words, withPlainTags } from "./elements.ts";

/** A value of a page's JSON-LD that is an object: a node, or a reference to one. */
export type DataNode = { readonly [key: string]: unknown };

/** A node with the way that leads to it, such as `NewsArticle.author.name`, for messages. */
export interface PlacedNode {
  readonly node: DataNode;
  readonly types: readonly string[];
  readonly where: string;
  /** Fragments of the ids around it, innermost first, its own included: `quote-1` is also an element of the page. */
  readonly within: readonly string[];
}

/** A page as a search engine takes it in: what is rendered, and the data read back out of it. */
export interface RenderedPage {
  readonly page: Page;
  /** With plain tags, see there. */
  readonly html: string;
  readonly words: Words;
  readonly elements: ReadonlyMap<string, Shown>;
  /** Of its body. */
  readonly attributes: Attributes;
  /** How many JSON-LD documents the page has. */
  readonly documents: number;
  /** The first of them; undefined on pages without one. */
  readonly data: DataNode | undefined;
  /** Every node of the data that says more than its id, each before those within it. Empty on pages without data. */
  readonly nodes: readonly PlacedNode[];
  /** Ids that are only referred to, and the property that refers. */
  readonly references: readonly { readonly id: string; readonly where: string }[];
}

export function readRendered(page: Page, written: string): RenderedPage {
  const documents = [...written.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  const [found] = documents.map(([, text = ""]) => text);
  const data = found === undefined ? undefined : (JSON.parse(found) as DataNode);
  const html = withPlainTags(written);
  const body = html.slice(html.indexOf("<body"));
  return {
    page,
    html,
    words: new Words(body),
    elements: elementsById(body),
    attributes: new Attributes(body),
    documents: documents.length,
    data,
    ...collected(data?.["@graph"]),
  };
}

type Collected = Pick<RenderedPage, "nodes" | "references">;

function collected(graph: unknown): Collected {
  const nodes: PlacedNode[] = [];
  const references: { readonly id: string; readonly where: string }[] = [];
  collect(graph, "", []);
  return { nodes, references };

  function collect(value: unknown, where: string, within: readonly string[]): void {
    if (Array.isArray(value)) {
      for (const each of value) collect(each, where, within);
      return;
    }
    if (!isNode(value)) return;
    const id = value["@id"];
    if (typeof id === "string" && Object.keys(value).length === 1) {
      references.push({ id, where });
      return;
    }
    const types = typesOf(value);
    const here = where === "" ? types.join("+") : where;
    const fragment = typeof id === "string" ? id.split("#")[1] : undefined;
    const around = fragment === undefined ? within : [fragment, ...within];
    nodes.push({ node: value, types, where: here, within: around });
    for (const [property, each] of Object.entries(value)) {
      if (typeof each === "object") collect(each, `${here}.${property}`, around);
    }
  }
}

export function isNode(value: unknown): value is DataNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function typesOf(node: DataNode): readonly string[] {
  return valuesOf(node, "@type").map(String);
}

/** The values of a property, one or many. */
export function valuesOf(node: DataNode, property: string): readonly unknown[] {
  const value = node[property];
  if (Array.isArray(value)) return value;
  return value === undefined ? [] : [value];
}
