import { z } from "zod";
import {
  flag,
  focus,
  languageTag,
  licence,
  list,
  mapping,
  oneOf,
  oneOrMore,
  slug,
  text,
  webAddress,
} from "./fields.ts";

const date = text("a date such as 2025-02-14T09:00");

const PLACE = "a place without a dash behind it, which the page adds";
const dateline = text("a place").refine((value) => !/[-–—―]$/.test(value), { error: PLACE });

const image = mapping(
  {
    src: text("the path of a picture"),
    alt: text("a sentence that says what the picture shows").optional(),
    caption: text().optional(),
    creator: text("an author's id, or a person's name").optional(),
    credit: text().optional(),
    copyright: text().optional(),
    licence: licence.optional(),
    focus: focus.optional(),
  },
  "a picture with `src` and `alt`",
);

/** Without a kind it is a correction, as it is in a box. */
const correction = mapping(
  {
    date,
    kind: oneOf(["correction", "clarification", "retraction"]).default("correction"),
    text: text("what was wrong and what is right"),
  },
  "a correction with `date` and `text`",
);

const update = mapping({ date, note: text("what changed") }, "an update with `date` and `note`");

const coverage = mapping({ start: date, end: date.optional() }, "a coverage with `start` and, once it is over, `end`");

const source = mapping({ title: text(), url: webAddress, basis: flag.optional() }, "a source with `title` and `url`");

const ORIGINAL = "the path of the original's `.md` file, or its `url` and `lang`";
const original = z.union(
  [
    text(ORIGINAL).refine((path) => /^(?![a-z]+:).+\.md$/i.test(path), { error: ORIGINAL }),
    mapping({ url: webAddress, lang: languageTag }, ORIGINAL),
  ],
  { error: ORIGINAL },
);

/** An article's file. Dates, authors, section and type are checked when all files are known. */
export const articleSchema = mapping(
  {
    title: text("the headline"),
    date,
    authors: list(text("an author's id"), "a list of author ids, such as [newsroom]").min(1, {
      error: "a list of at least one author id, such as [newsroom]",
    }),
    editor: oneOrMore(text("an author's id"), "an author's id, or a list of them").optional(),
    contributors: list(text("an author's id"), "a list of author ids, such as [newsroom]").optional(),
    translationOf: original.optional(),
    translators: list(
      text("an author's id, or a name"),
      "a list of author ids or names, such as [Jane Roe]",
    ).optional(),
    description: text().optional(),
    section: text("a section's id").optional(),
    updated: date.optional(),
    updates: list(update, "a list of updates").optional(),
    tags: list(text("a tag"), "a list of tags, such as [harbour, strike]").optional(),
    type: text("an article type").optional(),
    coverage: coverage.optional(),
    sponsor: text("the sponsor's name").optional(),
    dateline: dateline.optional(),
    image: image.optional(),
    corrections: list(correction, "a list of corrections").optional(),
    aliases: list(text("an old address"), "a list of old addresses, such as [/2019/old-name/]").optional(),
    draft: flag.optional(),
    lang: languageTag.optional(),
    dir: oneOf(["ltr", "rtl"]).optional(),
    slug: slug.optional(),
    sources: list(source, "a list of sources").optional(),
    licence: licence.optional(),
    isAccessibleForFree: flag.optional(),
  },
  "written as `key: value`",
);

export type ArticleData = z.output<typeof articleSchema>;

export const articleExamples = {
  title: "title: The headline",
  date: "date: 2025-02-14T09:00",
  authors: "authors: [newsroom]",
  start: "start: 2025-03-10T06:00",
  src: "src: bridge.jpg",
  text: "text: An earlier version gave the wrong year.",
  note: "note: Adds the minister's answer.",
  url: "url: https://example.org/report",
};
