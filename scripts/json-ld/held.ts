import type { Part } from "../schema-org/part.ts";

type PartOf<P extends Part["property"]> = Extract<Part, { readonly property: P }>;

/**
 * What a text's blocks say of the work they stand in, as properties of its node; undefined ones are left out when the
 * graph is written.
 */
export interface Held {
  readonly abstract: string | undefined;
  readonly backstory: string | undefined;
  readonly citation: readonly PartOf<"citation">["node"][] | undefined;
  readonly hasPart: readonly PartOf<"hasPart">["node"][] | undefined;
  readonly liveBlogUpdate: readonly PartOf<"liveBlogUpdate">["node"][] | undefined;
}

/** @param parts of an article, in the order of its text */
export function heldBy(parts: readonly Part[]): Held {
  return {
    abstract: joined(
      withProperty(parts, "abstract").flatMap(({ lines }) => lines),
      "\n",
    ),
    backstory: joined(
      withProperty(parts, "backstory").flatMap(({ node }) => node.text ?? []),
      "\n\n",
    ),
    citation: nodes(withProperty(parts, "citation")),
    hasPart: nodes(withProperty(parts, "hasPart")),
    liveBlogUpdate: nodes(withProperty(parts, "liveBlogUpdate")),
  };
}

/**
 * The same of a page. https://schema.org/backstory is for articles, and what a page shows in the box of a correction may
 * be an example: both are parts of the page and no more.
 */
export function heldByPage(parts: readonly Part[]): Omit<Held, "backstory" | "liveBlogUpdate"> {
  return heldBy(
    parts.map((part) =>
      part.property === "backstory" || part.property === "correction" ? { ...part, property: "hasPart" } : part,
    ),
  );
}

function withProperty<P extends Part["property"]>(parts: readonly Part[], property: P): readonly PartOf<P>[] {
  return parts.filter((part): part is PartOf<P> => part.property === property);
}

function joined(texts: readonly string[], by: string): string | undefined {
  return texts.length > 0 ? texts.join(by) : undefined;
}

/** Each node once: what is placed twice, or is among the sources too, is the first node with what only the others say. */
function nodes<P extends { readonly node: { readonly "@id": string } }>(
  parts: readonly P[],
): readonly P["node"][] | undefined {
  const found = new Map<string, P["node"]>();
  for (const { node } of parts) found.set(node["@id"], { ...node, ...found.get(node["@id"]) });
  return found.size > 0 ? [...found.values()] : undefined;
}
