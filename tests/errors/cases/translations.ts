import type { ProblemCode } from "../../../scripts/problem/problem.ts";
import { article, type Files } from "../../support/publication.ts";
import { type Case, FILE, inSettings, LEDE } from "./case.ts";

/** Mistakes in translations of an article that stands beside them. */
export function translations(): readonly Case[] {
  const original = { "articles/2025/weir.md": article(LEDE) };
  const inGerman = (column: number, code: ProblemCode, lines: string, more: Files = original) =>
    inSettings(code, 2, column, `lang: de\n${lines}`, more);
  return [
    inGerman(16, "original-unknown", "translationOf: wier.md"),
    inGerman(16, "original-unknown", "translationOf: ../../pages/about.md", {
      "pages/about.md": "---\ntitle: About\n---\n\nAbout us.\n",
    }),
    inGerman(16, "link-unpublished", "translationOf: weir.md", {
      "articles/2025/weir.md": article(LEDE, "draft: true\n"),
    }),
    inGerman(16, "original-translated", "translationOf: dam.md", {
      ...original,
      "articles/2025/dam.md": article(LEDE, "lang: fr\ntranslationOf: weir.md"),
    }),
    inSettings("translation-language", 1, 16, "translationOf: weir.md", original),
    inGerman(16, "translation-language", "translationOf: weir.md", {
      ...original,
      "articles/2025/dam.md": article(LEDE, "lang: de\ntranslationOf: weir.md"),
    }),
    inGerman(14, "translators-alone", "translators: [Jane Roe]"),
    inGerman(16, "value-wrong", "translationOf: https://example.org/article"),
    {
      ...inGerman(16, "author-unknown", "translationOf: weir.md\ntranslators: [ada-lindgrn]"),
      at: `${FILE}:7:15`,
    },
  ];
}
