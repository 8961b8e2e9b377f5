import { article } from "../../support/publication.ts";
import { type Case, inSettings, LEDE } from "./case.ts";

/** Two things at one address. */
export function addresses(): readonly Case[] {
  return [
    inSettings("address-taken", 1, 11, "aliases: [/feed.xml]"),
    {
      code: "address-taken",
      files: { "pages/labels.md": "---\ntitle: Labels\n---\n\nOur labels.\n" },
      at: "pages/labels.md:1:1",
    },
    {
      code: "address-taken",
      files: { "pages/water.md": article(LEDE).replace(/\ndate.*\nauth.*/, "") },
      at: "pages/water.md:1:1",
    },
  ];
}
