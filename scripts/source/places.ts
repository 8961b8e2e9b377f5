import type { YamlData } from "./yaml-data.ts";

/** Numbers of places in data: the data itself is 0, and then comes all that it holds, each key's name before its value. */
interface Part {
  readonly data: YamlData;
  readonly value: number;
  /** Of what stands in a mapping. */
  readonly key?: number;
}

/** Numbers everything in data in its order. What a mapping or list holds is counted when it is first asked for. */
export class Places {
  private readonly whole: Part;
  private readonly counted = new Map<YamlData, ReadonlyMap<string, Part>>();

  constructor(data: YamlData) {
    this.whole = { data, value: 0 };
  }

  /** What lies on the way to a value, as far as there is something. */
  on(path: readonly PropertyKey[]): readonly Part[] {
    const way: Part[] = [];
    let here: Part | undefined = this.whole;
    for (const step of path) {
      here = this.partsOf(here).get(String(step));
      if (!here) break;
      way.push(here);
    }
    return way;
  }

  private partsOf({ data, value }: Part): ReadonlyMap<string, Part> {
    const parts = this.counted.get(data) ?? countParts(data, value);
    this.counted.set(data, parts);
    return parts;
  }
}

function countParts(data: YamlData, place: number): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>();
  if (typeof data === "string") return parts;
  let next = place + 1;
  for (const [name, part] of Object.entries<YamlData>(data)) {
    const key = Array.isArray(data) ? {} : { key: next++ };
    parts.set(name, { data: part, value: next, ...key });
    next += count(part);
  }
  return parts;
}

function count(data: YamlData): number {
  if (typeof data === "string") return 1;
  const names = Array.isArray(data) ? 0 : Object.keys(data).length;
  return Object.values<YamlData>(data).reduce((sum, part) => sum + count(part), 1 + names);
}
