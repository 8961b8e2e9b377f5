import { type Case, inText, LEDE } from "./case.ts";

/** Mistakes in quotations. */
export function quote(): readonly Case[] {
  return [
    inText("quote-without-speaker", 3, 1, `${LEDE}\n\n> [!QUOTE]\n> “The water left.”`),
    inText("quote-without-words", 3, 1, `${LEDE}\n\n> [!QUOTE]\n>\n> anonymous: fears for the job`),
    inText("quote-attribution-outside", 5, 1, `${LEDE}\n\n> “The water left.”\n\n— Hanne Veldt, gatekeeper`),
    inText(
      "quote-attribution-link",
      5,
      5,
      `${LEDE}\n\n> “The water left.”\n>\n> — [Hanne Veldt](https://example.org/veldt), gatekeeper`,
    ),
    inText("quote-attribution-list", 5, 3, `${LEDE}\n\n> “The water left.”\n>\n> - Hanne Veldt, gatekeeper`),
    inText("quote-without-attribution", 3, 1, `${LEDE}\n\n> The water left.`),
    inText("quote-marks-unbalanced", 3, 1, `${LEDE}\n\n> “The water left.\n>\n> — Hanne Veldt`),
    inText("quote-marks-foreign", 3, 1, `${LEDE}\n\n> « Personne n’est venu. »\n>\n> — Hanne Veldt`),
    inText(
      "quote-speaker-and-anonymous",
      8,
      14,
      `${LEDE}\n\n> [!QUOTE]\n> “The water left.”\n>\n> — Hanne Veldt\n>\n> anonymous: fears for the job`,
    ),
    ...["Anonymous", "Anonymous source", "A spokesperson who asked not to be named", "A clerk, name withheld"].map(
      (name) => inText("quote-speaker-anonymous", 5, 3, `${LEDE}\n\n> “The water left.”\n>\n> — ${name}`),
    ),
    inText(
      "quote-original-without-language",
      8,
      13,
      `${LEDE}\n\n> [!QUOTE]\n> “The water left.”\n>\n> — Hanne Veldt\n>\n> original: Das Wasser ging.`,
    ),
    inText(
      "attribution-date-impossible",
      5,
      18,
      `${LEDE}\n\n> “The water left.”\n>\n> — Hanne Veldt, 30 February 2025`,
    ),
  ];
}
