/** An XML element with its own text, entities read. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: { readonly [name: string]: string };
  readonly children: readonly XmlNode[];
  readonly text: string;
}

const NAME = "[A-Za-z_][\\w.:-]*";
const TOKEN = new RegExp(`<(/?)(${NAME})((?:\\s+${NAME}="[^"<]*")*)\\s*(/?)>|([^<]+)`, "y");
const ATTRIBUTE = new RegExp(`(${NAME})="([^"<]*)"`, "g");
const ENTITIES: { readonly [name: string]: string } = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/**
 * A document in the part of XML 1.0 that ours are written in, without doctype, comments and CDATA, and with no other
 * instruction than the one that names a stylesheet of the site; what is anything else, or not well-formed, is a fault. https://www.w3.org/TR/xml/#sec-well-formed
 */
export function readXml(document: string): { readonly root?: XmlNode; readonly fault?: string } {
  const declared =
    /^<\?xml version="1\.0" encoding="utf-8"\?>\n(?:<\?xml-stylesheet type="text\/css" href="\/[\w./-]+"\?>\n)?/;
  const text = document.replace(declared, "").trimEnd();
  const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(text);
  if (forbidden) return { fault: `a character that XML cannot hold at ${forbidden.index}` };
  interface Open {
    name: string;
    attributes: { [name: string]: string };
    children: XmlNode[];
    text: string;
  }
  const document_: Open = { name: "", attributes: {}, children: [], text: "" };
  const open = [document_];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const index = TOKEN.lastIndex;
    const found = TOKEN.exec(text);
    const top = open.at(-1) ?? document_;
    if (!found) return { fault: `no XML: ${text.slice(index, index + 80)}` };
    const [, isEnd, name = "", written = "", isEmpty, words] = found;
    if (words !== undefined) {
      if (top === document_ && words.trim() !== "") return { fault: `text outside the root: ${words}` };
      const read = decoded(words);
      if (read === undefined || words.includes("]]>")) return { fault: `text that is none: ${words}` };
      top.text += read;
    } else if (isEnd) {
      if (top.name !== name || open.length === 1) return { fault: `</${name}> ends <${top.name}>` };
      open.pop();
    } else {
      const attributes: { [name: string]: string } = {};
      for (const [, key = "", value = ""] of written.matchAll(ATTRIBUTE)) {
        const read = decoded(value);
        if (key in attributes || read === undefined) return { fault: `attribute ${key} of <${name}>` };
        attributes[key] = read;
      }
      const node: Open = { name, attributes, children: [], text: "" };
      top.children.push(node);
      if (!isEmpty) open.push(node);
    }
  }
  const [root, ...more] = document_.children;
  if (open.length > 1) return { fault: `<${open.at(-1)?.name}> is never closed` };
  return root && more.length === 0 ? { root } : { fault: `${document_.children.length} roots` };
}

/** Undefined where an ampersand begins no entity of XML. */
function decoded(text: string): string | undefined {
  if (/&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[\da-f]+);)/i.test(text)) return undefined;
  return text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
