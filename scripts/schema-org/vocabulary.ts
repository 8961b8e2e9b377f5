import { readFileSync } from "node:fs";

/** The published release of schema.org, see release/README.md. */
const RELEASE = new URL("release/schemaorg-all-https.jsonld", import.meta.url);

/** A type or property as schema.org defines it. */
export interface Term {
  readonly isType: boolean;
  /** Direct supertypes of a type. */
  readonly supers: readonly string[];
  /** Types that have a property. */
  readonly domains: readonly string[];
  /** Types of a property's values. */
  readonly ranges: readonly string[];
  /** Another term has taken its place. */
  readonly superseded: boolean;
}

let known: ReadonlyMap<string, Term> | undefined;

/** Undefined for what schema.org does not define. The release is read when it is first asked for. */
export function term(name: string): Term | undefined {
  known ??= readTerms();
  return known.get(name);
}

const lines = new Map<string, ReadonlySet<string>>();

/** Whether a type is another one or a kind of it. */
export function isA(type: string, wanted: string): boolean {
  return type === wanted || kindsOf(type).has(wanted);
}

/** A type and all that it is a kind of; found once for each. */
function kindsOf(type: string): ReadonlySet<string> {
  const known = lines.get(type);
  if (known) return known;
  const found = new Set([type, ...(term(type)?.supers ?? []).flatMap((above) => [...kindsOf(above)])]);
  lines.set(type, found);
  return found;
}

type Entry = { readonly [key: string]: unknown };

function readTerms(): ReadonlyMap<string, Term> {
  const { "@graph": entries } = JSON.parse(readFileSync(RELEASE, "utf8")) as { "@graph": readonly Entry[] };
  return new Map(
    entries.map((entry) => [
      local(String(entry["@id"])),
      {
        isType: [entry["@type"]].flat().includes("rdfs:Class"),
        supers: names(entry["rdfs:subClassOf"]),
        domains: names(entry["schema:domainIncludes"]),
        ranges: names(entry["schema:rangeIncludes"]),
        superseded: "schema:supersededBy" in entry,
      },
    ]),
  );
}

function names(value: unknown): readonly string[] {
  return value === undefined ? [] : [value].flat().map((each) => local(String((each as Entry)["@id"])));
}

function local(id: string): string {
  return id.replace(/^(?:schema:|https?:\/\/schema\.org\/)/, "");
}
