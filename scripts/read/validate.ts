import type { z } from "zod";
import { didYouMean } from "../problem/nearest.ts";
import type { Yaml } from "../source/yaml.ts";
import { meantValue } from "./meant-value.ts";
import type { FileFindings } from "./problems.ts";

/**
 * Settings as their schema types them; undefined after every issue has become a problem at its own place.
 * @param examples a line to type for each required key
 */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  yaml: Pick<Yaml, "spanOf" | "keySpan"> & { readonly data: unknown },
  examples: { readonly [key: string]: string },
  findings: FileFindings,
): z.output<Schema> | undefined {
  const result = schema.safeParse(yaml.data);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const key = issue.path.map(String).join(".");
    if (issue.code === "unrecognized_keys") {
      for (const name of issue.keys) {
        findings.add("key-unknown", yaml.keySpan([...issue.path, name]), {
          key: name,
          suggestion: didYouMean(name, issue.message.split(", ")),
          known: issue.message,
        });
      }
    } else if (valueAt(yaml.data, issue.path) === undefined) {
      const last = String(issue.path.at(-1));
      findings.add("key-missing", issue.path.length > 1 ? yaml.spanOf(issue.path.slice(0, -1)) : undefined, {
        key,
        example: examples[last] ?? `${last}: …`,
      });
    } else {
      const meant = meantValue(valueAt(yaml.data, issue.path), issue.message);
      const suggestion = meant === undefined ? "" : ` Did you mean \`${meant}\`?`;
      findings.add("value-wrong", yaml.spanOf(issue.path), { key, expected: issue.message, suggestion });
    }
  }
  return undefined;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as { readonly [key: PropertyKey]: unknown })[key];
  }
  return value;
}
