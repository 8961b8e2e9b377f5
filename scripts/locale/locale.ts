import { en } from "./en.ts";
import { enGB } from "./en-gb.ts";
import type { Strings } from "./strings.ts";

const translations: { readonly [language: string]: (region: string) => Strings } = {
  en: (region) => (AMERICAN_SPELLING.includes(region) ? en : enGB),
};

/** Where English is spelled as in the United States; its territories belong to it. */
const AMERICAN_SPELLING = ["US", "PH", "LR", "PR", "GU", "VI", "AS", "MP", "UM"];

/**
 * The words for a BCP 47 tag by its primary language, as its region spells them; undefined where there is no translation
 * yet. A tag without a region means that where most people speak the language.
 */
export function translation(language: string): Strings | undefined {
  const tag = likely(language);
  return translations[tag.language]?.(tag.region ?? "");
}

const maximized = new Map<string, Intl.Locale>();

/** A BCP 47 tag with the script and the region in which the language is mostly written; worked out once for each tag. */
export function likely(language: string): Intl.Locale {
  const known = maximized.get(language) ?? new Intl.Locale(language).maximize();
  maximized.set(language, known);
  return known;
}

/** The tag by whose habits dates are written: a publication's own, where its words are in its language. */
export function localeOf(language: string): string {
  const words = strings(language).language;
  return language.split("-")[0] === words ? language : words;
}

/** Which way the lines of a language run. */
export function direction(language: string): "ltr" | "rtl" {
  const script = likely(language).script ?? "";
  return ["Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm", "Rohg"].includes(script) ? "rtl" : "ltr";
}

/** The words for a language, English where it has not been translated. */
export function strings(language: string): Strings {
  return translation(language) ?? en;
}
