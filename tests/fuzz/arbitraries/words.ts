import fc from "fast-check";
import { nasty, nastyInline } from "./nasty.ts";

const PLAIN = [
  "water",
  "gate",
  "The board",
  "said",
  "in March",
  "41 miles",
  "nobody",
  "St. Aldric",
  "U.S.",
  "10:30",
  "the river’s",
  "gauge",
  "12 %",
  "no. 4",
];

export const word: fc.Arbitrary<string> = fc.constantFrom(...PLAIN);

function lineWith(extra: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 5 }), fc.option(fc.tuple(extra, fc.nat(5)), { freq: 2 }))
    .map(([words, found]) => {
      const all = found ? words.toSpliced(found[1] % (words.length + 1), 0, found[0]) : words;
      return all.join(" ").replace(/\s*\n\s*/g, " ");
    });
}

/** A line of plain text, as in a headline; sometimes with something in it that is none. */
export const line: fc.Arbitrary<string> = lineWith(nasty);

/** The same where Markdown is read. */
export const marked: fc.Arbitrary<string> = lineWith(nastyInline);

export const name: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      "Hanne Veldt",
      "Jonas Feld, Jr.",
      "Ada Lindgren",
      "ada-lindgren",
      "newsroom",
      "The Newsroom",
      "O’Brien",
      "محمد علي",
      "José",
      "X Æ A-12",
      "Ursula von der Leyen",
      "U2",
      "王小明",
    ),
  },
  { weight: 1, arbitrary: fc.tuple(word, nasty).map(([a, b]) => `${a} ${b}`.replace(/\s*\n\s*/g, " ")) },
);

const SOUND = [
  "https://example.org/",
  "https://example.org/a?b=1&c=<2>#d",
  "https://example.org/(a)",
  "https://EXAMPLE.org/%7Efuzz",
  "HTTPS://example.org/",
  "http://example.org:8080/x",
  "https://bücher.example/ä",
  'https://example.org/?q="onfuzz=1',
  "mailto:desk@gazette.example",
  "tel:+15550100",
  "/labels/",
  "/",
  "/feed.xml",
  "../../authors/ada-lindgren.md",
  "https://gazette.example/labels/",
];

/** Of the publication itself, where it happens to have them. */
const PERHAPS = [
  "#opinion-1",
  "#quote-1",
  "#entry-1",
  "other.md",
  "other.md#quote-1",
  "story.md",
  "../../pages/standards.md",
  "minutes.pdf",
];

const WRONG = [
  "javascript:fuzz()",
  "JaVaScRiPt:fuzz()",
  "data:text/html,fuzz",
  "//example.org/",
  "\\\\example.org",
  "vbscript:x",
  "example.org",
  "www.example.org",
  "https://",
  "https://user:pass@example.org/",
  "/nowhere/",
  "#nowhere",
  "ftp://example.org/",
  "file:///etc/passwd",
  "http://localhost:8080/",
  "",
];

/** Addresses of every sort that a link may have, and some that it may not. */
export const address: fc.Arbitrary<string> = fc.oneof(
  { weight: 16, arbitrary: fc.constantFrom(...SOUND) },
  { weight: 3, arbitrary: fc.constantFrom(...PERHAPS) },
  { weight: 1, arbitrary: fc.constantFrom(...WRONG) },
);

/** Running text with marks. */
export const inline: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: word },
      {
        weight: 2,
        arbitrary: fc
          .tuple(fc.constantFrom("*", "**", "_", "`", "~~", "***"), word)
          .map(([mark, text]) => mark + text + mark),
      },
      {
        weight: 2,
        arbitrary: fc
          .tuple(word, address, fc.option(line, { freq: 6 }))
          .map(
            ([text, to, title]) =>
              `[${text}](${/[\s<>()]/.test(to) ? `<${to}>` : to}${title ? ` ${JSON.stringify(title)}` : ""})`,
          ),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          "<https://example.org/a>",
          "https://example.org/b",
          "<desk@gazette.example>",
          "www.example.org",

          "words^[A note of *mine*.]",
          "a\\\nb",
          "a  \nb",
          "a\nb",
        ),
      },
      { weight: 3, arbitrary: nastyInline },
      {
        weight: 1,
        arbitrary: fc
          .tuple(
            fc.constantFrom("*", "**", "`", "[", "“"),
            nastyInline,
            fc.constantFrom("*", "**", "`", "](https://example.org/)", "”"),
          )
          .map((parts) => parts.join("")),
      },
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(" "));
