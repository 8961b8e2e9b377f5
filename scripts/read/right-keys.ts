import type { z } from "zod";

/** What is wrong in a mapping or list, by key; an empty one is wrong as a whole. */
type Wrong = Map<PropertyKey, Wrong>;

/**
 * What of a mapping is right where the whole is not, so that it can be looked into as well. A list ends before its first
 * wrong entry: what is left of it keeps its places.
 */
export function rightKeys<Schema extends z.ZodObject>(schema: Schema, data: unknown): Partial<z.output<Schema>> {
  const loose = schema.partial();
  // What is taken out may leave out what its own mapping needs; each round takes away a level more.
  for (let rest = data; rest !== undefined; ) {
    const result = loose.safeParse(rest);
    if (result.success) return result.data as Partial<z.output<Schema>>;
    rest = without(rest, wrongIn(result.error.issues));
  }
  return {};
}

/** All issues as one tree, so that a mapping is gone through once for all its wrong keys. */
function wrongIn(issues: readonly z.core.$ZodIssue[]): Wrong {
  const root: Wrong = new Map();
  for (const issue of issues) {
    const keys = issue.code === "unrecognized_keys" ? issue.keys.map((key) => [key]) : [[]];
    for (const key of keys) {
      let at = root;
      for (const part of [...issue.path, ...key]) {
        const inner: Wrong = at.get(part) ?? new Map();
        at.set(part, inner);
        at = inner;
      }
    }
  }
  return root;
}

/** The data without what is wrong in it; undefined where that is the whole, or where a key is lacking. */
function without(data: unknown, wrong: Wrong): unknown {
  if (wrong.size === 0 || typeof data !== "object" || data === null) return undefined;
  if (Array.isArray(data)) {
    const first = [...wrong.keys()].reduce<number>((least, key) => Math.min(least, Number(key)), data.length);
    return data.slice(0, first);
  }
  if ([...wrong.keys()].some((key) => !Object.hasOwn(data, key))) return undefined;
  const entries = Object.entries(data).flatMap(([key, value]): [string, unknown][] => {
    const inner = wrong.get(key);
    const right = inner ? without(value, inner) : value;
    return right === undefined ? [] : [[key, right]];
  });
  return Object.fromEntries(entries);
}
