import { type DefaultTreeAdapterMap, parse, parseFragment } from "parse5";

export type Element = DefaultTreeAdapterMap["element"];
export type Node = DefaultTreeAdapterMap["node"];

/** Somebody else's markup as a tree that is only looked at: no script runs, and none of it is written anywhere. */
export function readFragment(html: string): Node {
  return parseFragment(html);
}

export function readDocument(html: string): Node {
  return parse(html);
}

export function childrenOf(node: Node): readonly Node[] {
  return "childNodes" in node ? node.childNodes : [];
}

export function isElement(node: Node): node is Element {
  return "tagName" in node;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** All elements below a node in the order of the document; a loop, since others' markup nests as deep as it likes. */
export function elementsOf(root: Node): readonly Element[] {
  const found: Element[] = [];
  const waiting: Node[] = [...childrenOf(root)].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isElement(node)) found.push(node);
    for (const child of [...childrenOf(node)].reverse()) waiting.push(child);
  }
  return found;
}

/** The first element of that name, perhaps with a class. */
export function findElement(root: Node, tag: string, className?: string): Element | undefined {
  return elementsOf(root).find(
    (element) => element.tagName === tag && (className === undefined || hasClass(element, className)),
  );
}

export function hasClass(element: Element, name: string): boolean {
  return (attribute(element, "class") ?? "").split(/\s+/).includes(name);
}
