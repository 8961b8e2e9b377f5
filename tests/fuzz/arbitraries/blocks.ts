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
  "3 March 2925",
  "Feb. 14",
  "c. 1988",
  "1914–1918",
  "March 3, 2025, 11:20",
];
export const writtenDate = fc.constantFrom(...DATES);

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

/** A picture, film, recording or document, with what it shows. */
const shown = fc
  .tuple(
    fc.constantFrom("!", ""),
    marked,
    fc.constantFrom(
      "gauge.jpg",
      "gauge-ice.jpg",
      "weir.mp4",
      "gauge.webm",
      "call.mp3",
      "call.wav",
      "minutes.pdf",
      "nowhere.png",
    ),
    fc.option(marked, { freq: 3 }),
  )
  .map(
    ([mark, alt, file, title]) =>
      `${mark}[${alt.replaceAll("]", "\\]")}](${file}${title ? ` ${JSON.stringify(title)}` : ""})`,
  );

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
  readonly fields: readonly (keyof typeof FIELDS)[];
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
    body: fc.tuple(shown, fc.option(inline)).map((parts) => parts.filter(Boolean).join("\n\n")),
    fields: [...RIGHTS, "decorative"],
  },
  { name: "NOTE", title: fc.oneof(none, marked), body: joined(prose), fields: [] },
  { name: "UPDATE", title: writtenDate, body: joined(prose), fields: [] },
  {
    name: "CORRECTION",
    title: fc.tuple(fc.constantFrom("", "Clarification, ", "Retraction, "), writtenDate).map((parts) => parts.join("")),
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
    body: joined(
      fc.tuple(shown, fc.option(inline)).map((parts) => parts.filter(Boolean).join("\n")),
      2,
    ),
    fields: RIGHTS,
  },
  { name: "TABLE", title: marked, body: table, fields: ["note", "row-headers", ...RIGHTS] },
  {
    name: "VIDEO",
    title: marked,
    body: fc.tuple(shown, fc.option(inline)).map((parts) => parts.filter(Boolean).join("\n\n")),
    fields: ["poster", "captions", "silent", "captions-lang", "transcript", "duration", ...RIGHTS],
  },
  {
    name: "AUDIO",
    title: marked,
    body: fc
      .tuple(shown, fc.option(turn.map((text) => `### Transcript\n\n${text}`)))
      .map((parts) => parts.filter(Boolean).join("\n\n")),
    fields: ["transcript", "duration", ...RIGHTS],
  },
  {
    name: "DOCUMENT",
    title: marked,
    body: fc.tuple(shown, fc.option(inline)).map((parts) => parts.filter(Boolean).join("\n\n")),
    fields: ["pages", "lang", ...RIGHTS],
  },
];

function boxOf({ name: kind, title, body, fields }: Box): fc.Arbitrary<string> {
  const values = fields.map((key) => (FIELDS[key] ?? marked).map((value) => `${key}: ${value.replaceAll("\n", " ")}`));
  const chosen = fc
    .tuple(...values.map((value) => fc.option(value, { freq: 1 })))
    .map((all) => all.filter((value) => value !== null));
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
  { weight: 1, arbitrary: shown },
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
