import type { z } from "zod";

/**
 * What of a mapping is right where the whole is not, so that it can be looked into as well. A list ends before its first
 * wrong entry: what is left of it keeps its places.
 */
export function rightKeys<Schema extends z.ZodObject>(schema: Schema, data: unknown): Partial<z.output<Schema>> {
  const loose = schema.partial();
  for (let rest = data; ; ) {
    const result = loose.safeParse(rest);
    if (result.success) return result.data as Partial<z.output<Schema>>;
    // What is taken out may leave out what its own mapping needs; each round takes away something more.
    for (const issue of result.error.issues) {
      const keys = issue.code === "unrecognized_keys" ? issue.keys.map((key) => [key]) : [[]];
      for (const key of keys) rest = without(rest, [...issue.path, ...key]);
    }
  }
}

/** The data without the value at a path; where there is none, without the mapping or list that lacks it. */
function without(data: unknown, [key, ...rest]: readonly PropertyKey[]): unknown {
  if (key === undefined || typeof data !== "object" || data === null || !(key in data)) return undefined;
  const inner = rest.length === 0 ? undefined : without((data as Record<PropertyKey, unknown>)[key], rest);
  if (Array.isArray(data)) return data.slice(0, Number(key));
  const { [key]: _wrong, ...others } = data as Record<PropertyKey, unknown>;
  return inner === undefined ? others : { ...others, [key]: inner };
}
