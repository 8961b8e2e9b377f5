import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Every file of a built site by its site address, such as `/about/index.html`. */
export function siteFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${join(entry.parentPath, entry.name).slice(folder.length + 1)}`)
    .sort();
}

export interface BuiltPage {
  /** Site address as readers know it. */
  readonly path: string;
  readonly html: string;
}

export function builtPages(folder: string): readonly BuiltPage[] {
  return siteFiles(folder)
    .filter((path) => path.endsWith(".html"))
    .map((path) => ({ path: path.replace(/index\.html$/, ""), html: readFileSync(join(folder, path), "utf8") }));
}

/** The values of an attribute on all elements of a kind; entities are read. */
export function attributes(html: string, element: string, name: string): readonly string[] {
  const tags = html.match(new RegExp(`<${element}\\b[^>]*>`, "g")) ?? [];
  return tags.flatMap((tag) => {
    const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
    return value === undefined
      ? []
      : [value.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&amp;", "&")];
  });
}

/** A page's data, parsed as a search engine would; undefined where it has none. */
export function graphOf(html: string): { readonly "@graph": readonly GraphNode[] } | undefined {
  const found = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1];
  return found === undefined ? undefined : JSON.parse(found);
}

export type GraphNode = { readonly [key: string]: unknown };

/** What a reader sees: the words of a page without its markup. */
export function wordsOf(html: string): string {
  return html
    .replace(/<(script|style|head)\b.*?<\/\1>/gs, "")
    .replace(/<[^>]+>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ");
}
