import { problem } from "../../problem/problem.ts";
import { isA } from "../../schema-org/vocabulary.ts";
import { decoded, type RenderedPage, squeezed, valuesOf } from "../data.ts";
import { type Rule, subject } from "./rule.ts";

/** What a node of a type says in words that readers must be able to see. */
const SAID: { readonly [type: string]: readonly string[] } = {
  Article: ["headline", "backstory", "dateline", "articleSection", "articleBody"],
  CreativeWork: ["abstract", "name", "copyrightNotice", "creditText"],
  Quotation: ["text"],
  SocialMediaPosting: ["text"],
  WebPageElement: ["text", "name"],
  CorrectionComment: ["text"],
  Comment: ["text"],
  ImageObject: ["caption", "description"],
  Person: ["name", "jobTitle", "alternateName", "description", "email", "knowsAbout"],
  Organization: ["name", "email"],
  ContactPoint: ["email", "telephone"],
  ListItem: ["name"],
  Place: ["name"],
};

/** The data says nothing that readers do not see. https://developers.google.com/search/docs/appearance/structured-data/sd-policies */
export const seen: Rule = (rendered, site) => {
  const { place, page } = subject(rendered);
  const editors = site.publication.authors.get(site.publication.settings.editors ?? "")?.name;
  return rendered.nodes.flatMap(({ node, types, where }) =>
    Object.entries(SAID)
      .filter(([type]) => types.some((own) => isA(own, type)))
      .flatMap(([, properties]) => properties)
      .flatMap((property) => valuesOf(node, property).map((value) => ({ property, value })))
      .flatMap(({ property, value }) => {
        // Readers may see the author who stands for the editors under that name alone.
        const asEditors = value === editors && unseen(site.strings.theEditors, rendered) === undefined;
        const words = asEditors ? undefined : unseen(value, rendered);
        return words === undefined
          ? []
          : [problem("data-unseen", place, { page, where: `${where}.${property}`, words })];
      }),
  );
};

/** The first paragraph, line or labelled part (“Opinion: the headline”) that the page does not show. */
function unseen(value: unknown, { words }: RenderedPage): string | undefined {
  if (typeof value !== "string") return undefined;
  return value.split(/\n|: /).find((line) => !words.includes(squeezed(line)));
}

/** Components without a node of their own, and why. */
const WITHOUT_NODE: { readonly [kind: string]: (shown: Shown, rendered: RenderedPage) => boolean } = {
  /** Repeats words of the article. */
  pull: () => true,
  /** Words of the article, set below it. */
  footnotes: () => true,
  /** Says how the article came about, which is a property of it. */
  method: (_, { nodes }) => nodes.some(({ node }) => "backstory" in node),
  /** Sum the article up, which is a property of it. */
  "key-points": (_, { nodes }) => nodes.some(({ node }) => "abstract" in node),
  /** Is no picture of anything. */
  figure: ({ html }) => /<img\b[^>]*\salt(?:=""|[\s/>])/.test(html),
  /** Its post is gone, and so is all that could be said of it. */
  embed: ({ html }) => !html.includes(" href="),
};

/** Every component that readers see is told in the data as what it is. */
export const said: Rule = (rendered) => {
  const { place, page } = subject(rendered);
  const named = new Set(rendered.nodes.flatMap(({ node }) => idsIn(node)));
  return componentsOf(rendered.html).flatMap((shown) => {
    const { kind, id, html } = shown;
    // The pictures of a gallery are told one by one.
    const ownIds = [`#${id}`, `#${id}-picture-1`];
    // What is embedded is told under its own address.
    const addresses = kind === "embed" ? hrefsIn(html) : [];
    if ([...ownIds, ...addresses].some((address) => named.has(address))) return [];
    if (WITHOUT_NODE[kind]?.(shown, rendered)) return [];
    return [problem("data-unsaid", place, { page, kind, id })];
  });
};

/** What a node is known by: its address, and the element that shows it as `#quote-1`. */
function idsIn(node: RenderedPage["nodes"][number]["node"]): readonly string[] {
  return [node["@id"], ...valuesOf(node, "cssSelector")].flatMap((id) =>
    typeof id === "string" ? [id, id.replace(/^[^#]*/, "")] : [],
  );
}

interface Shown {
  readonly kind: string;
  readonly id: string;
  /** Its markup. */
  readonly html: string;
}

function componentsOf(html: string): readonly Shown[] {
  const roots = [...html.matchAll(/<([a-z]+)\b[^>]*\sdata-component="([^"]*)"[^>]*>/g)];
  return roots.map((root) => ({
    kind: root[2] ?? "",
    id: /\sid="([^"]*)"/.exec(root[0])?.[1] ?? "",
    html: html.slice(root.index, endOf(html, root[1] ?? "", root.index)),
  }));
}

/** Where the element that begins at an index ends: our own renderer closes every element of these kinds. */
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

function hrefsIn(html: string): readonly string[] {
  return [...html.matchAll(/\shref="([^"]*)"/g)].map(([, href = ""]) => decoded(href));
}
