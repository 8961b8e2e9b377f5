type Json = { readonly [property: string]: unknown };

/**
 * The nodes of a page with one id for each person: whoever is quoted twice under the same name, role and organisation is
 * the person of the first time.
 */
export function samePeople(nodes: readonly object[]): readonly object[] {
  const first = new Map<string, unknown>();
  const same = new Map<unknown, unknown>();
  for (const { "@id": id, ...facts } of nodes.flatMap(peopleIn)) {
    const known = JSON.stringify(facts);
    if (!first.has(known)) first.set(known, id);
    same.set(id, first.get(known));
  }
  return nodes.map((node) => withIds(node, same) as object);
}

/** Every person in a value who has an id and a name; bare references say nothing of anybody. */
function peopleIn(value: unknown): readonly Json[] {
  if (typeof value !== "object" || value === null) return [];
  const own = value as Json;
  const inside = Object.values(own).flatMap(peopleIn);
  return own["@type"] === "Person" && own["@id"] !== undefined ? [own, ...inside] : inside;
}

function withIds(value: unknown, same: ReadonlyMap<unknown, unknown>): unknown {
  if (Array.isArray(value)) return value.map((each) => withIds(each, same));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([property, each]) => [
      property,
      property === "@id" ? (same.get(each) ?? each) : withIds(each, same),
    ]),
  );
}
