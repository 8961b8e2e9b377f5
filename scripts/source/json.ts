import { spanAt } from "../problem/position.ts";
import type { SourceFault } from "./fault.ts";
import { parseYaml, type Yaml } from "./yaml.ts";

/** Data with the place of everything in it. */
export interface Json extends Pick<Yaml, "spanOf" | "keySpan"> {
  readonly data: unknown;
}

/** A JSON object; undefined with the faults that say why it is none. A key that stands twice is a fault, too. */
export function parseJson(text: string): { readonly json?: Json; readonly faults: readonly SourceFault[] } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { faults: [{ code: "record-not-json", span: placeIn(text, error) }] };
  }
  if (typeof data !== "object" || data === null || Array.isArray(data)) {
    return { faults: [{ code: "record-not-json", span: spanAt(1, 1, 1) }] };
  }
  // All JSON is YAML, whose parser knows places.
  const { yaml, faults } = parseYaml(text);
  return yaml && faults.length === 0
    ? { json: { data, spanOf: yaml.spanOf, keySpan: yaml.keySpan }, faults: [] }
    : { faults };
}

/** V8 says in its message at which character it stopped, or nothing where the text ended too soon. */
function placeIn(text: string, error: unknown) {
  const [, offset] = /position (\d+)/.exec(error instanceof Error ? error.message : "") ?? [];
  const before = text.slice(0, offset === undefined ? text.length : Number(offset));
  const line = before.split("\n").length;
  return spanAt(line, before.length - before.lastIndexOf("\n"), 1);
}
