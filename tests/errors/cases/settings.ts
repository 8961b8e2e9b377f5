import { SETTINGS } from "../../support/publication.ts";
import { type Case, inPublication } from "./case.ts";

/** Mistakes in publication.yaml. */
export function settings(): readonly Case[] {
  return [
    inPublication("policy-without-page", 12, 11, `${SETTINGS}policies:\n  ethics: standards\n`),
    inPublication("contact-without-page", 12, 9, `${SETTINGS}contact:\n  page: write-to-us\n`),
    inPublication("value-wrong", 12, 14, `${SETTINGS}contact:\n  telephone: 212 555 0100\n`),
    inPublication("value-wrong", 11, 10, `${SETTINGS}contact: {}\n`),
    inPublication("permalink-unusable", 11, 12, `${SETTINGS}permalink: /YYYY/MM/\n`),
    inPublication("language-untranslated", 3, 11, SETTINGS.replace("en-US", "gl")),
    inPublication("id-twice", 11, 9, `${SETTINGS}  - id: water\n    name: Rivers\n`),
  ];
}
