import fc from "fast-check";
import { nasty, nastyInline } from "./nasty.ts";
import { inline, line } from "./words.ts";

/** What may happen to a piece of Markdown on its way from an author. */
export type Mutation = (markdown: string) => string;

const at = fc.nat(40);

function onLines(change: (lines: readonly string[]) => readonly string[]): Mutation {
  return (markdown) => change(markdown.split("\n")).join("\n");
}

function onLine(index: number, change: (line: string) => string): Mutation {
  return onLines((lines) => lines.map((text, each) => (each === index % lines.length ? change(text) : text)));
}

const prefixed = (prefix: string) => onLines((lines) => lines.map((text) => (prefix + text).trimEnd()));

/** Puts words where those of a line begin, behind its marks. */
function behindMarks(text: string, words: string): string {
  return text.replace(/^(?:[>\s]|[-*+] |\d+\. |#+ |\[!\w+\] ?|:::\w+ ?)*/, (marks) => marks + words);
}

const wholes: readonly Mutation[] = [
  prefixed("> "),
  prefixed("  "),
  prefixed("    "),
  (text) => `> [!OPINION] The editors\n${prefixed("> ")(text)}`,
  (text) => `> [!NOTE] ${prefixed("> ")(text).slice(2)}`,
  (text) => `> [!FACTS] The gauge\n> It is dry.\n>\n${prefixed("> ")(text)}`,
  (text) => `> [!QA]\n> **Ada Lindgren:** Why?\n>\n> **Hanne Veldt:** Hear this.\n>\n${prefixed("> ")(text)}`,
  (text) => `:::opinion\n${text}\n:::`,
  (text) => `:::facts The gauge\n${text}\n:::`,
  (text) => `- It is dry.\n\n${prefixed("  ")(text)}`,
  (text) => `> “It froze.”\n>\n${prefixed("> ")(text)}\n>\n> — Hanne Veldt`,
  (text) => `It froze.[^2]\n\n[^2]: As was said.\n\n${prefixed("    ")(text)}`,
  (text) => `> [!TIMELINE]\n> - 3 March 2025: It froze.\n>\n${prefixed(">   ")(text)}`,
  (text) => text.replace(/^> /gm, "").replace(/^>$/gm, ""),
  (text) =>
    text
      .replace(/^> ?\[!(\w+)\]/, ":::$1")
      .replace(/^> ?/gm, "")
      .concat("\n:::"),
  (text) => text.replace(/^:::/gm, "::::"),
  (text) => text.replace(/^> /gm, ">"),
  (text) => text.replaceAll("“", '"').replaceAll("”", '"'),
  (text) => text.replaceAll("—", "--"),
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.normalize("NFD"),
  (text) => text.replaceAll(" ", "\u00a0"),
  (text) => text.replaceAll("\n", "  \n"),
  (text) => text.replaceAll("\n", "\n\n"),
  (text) => text.replace(/^>\n/gm, ""),
  (text) => `\`\`\`\n${text}\n\`\`\``,
  (text) => `~~~~ <x-fuzz>\n${text}`,
  (text) => `${text}\n${text}`,
  (text) => text.replace(/\[!(\w+)\](?! )/, "[!$1] A title"),
  (text) => text.replace(/\[!(\w+)\] .*/, "[!$1]"),
];

const BOXES = [
  "OPINION",
  "KEYPOINTS",
  "QUOTE",
  "POST",
  "FIGURE",
  "PULL",
  "NOTE",
  "UPDATE",
  "CORRECTION",
  "METHOD",
  "FACTS",
  "TIMELINE",
  "ENTRY",
  "QA",
  "GALLERY",
  "TABLE",
  "VIDEO",
  "AUDIO",
  "DOCUMENT",
  "TIP",
];

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(at, nasty).map(([index, text]) => onLine(index, (own) => own + text)),
  fc.tuple(at, nastyInline).map(([index, text]) => onLine(index, (own) => `${own} ${text}`)),
  fc.tuple(at, nastyInline).map(([index, text]) => onLine(index, (own) => behindMarks(own, `${text} `))),
  fc
    .tuple(at, fc.oneof(inline, line))
    .map(([index, text]) =>
      onLine(index, (own) => behindMarks("", own.slice(0, own.length - own.replace(/^[>\s]*/, "").length)) + text),
    ),
  fc.tuple(at, at, nastyInline).map(([index, place, text]) =>
    onLine(index, (own) => {
      const words = own.split(" ");
      return words.toSpliced(1 + (place % words.length), 0, text).join(" ");
    }),
  ),
  fc
    .tuple(
      at,
      fc.constantFrom(
        "field: value",
        "lang: de",
        "lang: ar",
        "credit: <x-fuzz>",
        "source: https://example.org/?<x-fuzz>",
        "licence: CC BY 4.0",
        "creator: ada-lindgren",
        "url: https://x.com/a/status/1",
        "by: newsroom",
        "place: in the <x-fuzz>",
        "asks: Ada Lindgren",
      ),
    )
    .map(
      ([, text]): Mutation =>
        (markdown) =>
          `${markdown}\n${markdown.startsWith(">") ? `>\n> ${text}` : `\n${text}`}`,
    ),
  at.map((index) => onLines((lines) => lines.toSpliced(index % lines.length, 1))),
  at.map((index) => onLines((lines) => lines.toSpliced(index % lines.length, 0, lines[index % lines.length] ?? ""))),
  fc
    .tuple(at, at)
    .map(([from, to]) => onLines((lines) => lines.with(from % lines.length, lines[to % lines.length] ?? ""))),
  fc
    .tuple(at, fc.constantFrom("> ", ">", "  ", "- ", "# ", "## ", "\t", "[^1]: ", ":::", "> > "))
    .map(([index, prefix]) => onLine(index, (own) => prefix + own)),
  at.map((index) => onLine(index, (own) => own.replace(/^(?:> ?|[-*] |#+ |\s+)/, ""))),
  fc.tuple(at, at).map(([index, length]) => onLine(index, (own) => own.slice(0, length))),
  fc.constantFrom(...BOXES).map(
    (name): Mutation =>
      (text) =>
        text.replace(/\[!\w+\]/, `[!${name}]`),
  ),
  fc.tuple(at, nasty).map(([index, text]) => onLines((lines) => lines.toSpliced(index % lines.length, 0, text))),
);

const whole: fc.Arbitrary<Mutation> = fc.constantFrom(...wholes);

const some = fc.array(fc.oneof({ weight: 3, arbitrary: mutation }, { weight: 2, arbitrary: whole }), {
  minLength: 1,
  maxLength: 3,
});

/** Mostly nothing, sometimes several things. */
export const mutations: fc.Arbitrary<Mutation> = fc
  .oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 2, arbitrary: some })
  .map(
    (all): Mutation =>
      (markdown) =>
        all.reduce((text, change) => change(text), markdown),
  );
