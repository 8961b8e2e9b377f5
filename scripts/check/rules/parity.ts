import { problem } from "../../problem/problem.ts";
import { isA } from "../../schema-org/vocabulary.ts";
import { type PlacedNode, type RenderedPage, valuesOf } from "../data.ts";
import { decoded, type Shown, Words } from "../elements.ts";
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

/**
 * The data says nothing that readers do not see, and of each box nothing but what stands in it.
 * https://developers.google.com/search/docs/appearance/structured-data/sd-policies
 */
export const seen: Rule = (rendered, site) => {
  const { place, page } = subject(rendered);
  const editors = site.publication.authors.get(site.publication.settings.editors ?? "")?.name;
  const read = reader(rendered);
  return rendered.nodes.flatMap((placed) => {
    const words = read(placed);
    return saidBy(placed).flatMap(({ property, value }) => {
      const missing = unseen(value, words);
      // Readers may see the author who stands for the editors under that name alone.
      const asEditors = value === editors && unseen(site.strings.theEditors, words) === undefined;
      if (missing === undefined || asEditors) return [];
      return [problem("data-unseen", place, { page, where: `${placed.where}.${property}`, words: missing })];
    });
  });
};

function saidBy({ node, types }: PlacedNode) {
  return wordyProperties(types)
    .filter((property) => property in node)
    .flatMap((property) => valuesOf(node, property).map((value) => ({ property, value })));
}

const wordy = new Map<string, readonly string[]>();

/** The properties of `SAID` that nodes of these types have; found once for each types. */
function wordyProperties(types: readonly string[]): readonly string[] {
  const key = types.join(" ");
  const found =
    wordy.get(key) ??
    Object.keys(SAID).flatMap((type) => (types.some((own) => isA(own, type)) ? (SAID[type] ?? []) : []));
  wordy.set(key, found);
  return found;
}

/** The words among which those of a node must be: of the innermost element that shows it, else of the whole page. */
function reader({ elements, words, html }: RenderedPage): (placed: PlacedNode) => Words {
  const read = new Map<string, Words>();
  return ({ within }) => {
    // The pictures of a gallery share their credit.
    const id = within.map((each) => each.replace(/-picture-\d+$/, "")).find((each) => elements.has(each));
    const element = id === undefined ? undefined : elements.get(id);
    if (!element) return words;
    const found = read.get(element.id) ?? new Words(element.html + (element.kind === "entry" ? bylineOf(html) : ""));
    read.set(element.id, found);
    return found;
  };
}

/** An entry of live coverage is by whoever signed the article, unless it says otherwise. */
function bylineOf(html: string): string {
  return /<p class="byline">.*?<\/p>/s.exec(html)?.[0] ?? "";
}

/** The first paragraph, line or labelled part (“Opinion: the headline”) that the words lack. */
function unseen(value: unknown, words: Words): string | undefined {
  if (typeof value !== "string") return undefined;
  return value.split(/\n|: /).find((line) => !words.hold(line));
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
  const boxes = [...rendered.elements.values()].filter(({ kind }) => kind !== undefined);
  if (boxes.length === 0) return [];
  const named = new Set(rendered.nodes.flatMap(({ node }) => idsIn(node)));
  return boxes.flatMap((shown) => {
    const { kind = "", id } = shown;
    // The pictures of a gallery are told one by one.
    const ownIds = [`#${id}`, `#${id}-picture-1`];
    // What is embedded is told under its own address.
    const addresses = kind === "embed" ? hrefsIn(shown.html) : [];
    if ([...ownIds, ...addresses].some((address) => named.has(address))) return [];
    if (WITHOUT_NODE[kind]?.(shown, rendered)) return [];
    return [problem("data-unsaid", place, { page, kind, id })];
  });
};

/** What a node is known by: its address, and the element that shows it as `#quote-1`. */
function idsIn(node: RenderedPage["nodes"][number]["node"]): readonly string[] {
  return [...valuesOf(node, "@id"), ...valuesOf(node, "cssSelector")].flatMap((id) =>
    typeof id === "string" ? [id, id.replace(/^[^#]*/, "")] : [],
  );
}

function hrefsIn(html: string): readonly string[] {
  return [...html.matchAll(/\shref="([^"]*)"/g)].map(([, href = ""]) => decoded(href));
}
