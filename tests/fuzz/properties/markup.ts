import { type DefaultTreeAdapterTypes, parse, parseFragment } from "parse5";
import type { Published } from "../desk.ts";

/** What our views and components are made of. */
const ELEMENTS = new Set(
  "html head meta title link body a abbr article aside audio bdi blockquote br button caption cite code col data dd del details div dl dt em figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr img li main nav noscript ol p picture pre s script section small source span strong summary sup table tbody td template th thead time track tr ul video svg path".split(
    " ",
  ),
);

/** Where addresses stand. */
const ADDRESSES = ["href", "src", "poster", "action", "formaction", "cite", "data", "xlink:href"];
const ADDRESS = /^(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i;

type Element = DefaultTreeAdapterTypes.Element;

function elementsOf(node: DefaultTreeAdapterTypes.ParentNode): readonly Element[] {
  return node.childNodes.flatMap((child) => {
    if (!("tagName" in child)) return [];
    const within = "content" in child ? [...elementsOf(child.content), ...elementsOf(child)] : elementsOf(child);
    return [child, ...within];
  });
}

function commentsOf(node: DefaultTreeAdapterTypes.ParentNode): number {
  return node.childNodes.reduce(
    (sum, child) => sum + (child.nodeName === "#comment" ? 1 : "childNodes" in child ? commentsOf(child) : 0),
    0,
  );
}

/** Whatever stands on a page was written by us: elements, attributes, scripts, addresses that may be followed. */
export function ownMarkup({ pages, site }: Pick<Published, "pages" | "site">): readonly string[] {
  return pages.flatMap(({ page, html }) => {
    const document = parse(html, { scriptingEnabled: false });
    const own = (element: Element) => isOurScript(element, site.assets.player);
    const faults = elementsOf(document).flatMap((element) => faultsOf(element, own));
    if (commentsOf(document) > 0) faults.push("a comment");
    return faults.map((fault) => `${page.path}: ${fault}`);
  });
}

/** The same of a piece of markup for feeds, which has no script at all. */
export function ownFragment(html: string): readonly string[] {
  const fragment = parseFragment(html, { scriptingEnabled: false });
  const faults = elementsOf(fragment).flatMap((element) => faultsOf(element, () => false));
  return commentsOf(fragment) > 0 ? [...faults, "a comment"] : faults;
}

function faultsOf(element: Element, isOurs: (script: Element) => boolean): readonly string[] {
  const { tagName, attrs } = element;
  const foreign =
    !ELEMENTS.has(tagName) || (tagName === "script" && !isOurs(element)) ? [`an element <${tagName}>`] : [];
  const attributes = attrs.flatMap(({ name, value }) => {
    if (/^on|fuzz|[^a-z0-9:-]/.test(name) || name === "style" || name === "srcdoc") {
      return name === "viewbox" || name === "viewBox" ? [] : [`an attribute ${name} of <${tagName}>`];
    }
    if (name === "srcset")
      return value
        .split(", ")
        .filter((each) => !ADDRESS.test(each))
        .map((each) => `${name}=${each}`);
    return ADDRESSES.includes(name) && !ADDRESS.test(value) ? [`${name}=${value} of <${tagName}>`] : [];
  });
  return [...foreign, ...attributes];
}

function isOurScript({ attrs }: Element, player: string): boolean {
  const written = Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
  return written.src === undefined ? written.type === "application/ld+json" : written.src === player;
}
