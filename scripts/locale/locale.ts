import { en } from "./en.ts";
import type { Strings } from "./strings.ts";

const translations: { readonly [language: string]: Strings } = { en };

/** The words for a BCP 47 tag by its primary language; undefined where there is no translation yet. */
export function translation(language: string): Strings | undefined {
  return translations[language.toLowerCase().split("-")[0] ?? ""];
}

/** The tag by whose habits dates are written: a publication's own, where its words are in its language. */
export function localeOf(language: string): string {
  const words = strings(language).language;
  return language.split("-")[0] === words ? language : words;
}

/** Which way the lines of a language run. */
export function direction(language: string): "ltr" | "rtl" {
  const script = new Intl.Locale(language).maximize().script ?? "";
  return ["Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm", "Rohg"].includes(script) ? "rtl" : "ltr";
}

/** The words for a language, English where it has not been translated. */
export function strings(language: string): Strings {
  return translation(language) ?? en;
}
