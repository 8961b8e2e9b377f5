import { article } from "../../support/publication.ts";
import { type Case, FILE, inText, LEDE } from "./case.ts";

/** Mistakes in links and addresses. */
export function links(): readonly Case[] {
  return [
    inText("link-scheme", 1, 5, "See [here](javascript:alert(1))."),
    inText("link-empty", 1, 5, "See [](https://example.org/)."),
    inText("link-unreadable", 1, 5, "See [here](//example.org/x)."),
    inText(
      "link-without-scheme",
      8,
      11,
      `${LEDE}\n\n> [!QUOTE]\n> “It left.”\n>\n> — Hanne Veldt\n>\n> source: www.example.org/minutes`,
    ),
    inText("link-without-scheme", 1, 5, "See [here](www.example.org)."),
    inText("link-without-scheme", 1, 5, "See [here](example.org/page)."),
    inText("link-without-scheme", 1, 5, "See [here](https//example.org/page)."),
    inText("link-dead", 1, 5, "See [here](gauge.html)."),
    inText("link-dead", 1, 5, "See [here](/labls/)."),
    inText("link-dead", 1, 5, "See [here](/WATER/)."),
    inText("link-dead", 1, 5, "See [here](https://gazette.example/labls/)."),
    {
      ...inText("link-dead", 3, 1, `${LEDE}\n\nhttps://gazette.example/labls/`),
      also: [`${FILE}:9:1 embed-not-captured`],
    },
    inText("link-local", 1, 5, "See [here](http://localhost:8080/labels/#top)."),
    inText("link-local", 1, 5, "See http://127.0.0.1:8080/labels/ here."),
    inText("link-unreadable", 1, 5, "See [here](https://https://example.org/report)."),
    inText("link-fragment-dead", 1, 5, "See [here](https://gazette.example/2025/03/04/gauge/#the-gauge)."),
    inText("link-fragment-dead", 1, 5, "See [here](#the-gauge).\n\n## The gauge\n\nIt is dry."),
    {
      ...inText("link-unpublished", 1, 5, "See [here](later.md).", {
        "articles/2025/later.md": article(LEDE, "draft: true\n"),
      }),
    },
    inText("link-wiki", 1, 5, "See [[The gauge]]."),
  ];
}
