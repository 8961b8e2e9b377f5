import fc from "fast-check";
import { nasty } from "./nasty.ts";
import { address, line, name } from "./words.ts";

/** A value as YAML: in quotation marks mostly, bare where somebody trusted it. */
const scalar = (text: fc.Arbitrary<string>) =>
  fc.tuple(text, fc.integer({ min: 0, max: 7 })).map(([value, way]) => {
    if (way === 0) return value;
    if (way === 1) return `'${value.replaceAll("'", "''")}'`;
    return JSON.stringify(value);
  });

const flow = (value: fc.Arbitrary<string>, maxLength = 3) =>
  fc.array(value, { minLength: 1, maxLength }).map((values) => `[${values.join(", ")}]`);
const text = scalar(line);
const someone = scalar(name);
const author = fc.constantFrom("ada-lindgren", "ada-lindgren", "newsroom", "newsroom", "tomas");
const to = scalar(address);
export const date = fc.constantFrom(
  "2025-03-04T06:00",
  "2025-03-05",
  "2025-03-04T06:00:30+01:00",
  "2025-02-28T23:59Z",
  "2025-03-09T02:30",
  "2024-02-29",
  "2025-04-01T12:00Z",
  "2025-05-01",
);
const licence = fc.oneof(to, fc.constantFrom("CC BY 4.0", "CC0 1.0", "all rights reserved"), text);

/** Lines of a mapping below a key. */
const mapping = (indent: string, parts: { readonly [key: string]: fc.Arbitrary<string> }, needed: readonly string[]) =>
  fc
    .tuple(
      ...Object.entries(parts).map(([key, value]) =>
        fc.option(
          value.map((written) => `${key}: ${written}`),
          { freq: needed.includes(key) ? 20 : 1 },
        ),
      ),
    )
    .map((all) =>
      all
        .filter((entry) => entry !== null)
        .map((entry) => `${indent}${entry}`)
        .join("\n"),
    );

const items = (parts: { readonly [key: string]: fc.Arbitrary<string> }, needed: readonly string[]) =>
  fc
    .array(mapping("    ", parts, needed), { minLength: 1, maxLength: 3 })
    .map((all) => `\n${all.map((each) => each.replace(/^ {4}/, "  - ")).join("\n")}`);

const below = (parts: { readonly [key: string]: fc.Arbitrary<string> }, needed: readonly string[]) =>
  mapping("  ", parts, needed).map((all) => `\n${all}`);

const flag = fc.constantFrom("true", "false");

/** Every key of an article but those it must have. */
const OPTIONAL: { readonly [key: string]: fc.Arbitrary<string> } = {
  editor: fc.oneof(author, flow(author)),
  contributors: flow(author),
  translationOf: fc.oneof(
    fc.constant("other.md"),
    below({ url: to, lang: fc.constantFrom("de", "fr") }, ["url", "lang"]),
  ),
  translators: flow(someone),
  description: text,
  section: fc.constantFrom("news", "water", "city"),
  updated: date,
  updates: items({ date, note: text }, ["date", "note"]),
  tags: flow(text, 4),
  type: fc.constantFrom(
    "news",
    "analysis",
    "opinion",
    "editorial",
    "explainer",
    "review",
    "interview",
    "obituary",
    "sponsored",
  ),
  sponsor: someone,
  dateline: text,
  image: below(
    {
      src: fc.constantFrom("gauge.jpg", "gauge-ice.jpg", "weir.jpg"),
      alt: text,
      caption: text,
      creator: someone,
      credit: text,
      copyright: text,
      licence,
      focus: fc.constantFrom("30% 60%", "[0.3, 0.6]", "1 1"),
    },
    ["src", "alt"],
  ),
  corrections: items({ date, kind: fc.constantFrom("correction", "clarification", "retraction"), text }, [
    "date",
    "text",
  ]),
  aliases: flow(fc.constantFrom("/2019/old-name/", "/old/", "/a/b/c/", "/ümlaut/", "/labels/")),
  draft: flag,
  lang: fc.constantFrom("de", "ar", "en-GB", "he", "zh-Hant", "tr"),
  dir: fc.constantFrom("ltr", "rtl"),
  slug: fc.constantFrom("gauge", "ümlaut", "河床", "a-1"),
  sources: items({ title: text, url: to, basis: flag }, ["title", "url"]),
  licence,
  isAccessibleForFree: flag,
};

const optional = Object.entries(OPTIONAL).map(([key, value]) =>
  value.map((written) => (written.startsWith("\n") ? `${key}:${written}` : `${key}: ${written}`)),
);

/** Three keys too many would refuse each other most of the time. */
const extras = fc.array(fc.oneof(...optional), { maxLength: 6 }).map((entries) => {
  const keys = entries.map((entry) => entry.split(":")[0]);
  return entries.filter((_, index) => keys.indexOf(keys[index]) === index);
});

const broken = fc
  .tuple(fc.constantFrom("title", "tags", "description", "x-fuzz", "image"), nasty)
  .map(([key, value]) => `${key}: ${value}`);

/** What an article says about itself: what it must say, and some of what it may. */
export const frontMatter: fc.Arbitrary<readonly string[]> = fc
  .tuple(text, date, flow(author, 2), extras, fc.option(broken, { freq: 12 }))
  .map(([title, published, authors, more, wrong]) => {
    const type =
      more.includes("type: sponsored") && !more.some((entry) => entry.startsWith("sponsor:"))
        ? ["sponsor: The Board"]
        : [];
    return [
      `title: ${title}`,
      `date: ${published}`,
      `authors: ${authors}`,
      ...more,
      ...type,
      ...(wrong ? [wrong] : []),
    ];
  });

/** Stands in where an author's own is refused. */
export const PLAIN_FRONT_MATTER = ["title: The gauge is dry", "date: 2025-03-04T06:00", "authors: [ada-lindgren]"];
export const LIVE = ["type: live", "coverage:\n  start: 2025-03-09T00:00\n  end: 2025-03-11T18:00"];
