import { parseFragment } from "parse5";
import { articleSchema } from "../../../scripts/feeds/rendition/schema.ts";
import type { OutputFile } from "../../../scripts/site/output.ts";
import type { Published } from "../desk.ts";
import { ownFragment } from "./markup.ts";
import { readXml, type XmlNode } from "./xml.ts";

/** Markup that our components make, and texts never do: in plain text it would have come from one of ours. */
const OURS = /<(?:p|em|strong|span|bdi|time|sup|li|ul|cite|br\/)>|<(?:span|time|a) [a-z]/;

/** Feeds and sitemaps are well-formed, JSON parses and keeps to its schema, and neither holds markup from the text. */
export function machineFiles({ files }: Pick<Published, "files">): readonly string[] {
  return files.flatMap((file) => faultsOf(file).map((fault) => `${file.path}: ${fault}`));
}

function faultsOf({ path, content }: OutputFile): readonly string[] {
  if (path.endsWith(".xml")) return xmlFaults(String(content));
  if (path.endsWith(".json")) return jsonFaults(path, String(content));
  return [];
}

function xmlFaults(text: string): readonly string[] {
  const { root, fault } = readXml(text);
  if (!root) return [`${fault}`];
  return nodesOf(root).flatMap((node) => {
    if (node.attributes.type !== "html") return OURS.test(node.text) ? [`markup in <${node.name}>: ${node.text}`] : [];
    const relative = /\s(?:href|src|poster)="(?!https?:|mailto:|tel:)[^"]*"/i.exec(node.text)?.[0];
    return [...ownFragment(node.text), ...(relative ? [`an address that leads nowhere in a feed:${relative}`] : [])];
  });
}

function nodesOf(node: XmlNode): readonly XmlNode[] {
  return [node, ...node.children.flatMap(nodesOf)];
}

function jsonFaults(path: string, text: string): readonly string[] {
  const data: unknown = JSON.parse(text);
  const inScript = parseFragment(`<script>${text}</script>`).childNodes.length === 1 ? [] : ["ends a script element"];
  const texts = textsIn(data).filter((each) => OURS.test(each));
  const marked = texts.map((each) => `markup in plain text: ${each}`);
  const kept = path.endsWith("/index.json") ? schemaFaults(data) : [];
  return [...inScript, ...marked, ...kept];
}

function schemaFaults(data: unknown): readonly string[] {
  const result = articleSchema.safeParse(data);
  if (!result.success) return [result.error.message];
  return JSON.stringify(result.data) === JSON.stringify(data) ? [] : ["has keys beyond its schema"];
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
