import { en } from "./en.ts";
import type { Strings } from "./strings.ts";

const translations: { readonly [language: string]: Strings } = { en };

/** The words for a BCP 47 tag by its primary language; undefined where there is no translation yet. */
export function translation(language: string): Strings | undefined {
  return translations[language.toLowerCase().split("-")[0] ?? ""];
}

/** The words for a language, English where it has not been translated. */
export function strings(language: string): Strings {
  return translation(language) ?? en;
}
