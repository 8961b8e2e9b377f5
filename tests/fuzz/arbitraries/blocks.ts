import fc from "fast-check";
import { address, inline, marked, name } from "./words.ts";

const lines = (text: string, prefix: string) =>
  text
    .split("\n")
    .map((each) => (prefix + each).trimEnd())
    .join("\n");

const heading = fc
  .tuple(fc.constantFrom("##", "###", "####", "######"), inline)
  .map(([mark, text]) => `${mark} ${text.replaceAll("\n", " ")}`);

const list = fc
  .tuple(
    fc.constantFrom("- ", "1. ", "7. ", "* ", "- [ ] ", "- [x] "),
    fc.array(inline, { minLength: 1, maxLength: 4 }),
    fc.constantFrom("\n", "\n\n"),
  )
  .map(([mark, items, between]) => items.map((item) => `${mark}${item.replaceAll("\n", " ")}`).join(between));

const code = fc
  .tuple(
    fc.constantFrom("```", "~~~", "````"),
    fc.oneof(fc.constantFrom("", "js", "html"), marked),
    fc.array(fc.oneof(marked, inline), { maxLength: 3 }),
  )
  .map(([fence, info, text]) => `${fence}${info.replaceAll("`", "")}\n${text.join("\n")}\n${fence}`);

const table = fc
  .tuple(
    fc.constantFrom("|---|---|", "|:--|--:|", "|:-:|---|"),
    fc.array(fc.tuple(inline, inline), { minLength: 1, maxLength: 4 }),
  )
  .map(([rule, rows]) => {
    const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("\n", " ")).join(" | ")} |`;
    const [head = ["a", "b"], ...rest] = rows;
    return [row(head), rule, ...rest.map(row)].join("\n");
  });

const DATES = [
  "3 March 2025",
  "March 3, 2025",
  "2025-03-03",
  "3. März 2025",
  "March 2025",
  "2024",

  "c. 1988",
  "1914–1918",
  "March 3, 2025, 11:20",
];
const writtenDate = fc.constantFrom(...DATES);

/** When something was changed: behind most articles' own dates. */
const changeDate = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom("March 20, 2025", "21 March 2025", "2025-03-22", "March 23, 2025, 11:20") },
  { weight: 1, arbitrary: writtenDate },
);

/** — Name, role, organisation, date ([source](address)), each perhaps. */
const attribution = fc
  .tuple(
    fc.constantFrom("— ", "-- ", "– ", "—"),
    name,
    fc.option(marked),
    fc.option(marked),
    fc.option(writtenDate),
    fc.option(fc.tuple(marked, address)),
  )
  .map(([dash, who, role, organisation, date, source]) => {
    const parts = [who, role, organisation, date].filter((part) => part !== null).join(", ");
    return `${dash}${parts}${source ? ` ([${source[0]}](${source[1]}))` : ""}`;
  });

const quotation = fc
  .tuple(fc.array(inline, { minLength: 1, maxLength: 3 }), attribution, fc.boolean())
  .map(([words, who, mark]) => {
    const text = words.map((each) => (mark ? `“${each}”` : each));
    return lines([...text, who].join("\n\n"), "> ");
  });

/** Fields with values that may fit, and with others. */
const FIELDS: { readonly [key: string]: fc.Arbitrary<string> } = {
  lang: fc.constantFrom("de", "ar", "en-GB", "zh-Hant", "xx", "de_DE"),
  original: marked,
  "original-lang": fc.constantFrom("de", "ar", "he"),
  "translated-by": name,
  source: fc.oneof(
    address,
    fc.tuple(marked, address).map(([words, to]) => `[${words}](${to})`),
    marked,
  ),
  place: marked,
  relation: fc.constantFrom("said", "wrote", "testified"),
  anonymous: marked,
  url: fc.constantFrom(
    "https://x.com/a/status/1890123456789012345",
    "https://social.example/@a/113977",
    "https://bsky.app/profile/a.example/post/3kq2xyz",
  ),
  link: address,
  archived: address,
  captured: fc.constantFrom("manual", "2025-03-04"),
  creator: name,
  credit: marked,
  copyright: marked,
  licence: fc.oneof(address, fc.constantFrom("CC BY 4.0", "CC0", "all rights reserved"), marked),
  decorative: fc.constantFrom("yes", "no"),
  note: marked,
  "row-headers": fc.constantFrom("yes", "no"),
  poster: fc.constantFrom("weir.jpg", "gauge.jpg", "nowhere.jpg"),
  captions: fc.constantFrom("weir.vtt", "weir-german.vtt"),
  "captions-lang": fc.constantFrom("de", "en"),
  silent: fc.constantFrom("yes"),
  transcript: fc.constantFrom("weir.vtt", "call.transcript.md", "weir.transcript.md"),
  duration: fc.constantFrom("0:04", "1:02:03", "PT4S"),
  pages: fc.constantFrom("1", "12", "x"),
  by: name,
  key: fc.constantFrom("yes", "no"),
  asks: name,
};

/** A picture, film, recording or document, with what it shows; now and then another than its box is for, or none. */
const showing = (...files: readonly string[]) =>
  fc
    .tuple(
      fc.oneof(
        { weight: 12, arbitrary: fc.constantFrom(...files) },
        { weight: 1, arbitrary: fc.constantFrom("weir.vtt", "nowhere.png") },
      ),
      marked,
      fc.option(marked, { freq: 1 }),
    )
    .map(
      ([file, alt, title]) => `![${alt.replaceAll("]", "\\]")}](${file}${title ? ` ${JSON.stringify(title)}` : ""})`,
    );

const picture = showing("gauge.jpg", "gauge-ice.jpg", "weir.jpg");

/** What is shown, perhaps with words below it. */
const withWords = (what: fc.Arbitrary<string>, words: fc.Arbitrary<string>, by = "\n\n") =>
  fc.tuple(what, fc.option(words)).map((parts) => parts.filter((part) => part !== null).join(by));

const dated = fc
  .tuple(writtenDate, fc.constantFrom(": ", " — ", "\n  "), inline)
  .map(([date, mark, text]) => `- ${date}${mark}${text.replaceAll("\n", " ")}`);
const turn = fc
  .tuple(name, fc.option(marked), inline)
  .map(([who, role, text]) => `**${who}${role ? `, ${role}` : ""}:** ${text}`);
const prose = fc.oneof(inline, list, table, quotation);

interface Box {
  readonly name: string;
  readonly title: fc.Arbitrary<string>;
  readonly body: fc.Arbitrary<string>;
  readonly fields: readonly string[];
  /** Fields of which it is seldom without one. */
  readonly needed?: readonly string[];
}

const none = fc.constant("");
const joined = (parts: fc.Arbitrary<string>, minLength = 1, by = "\n\n") =>
  fc.array(parts, { minLength, maxLength: 3 }).map((all) => all.join(by));
const RIGHTS = ["creator", "credit", "copyright", "licence", "source"];

/** What each box is made of when it is right. */
const BOXES: readonly Box[] = [
  { name: "OPINION", title: fc.oneof(none, name), body: joined(prose), fields: [] },
  { name: "KEYPOINTS", title: fc.oneof(none, marked), body: list, fields: [] },
  {
    name: "QUOTE",
    title: none,
    body: fc
      .tuple(joined(inline), fc.option(attribution, { freq: 6 }))
      .map((parts) => parts.filter(Boolean).join("\n\n")),
    fields: ["lang", "original", "original-lang", "translated-by", "source", "place", "relation", "anonymous"],
  },
  {
    name: "POST",
    title: fc
      .tuple(
        name,
        fc.constantFrom("", " (@a)", " (@a@social.example)"),
        fc.constantFrom("", " on X", " on Mastodon", " on Bluesky", " on Truth Social"),
        fc.option(writtenDate),
      )
      .map(([who, handle, on, date]) => who + handle + on + (date ? `, ${date}` : "")),
    body: joined(inline),
    fields: ["url", "link", "archived", "lang", "captured"],
  },
  {
    name: "FIGURE",
    title: none,
    body: withWords(picture, inline),
    fields: [...RIGHTS, "decorative"],
  },
  { name: "NOTE", title: fc.oneof(none, marked), body: joined(prose), fields: [] },
  { name: "UPDATE", title: changeDate, body: joined(prose), fields: [] },
  {
    name: "CORRECTION",
    title: fc.tuple(fc.constantFrom("", "Clarification, ", "Retraction, "), changeDate).map((parts) => parts.join("")),
    body: joined(prose),
    fields: [],
  },
  { name: "METHOD", title: none, body: joined(prose), fields: [] },
  { name: "FACTS", title: marked, body: joined(prose), fields: [] },
  { name: "TIMELINE", title: fc.oneof(none, marked), body: joined(dated, 1, "\n"), fields: [] },
  { name: "QA", title: fc.oneof(none, marked), body: joined(turn, 2), fields: ["asks"] },
  {
    name: "GALLERY",
    title: fc.oneof(none, marked),
    body: joined(withWords(picture, inline, "\n"), 2),
    fields: RIGHTS,
  },
  { name: "TABLE", title: marked, body: table, fields: ["note", "row-headers", ...RIGHTS] },
  {
    name: "VIDEO",
    title: marked,
    body: withWords(showing("weir.mp4", "gauge.webm"), inline),
    fields: ["silent", "captions-lang", "transcript", "duration", ...RIGHTS],
    needed: ["poster", "captions"],
  },
  {
    name: "AUDIO",
    title: marked,
    body: withWords(showing("call.mp3", "call.wav"), inline),
    fields: ["duration", ...RIGHTS],
    needed: ["transcript"],
  },
  {
    name: "DOCUMENT",
    title: marked,
    body: withWords(showing("minutes.pdf"), inline),
    fields: ["pages", "lang", ...RIGHTS],
  },
];

function boxOf({ name: kind, title, body, fields, needed = [] }: Box): fc.Arbitrary<string> {
  const values = [...fields, ...needed].map((key) => {
    const written = (FIELDS[key] ?? marked).map((value) => `${key}: ${value.replaceAll("\n", " ")}`);
    const none = { weight: needed.includes(key) ? 1 : 16, arbitrary: fc.constant(undefined) };
    return fc.oneof(none, { weight: needed.includes(key) ? 16 : 3, arbitrary: written });
  });
  const chosen = fc.tuple(...values).map((all) => all.filter((value) => value !== undefined));
  return fc.tuple(title, body, chosen, fc.boolean()).map(([words, text, settings, isContainer]) => {
    const inner = [text, ...(settings.length > 0 ? [settings.join("\n")] : [])].join("\n\n");
    const heading = words === "" ? "" : ` ${words}`;
    return isContainer
      ? `:::${kind.toLowerCase()}${heading}\n${inner}\n:::`
      : `> [!${kind}]${heading}\n${lines(inner, "> ")}`;
  });
}

export const box: fc.Arbitrary<string> = fc.oneof(...BOXES.map(boxOf));

/** A block by the rules of the dialect, whatever its words are. */
export const block: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: inline },
  { weight: 1, arbitrary: heading },
  { weight: 1, arbitrary: list },
  { weight: 1, arbitrary: code },
  { weight: 1, arbitrary: table },
  { weight: 3, arbitrary: quotation },
  { weight: 8, arbitrary: box },
  { weight: 1, arbitrary: picture },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "---",
      "[^1]: A note.",
      "[^1]: A note with <x-fuzz>.",
      "https://example.org/a?b=<x-fuzz>",
      "https://youtu.be/aaaaaaaaaaa",
      "> A plain blockquote.",
      "1. one\n   - two\n     > three",
    ),
  },
);
