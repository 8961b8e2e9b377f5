import { error } from "../entry.ts";

export const translationProblems = {
  "original-unknown": error((d: { path: string; suggestion: string }) => ({
    what: `There is no article “${d.path}”, of which this would be a translation.${d.suggestion}`,
    why: "Readers are sent to the original, and search engines join the two by it.",
    fix: "Give the path of the original's `.md` file, relative to this one; of an original elsewhere its address and language:\ntranslationOf:\n  url: https://example.org/article\n  lang: de",
  })),
  "original-translated": error((d: { path: string }) => ({
    what: `“${d.path}” is a translation itself.`,
    why: "All versions of a text name the same original, so that each leads to every other.",
    fix: "Name the article that was written first.",
  })),
  "translation-language": error((d: { lang: string; other: string }) => ({
    what: `This is in the language “${d.lang}”, as ${d.other} is.`,
    why: "Readers and search engines are sent to a version by its language, so there is one in each.",
    fix: "Write the language of each article under `lang`, such as lang: de.",
  })),
  "translators-alone": error(() => ({
    what: "There are translators, but nothing says what was translated.",
    why: "Readers must be able to tell a translation from what was written here, and to find the original.",
    fix: "Name the original, such as translationOf: harbour-strike.md",
  })),
} as const;
