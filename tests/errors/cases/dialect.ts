import { type Case, FILE, inText, LEDE, QUOTE } from "./case.ts";

/** Mistakes in boxes, containers and footnotes, and in what Markdown does not allow here. */
export function dialect(): readonly Case[] {
  return [
    inText("callout-unknown", 3, 3, `${LEDE}\n\n> [!OPINON] The editors\n> It was overdue.`),
    inText("callout-unreadable", 3, 1, `${LEDE}\n\n> [!OPINION The editors\n> It was overdue.`),
    inText("callout-lazy-line", 5, 1, `${LEDE}\n\n> [!OPINION] The editors\n> It was overdue.\nAnd it is late.`),
    inText("callout-stray", 1, 5, "The [!OPINION] mark."),
    inText("callout-empty", 3, 3, `${LEDE}\n\n> [!OPINION] The editors`),
    inText(
      "callout-within",
      6,
      5,
      `${LEDE}\n\n> [!OPINION]\n> One view.\n>\n> > [!OPINION] Ada Lindgren\n> > Another.`,
    ),
    inText("callout-title", 3, 3, `${LEDE}\n\n> [!QUOTE] Hanne Veldt\n${QUOTE}`),
    inText("container-open", 3, 1, `${LEDE}\n\n:::opinion The editors\nIt was overdue.`),
    inText("container-stray-end", 3, 1, `${LEDE}\n\n:::\n`),
    inText("container-braces", 3, 1, `${LEDE}\n\n:::opinion{by="me"}\nIt was overdue.\n`),
    inText("container-unreadable", 3, 1, `${LEDE}\n\n::: 1\n`),
    {
      ...inText("nesting-too-deep", 3, 1, `${LEDE}\n\n${">".repeat(24)} deep`),
      also: Array.from({ length: 24 }, (_, depth) => `${FILE}:9:${depth + 1} quote-without-attribution`),
    },
    inText("container-inside", 3, 3, `${LEDE}\n\n- :::opinion The editors`),
    inText("table-cell-lost", 5, 9, `${LEDE}\n\n| Month |\n|---|\n| May | lost |`),
    inText("inline-too-deep", 3, 100, `${LEDE}\n\n${"[a".repeat(60)}${"]".repeat(60)}`),
    inText("footnote-without-text", 1, 18, "The gauge is dry.[^gague]\n\n[^gauge]: Since February."),
    inText("footnote-without-mark", 3, 1, `${LEDE}\n\n[^gauge]: Since February.`),
    inText("footnote-twice", 5, 1, `${LEDE}[^1]\n\n[^1]: Since February.\n\n[^1]: Since March.`),
    inText("footnote-empty", 3, 1, `${LEDE}[^1]\n\n[^1]:`),
    inText("footnote-misplaced", 1, 10, "See [here[^1]](/labels/).\n\n[^1]: Since February."),
    inText(
      "footnote-in-quotation",
      5,
      3,
      `${LEDE}\n\n> “The water left.”[^1]\n>\n> [^1]: In 2019.\n>\n> — Hanne Veldt`,
    ),

    inText("html-refused", 1, 11, "The gauge <b>is</b> dry."),
    inText("picture-in-text", 1, 5, "See ![the gauge](gauge.jpg) here."),
    inText("heading-first-level", 3, 1, `${LEDE}\n\n# The gauge`),
    inText("heading-first-level", 3, 1, `${LEDE}\n\nThe gauge\n===`),
    inText("heading-empty", 3, 1, `${LEDE}\n\n##\n\nIt is dry.`),
    inText("heading-empty", 3, 1, `${LEDE}\n\n## [^1]\n\n[^1]: Since February.`),
    inText("heading-skips", 3, 1, `${LEDE}\n\n#### The gauge`),
    inText(
      "field-unknown",
      7,
      3,
      `${LEDE}\n\n> [!POST] Port of Hallam on X\n> Boats leave at eight.\n>\n> captured: manual\n> lnk: https://t.co/a`,
    ),
    inText(
      "field-twice",
      7,
      3,
      `${LEDE}\n\n> [!POST] Port of Hallam on X\n> Boats leave at eight.\n>\n> lang: en\n> lang: de`,
    ),
    inText("field-empty", 6, 3, `${LEDE}\n\n> [!POST] Port of Hallam on X\n> Boats leave at eight.\n>\n> link:`),
    inText(
      "field-wrong",
      6,
      9,
      `${LEDE}\n\n> [!POST] Port of Hallam on X\n> Boats leave at eight.\n>\n> lang: not a language`,
    ),
  ];
}
