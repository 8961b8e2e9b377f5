type Json = { readonly [property: string]: unknown };

/**
 * The nodes of a page with one id for each person: whoever is quoted twice under the same name, role and organisation is
 * the person of the first time.
 */
export function samePeople(nodes: readonly object[]): readonly object[] {
  const first = new Map<string, unknown>();
  const same = new Map<unknown, unknown>();
  for (const { "@id": id, ...facts } of peopleIn(nodes)) {
    const known = JSON.stringify(facts);
    if (!first.has(known)) first.set(known, id);
    same.set(id, first.get(known));
  }
  const isOneMany = [...same].some(([id, firstId]) => id !== firstId);
  return isOneMany ? nodes.map((node) => withIds(node, same) as object) : nodes;
}

/** Every person in a value who has an id and a name; bare references say nothing of anybody. */
function peopleIn(nodes: unknown): readonly Json[] {
  const people: Json[] = [];
  look(nodes);
  return people;

  function look(value: unknown): void {
    if (typeof value !== "object" || value === null) return;
    const own = value as Json;
    if (own["@type"] === "Person" && own["@id"] !== undefined) people.push(own);
    for (const each of Object.values(own)) look(each);
  }
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
