import { readFileSync } from "node:fs";

/** The published release of schema.org, see tests/data/schema-org/README.md. */
const RELEASE = new URL("../data/schema-org/schemaorg-all-https.jsonld", import.meta.url);

interface Term {
  readonly isClass: boolean;
  /** Direct supertypes of a class. */
  readonly supers: readonly string[];
  readonly domains: readonly string[];
  readonly ranges: readonly string[];
  readonly superseded: boolean;
}

const terms = readTerms();

/**
 * What in a page's data is not as schema.org defines it, one line each: unknown or superseded types and properties,
 * properties on types that do not have them, values of another kind than the property takes, references to nodes that
 * are not there.
 */
export function vocabularyProblems(graph: unknown): readonly string[] {
  const checker = new Checker();
  checker.collect(graph);
  checker.visit((graph as { readonly "@graph"?: unknown })["@graph"] ?? graph, "");
  return checker.problems;
}

class Checker {
  readonly problems: string[] = [];
  private readonly ids = new Set<string>();

  /** Ids of all nodes that say more than their id. */
  collect(value: unknown): void {
    if (Array.isArray(value)) for (const each of value) this.collect(each);
    else if (isNode(value)) {
      if (typeof value["@id"] === "string" && "@type" in value) this.ids.add(value["@id"]);
      for (const each of Object.values(value)) this.collect(each);
    }
  }

  visit(value: unknown, where: string): void {
    if (Array.isArray(value)) {
      for (const each of value) this.visit(each, where);
      return;
    }
    if (!isNode(value) || isReference(value)) return;
    const types = typesOf(value);
    if (types.length === 0) this.problems.push(`${where}: a node without a type`);
    for (const type of types) if (!terms.get(type)?.isClass) this.problems.push(`${where}: no type ${type}`);
    for (const [property, inner] of Object.entries(value)) {
      if (property.startsWith("@")) continue;
      this.property(property, inner, types, `${where}/${types.join("+")}.${property}`);
      this.visit(inner, `${where}/${types.join("+")}.${property}`);
    }
  }

  private property(property: string, value: unknown, types: readonly string[], where: string): void {
    const term = terms.get(property);
    if (!term || term.isClass) this.problems.push(`${where}: no property ${property}`);
    else {
      if (term.superseded) this.problems.push(`${where}: superseded`);
      const fits = types.some((type) => term.domains.some((domain) => isA(type, domain)));
      if (!fits) this.problems.push(`${where}: not a property of ${types.join(", ")}`);
      for (const each of Array.isArray(value) ? value : [value]) this.value(each, term, where);
    }
  }

  private value(value: unknown, term: Term, where: string): void {
    if (isNode(value) && isReference(value)) {
      if (!this.ids.has(value["@id"])) this.problems.push(`${where}: nothing has the id ${value["@id"]}`);
    } else if (!term.ranges.some((range) => fitsRange(value, range))) {
      this.problems.push(`${where}: ${JSON.stringify(value).slice(0, 60)} is not ${term.ranges.join(" or ")}`);
    }
  }
}

type Node = { readonly [key: string]: unknown };

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isReference(node: Node): node is { readonly "@id": string } {
  return typeof node["@id"] === "string" && Object.keys(node).length === 1;
}

function typesOf(node: Node): readonly string[] {
  const type = node["@type"];
  return Array.isArray(type) ? type.map(String) : type === undefined ? [] : [String(type)];
}

function isA(type: string, wanted: string): boolean {
  return type === wanted || (terms.get(type)?.supers ?? []).some((above) => isA(above, wanted));
}

function fitsRange(value: unknown, range: string): boolean {
  if (isNode(value)) return typesOf(value).some((type) => isA(type, range));
  if (typeof value === "boolean") return range === "Boolean";
  if (typeof value === "number") return ["Number", "Integer", "Float", "Text"].includes(range);
  const text = String(value);
  switch (range) {
    case "Text":
    case "CssSelectorType":
    case "XPathType":
    case "PronounceableText":
      return true;
    case "Date":
      return /^\d{4}-\d{2}-\d{2}$/.test(text);
    case "DateTime":
      return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/.test(text);
    case "Boolean":
    case "Time":
      return false;
    case "Duration":
      return /^P(?=\d|T)(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/.test(text);
    case "Number":
    case "Integer":
    case "Float":
    case "QuantitativeValue":
    case "Distance":
      return /^\d+(?:\.\d+)?$/.test(text);
    default:
      // Whatever has an address can be named by it.
      return /^https?:\/\//.test(text);
  }
}

function readTerms(): ReadonlyMap<string, Term> {
  const { "@graph": graph } = JSON.parse(readFileSync(RELEASE, "utf8")) as { "@graph": readonly Node[] };
  return new Map(
    graph.map((node) => [
      local(String(node["@id"])),
      {
        isClass: typesOf(node).includes("rdfs:Class"),
        supers: names(node["rdfs:subClassOf"]),
        domains: names(node["schema:domainIncludes"]),
        ranges: names(node["schema:rangeIncludes"]),
        superseded: "schema:supersededBy" in node,
      },
    ]),
  );
}

function names(value: unknown): readonly string[] {
  const list = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return list.map((each) => local(String((each as Node)["@id"])));
}

function local(id: string): string {
  return id.replace(/^(?:schema:|https?:\/\/schema\.org\/)/, "");
}
