import { ADA, article, SETTINGS } from "../../support/publication.ts";
import { type Case, dated, FILE, inPublication, inSettings, LEDE, whole } from "./case.ts";
import { translations } from "./translations.ts";

/** Mistakes in the front matter of articles. */
export function frontMatter(): readonly Case[] {
  return [
    whole("front-matter-missing", 1, 1, "The gauge is dry.\n"),
    whole("front-matter-open", 1, 1, "---\ntitle: The gauge\n\nThe gauge is dry.\n"),
    whole("front-matter-fence", 3, 1, "---\ntitle: The gauge\n--- \n\nThe gauge is dry.\n"),
    whole("front-matter-language", 1, 4, "---js\n{ title: process.exit() }\n---\n\nThe gauge is dry.\n"),
    whole("yaml-unreadable", 2, 13, "---\ntags: [one] two\n---\n\nThe gauge is dry.\n"),
    {
      code: "front-matter-missing",
      files: { "authors/tomas.md": "" },
      at: "authors/tomas.md:1:1",
    },
    whole("yaml-quote-open", 2, 8, '---\ntitle: "The gauge\ndate: 2025-03-04T06:00\n---\n\nThe gauge is dry.\n'),
    whole("yaml-bracket-open", 2, 7, "---\ntags: [[Rivers], Floods\nsektion: water\n---\n\nThe gauge is dry.\n"),
    whole("yaml-colon", 2, 8, "---\ntitle: The gauge: a report\n---\n\nThe gauge is dry.\n"),
    whole("yaml-cut", 2, 19, article(LEDE, "", "Union says #2 goes on")),
    whole("yaml-tab", 3, 1, "---\nimage:\n\tsrc: gauge.jpg\n---\n\nThe gauge is dry.\n"),
    inSettings("yaml-duplicate-key", 1, 1, "title: The gauge again"),
    inSettings("yaml-tag", 1, 11, "dateline: !!js/function 'x'"),
    inSettings("yaml-alias", 1, 11, "dateline: &place St. Aldric"),
    inSettings("yaml-key", 1, 3, "? [one, two]\n: three"),
    {
      ...inSettings("yaml-too-deep", 1, 19, `tags: ${"[".repeat(14)}one${"]".repeat(14)}`),
      also: [`${FILE}:5:8 value-wrong`],
    },
    whole("yaml-not-a-map", 2, 1, "---\n- one\n---\n\nThe gauge is dry.\n"),
    whole("key-missing", 1, 1, "---\ntitle: The gauge\ndate: 2025-03-04T06:00\n---\n\nThe gauge is dry.\n"),
    inSettings("key-unknown", 1, 1, "sektion: water"),
    inSettings("value-wrong", 1, 7, "tags: water"),
    inSettings("value-wrong", 1, 8, `tags: [${"w".repeat(101)}]`),
    inSettings("value-wrong", 1, 7, "lang: German"),
    inSettings("value-wrong", 1, 7, "lang: xx"),
    inSettings("value-wrong", 1, 7, "lang: klingon"),
    {
      code: "tag-spelled-otherwise",
      files: {
        "articles/2025/bridge.md": article(LEDE, "tags: [Zürich, C#]"),
        "articles/2025/canal.md": article(LEDE, "tags: [Zürich, C++]"),
        "articles/2025/ferry.md": article(LEDE, "tags: [Zurich, C]"),
      },
      at: "articles/2025/ferry.md:5:8",
    },
    inSettings("value-wrong", 1, 8, "draft: yes"),
    inSettings("value-wrong", 1, 7, "lang: en_US"),
    inSettings("value-wrong", 1, 11, "dateline: Hallam —"),
    {
      code: "author-twice",
      files: { [FILE]: article(LEDE).replace("[ada-lindgren]", "[ada-lindgren, newsroom, ada-lindgren]") },
      at: `${FILE}:4:35`,
    },
    inSettings("author-twice", 1, 16, "contributors: [ada-lindgren]"),
    inSettings("author-twice", 1, 20, "editor: [newsroom, newsroom]"),
    inSettings("author-unknown", 1, 9, "editor: newsrom"),
    inSettings("value-wrong", 1, 15, "contributors: newsroom"),
    {
      code: "value-wrong",
      files: { "authors/ada-lindgren.md": "---\nname: Ada Lindgren\ntopics: rivers\n---\n" },
      at: "authors/ada-lindgren.md:3:9",
    },
    {
      code: "tag-spelled-otherwise",
      files: {
        [FILE]: article(LEDE, "tags: [Zürich]"),
        "authors/ada-lindgren.md": "---\nname: Ada Lindgren\ntopics: [zurich]\n---\n",
      },
      at: "authors/ada-lindgren.md:3:10",
    },
    inSettings("value-wrong", 4, 12, "sources:\n  - title: The table\n    url: https://example.org/\n    basis: yes"),
    ...translations(),
    inSettings("value-wrong", 1, 10, "licence: www.example.org"),
    inPublication("value-wrong", 11, 10, `${SETTINGS}licence: www.example.org\n`),
    inSettings("date-impossible", 1, 10, "updated: 2025-3-9 6:00"),
    whole(
      "date-impossible",
      3,
      7,
      "---\ntitle: The gauge\ndate: 2025-02-30T06:00\nauthors: [ada-lindgren]\n---\n\nThe gauge is dry.\n",
    ),
    { code: "date-impossible", files: { [FILE]: dated("0025-03-04T06:00") }, at: `${FILE}:3:7` },
    { code: "date-impossible", files: { [FILE]: dated("2205-03-04T06:00") }, at: `${FILE}:3:7` },
    {
      code: "author-name-twice",
      files: { "authors/ada-l.md": ADA.replace("Ada Lindgren reads", "She reads"), "authors/ada-lindgren.md": ADA },
      at: "authors/ada-lindgren.md:2:7",
    },
    {
      code: "opinion-voice-ambiguous",
      files: {
        "authors/ada-l.md": ADA,
        [FILE]: article(`${LEDE}\n\n> [!OPINION] ada-l\n> It was.\n\n> [!OPINION] Ada Lindgren\n> It was overdue.`),
      },
      at: `${FILE}:12:14`,
      also: ["authors/ada-lindgren.md:2:7 author-name-twice"],
    },
    {
      code: "correction-twice",
      files: {
        [FILE]: article(
          `${LEDE}\n\n> [!CORRECTION] March 5, 2025\n> It is 41 miles long.`,
          "corrections:\n  - date: 2025-03-05T06:00\n    kind: correction\n    text: It is 41 miles long.",
        ),
      },
      at: `${FILE}:8:11`,
    },
    {
      code: "headline-long",
      files: {
        [FILE]: article("The gauge is dry.", "", `The gauge is dry, ${"and dry, ".repeat(12)}and nobody knows why`),
      },
      at: `${FILE}:2:8`,
    },
    whole(
      "date-without-time",
      3,
      7,
      "---\ntitle: The gauge\ndate: 2025-03-04\nauthors: [ada-lindgren]\n---\n\nThe gauge is dry.\n",
    ),
    inSettings("date-order", 1, 10, "updated: 2025-03-01T06:00"),
    inSettings("date-in-future", 1, 10, "updated: 2031-03-01T06:00"),
    whole(
      "article-held-back",
      3,
      7,
      "---\ntitle: The gauge\ndate: 2031-03-04T06:00\nauthors: [ada-lindgren]\n---\n\nThe gauge is dry.\n",
    ),
    whole(
      "author-unknown",
      4,
      11,
      "---\ntitle: The gauge\ndate: 2025-03-04T06:00\nauthors: [ada-lindgrn]\n---\n\nThe gauge is dry.\n",
    ),
    inSettings("section-unknown", 1, 10, "section: wasser"),
    inSettings("type-unknown", 1, 7, "type: opinon"),
    inSettings("sponsor-missing", 1, 7, "type: sponsored"),
    inSettings("sponsor-unlabelled", 1, 1, "sponsor: ACME"),
    inSettings("sponsor-unlabelled", 2, 1, "type: review\nsponsor: ACME"),
    {
      code: "slug-unusable",
      files: { "articles/2025/The Gauge.md": article(LEDE) },
      at: "articles/2025/The Gauge.md:1:1",
    },
    { code: "body-empty", files: { [FILE]: article("") }, at: `${FILE}:6:1` },
    inSettings("alias-unusable", 1, 11, "aliases: [https://elsewhere.example/gauge/]"),
  ];
}
