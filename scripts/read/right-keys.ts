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
    // One after the other: what is taken out for one reason is no longer there to be taken out for the next.
    const [issue] = result.error.issues;
    const path = issue?.path ?? [];
    const paths = issue?.code === "unrecognized_keys" ? issue.keys.map((key) => [...path, key]) : [path];
    for (const wrong of paths) rest = without(rest, wrong);
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
