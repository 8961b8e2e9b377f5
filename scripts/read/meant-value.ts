import { LANGUAGE_TAG, meantLanguage } from "../locale/language-tag.ts";

/**
 * What somebody probably meant by a value that its schema refuses; undefined where it cannot be told.
 * @param expected the schema's own words for it
 */
export function meantValue(value: unknown, expected: string): string | undefined {
  if (typeof value !== "string" || value === "") return undefined;
  if (expected === "true or false") return truth(value.toLowerCase());
  if (/^a list of .*\[/.test(expected)) return `[${value}]`;
  if (expected === LANGUAGE_TAG) return meantLanguage(value);
  return undefined;
}

function truth(value: string): string | undefined {
  if (["true", "yes", "y", "on", "1"].includes(value)) return "true";
  return ["false", "no", "n", "off", "0"].includes(value) ? "false" : undefined;
}
