/**
 * What somebody probably meant by a value that its schema refuses; undefined where it cannot be told.
 * @param expected the schema's own words for it
 */
export function meantValue(value: unknown, expected: string): string | undefined {
  if (typeof value !== "string" || value === "") return undefined;
  if (expected === "true or false") return truth(value.toLowerCase());
  if (/^a list of .*\[/.test(expected)) return `[${value}]`;
  if (expected.startsWith("a language tag")) return languageTag(value.replaceAll("_", "-"));
  return undefined;
}

function truth(value: string): string | undefined {
  if (["true", "yes", "y", "on", "1"].includes(value)) return "true";
  return ["false", "no", "n", "off", "0"].includes(value) ? "false" : undefined;
}

function languageTag(value: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(value)[0];
  } catch {
    return undefined;
  }
}
