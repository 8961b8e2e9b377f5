import { photograph } from "../../support/publication.ts";
import { type Case, inText, LEDE } from "./case.ts";

/** Mistakes in pictures of the text. */
export async function figures(): Promise<readonly Case[]> {
  return [
    inText("figure-without-picture", 3, 3, `${LEDE}\n\n> [!FIGURE]\n> The gauge.`),
    inText("figure-without-alt", 3, 1, `${LEDE}\n\n![](gauge.jpg)`, { "articles/2025/gauge.jpg": await photograph() }),
  ];
}
