/** An XML element as a value: name, attributes, children. Text is escaped when it is written, never before. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: { readonly [name: string]: string | undefined };
  readonly children: readonly XmlChild[];
}

export type XmlChild = XmlElement | Written | string | undefined;

/** An element that was written before, kept as it is. */
export class Written {
  readonly markup: string;

  /** @param markup what `write` has made */
  constructor(markup: string) {
    this.markup = markup;
  }
}

export function element(
  name: string,
  attributes: XmlElement["attributes"] = {},
  ...children: readonly XmlChild[]
): XmlElement {
  return { name, attributes, children };
}

/**
 * A whole document, with an XML declaration.
 * @param stylesheet address of the CSS by which browsers show it. https://www.w3.org/TR/xml-stylesheet/
 */
export function xmlDocument(root: XmlElement, stylesheet?: string): string {
  const style = stylesheet === undefined ? "" : `<?xml-stylesheet type="text/css" href="${stylesheet}"?>\n`;
  return `<?xml version="1.0" encoding="utf-8"?>\n${style}${write(root)}\n`;
}

/** An element without a declaration, for packets within other files. */
export function write({ name, attributes, children }: XmlElement): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? "" : ` ${key}="${escaped(value).replaceAll('"', "&quot;")}"`))
    .join("");
  const inner = children
    .map((child) => {
      if (child === undefined) return "";
      if (child instanceof Written) return child.markup;
      return typeof child === "string" ? escaped(child) : write(child);
    })
    .join("");
  return inner === "" ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}

/** Characters that XML 1.0 cannot hold in any form are dropped. https://www.w3.org/TR/xml/#charsets */
function escaped(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
  );
}
