import { article, SETTINGS } from "../../support/publication.ts";
import { type Case, FILE, inText, LEDE } from "./case.ts";

/** Mistakes in passages of opinion. */
export function opinion(): readonly Case[] {
  return [
    inText("opinion-first", 1, 3, `> [!OPINION] The editors\n> It was overdue.\n\n${LEDE}`),
    {
      ...inText("opinion-without-editors", 3, 14, `${LEDE}\n\n> [!OPINION] The editors\n> It was.`),
      files: {
        [FILE]: article(`${LEDE}\n\n> [!OPINION] The editors\n> It was.`),
        "publication.yaml": SETTINGS.replace("editors: newsroom\n", ""),
      },
    },
    inText("opinion-voice-unknown", 3, 14, `${LEDE}\n\n> [!OPINION] Ada Lindgrn\n> It was overdue.`),
    {
      ...inText(
        "opinion-outweighs",
        1,
        1,
        `Dry.\n\n> [!OPINION]\n> It was overdue, and everybody on the river knew it.`,
      ),
      at: `${FILE}:1:1`,
    },
  ];
}
