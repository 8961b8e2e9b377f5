/** What a language tag looks like, for messages: the end of the sentence "`lang` must be …". */
export const LANGUAGE_TAG = "a language tag such as en or de-AT";

const english = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

/**
 * A BCP 47 tag in its canonical form; undefined for what is none. The language itself has two or three letters: longer
 * ones are reserved (RFC 5646, 2.2.1), and every one of two letters is known by name.
 */
export function canonicalLanguage(written: string): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(written);
    const language = tag?.split("-")[0] ?? "";
    const isKnown = language.length === 3 || (language.length === 2 && english.of(language) !== undefined);
    return isKnown ? tag : undefined;
  } catch {
    return undefined;
  }
}

/** The tag that is meant by "German", "deutsch" or "en_US"; undefined where it cannot be told. */
export function meantLanguage(written: string): string | undefined {
  return canonicalLanguage(written.replaceAll("_", "-")) ?? tagNamed(written);
}

function tagNamed(name: string): string | undefined {
  const wanted = name.toLowerCase();
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((tag) => english.of(tag) !== undefined)
    .find((tag) => [english.of(tag), ownName(tag)].some((known) => known?.toLowerCase() === wanted));
}

function ownName(tag: string): string | undefined {
  return new Intl.DisplayNames([tag], { type: "language" }).of(tag);
}
