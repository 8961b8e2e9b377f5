import fc from "fast-check";

/** An element and an attribute that nothing of ours has: on a page they can only have come from a text. */
export const MARKER = "fuzz";

const MARKUP = [
  "<x-fuzz onfuzz=1>",
  "</p><x-fuzz-block>",
  '" onfuzz="1',
  "' onfuzz='1",
  "<script>fuzz()</script>",
  "</script><x-fuzz>",
  "<!--",
  "-->",
  "]]>",
  "<![CDATA[",
  "</title><x-fuzz>",
  "</textarea><x-fuzz>",
  "<style>",
  "<img src=x onfuzz=1>",
  "javascript:fuzz()",
  "data:text/html,<x-fuzz>",
];

// biome-ignore lint/suspicious/noTemplateCurlyInString: it is what is looked for
const TEMPLATES = ["{{ fuzz }}", "{% fuzz %}", "<% fuzz %>", "${fuzz}", "#{fuzz}", "%s", "{0}", "$&", "$1", "$`"];

const ENTITIES = [
  "&lt;x-fuzz&gt;",
  "&amp;lt;",
  "&nbsp;",
  "&#x3c;x-fuzz&#x3e;",
  "&#0;",
  "&quot;",
  "&",
  "&fuzz;",
  "&shy;",
];

const SCRIPTS = [
  "النهر جاف اليوم",
  "הנהר יבש",
  "Ünïcödé",
  "e\u0301\u0323\u0308",
  "\u0301",
  "河床干了",
  "👩‍👩‍👧‍👦",
  "🇩🇪",
  "ﬁ",
  "İstanbul",
  "ß",
  "ǆ",
  "Ⅷ",
  "ａｂｃ",
  "नमस्ते",
  "Ω\u0345",
  "\u1e9b\u0323",
];

const INVISIBLE = ["\u00a0", "\u00ad", "\u200d", "\u200c", "\u2009", "\u2028", "\u2029", "\t", "\u3000", "\u2060"];

/** Most of these are refused. */
const FORBIDDEN = [
  "\u202e",
  "\u2066",
  "\u2069",
  "\u200e",
  "\u200f",
  "\u061c",
  "\u0007",
  "\u007f",
  "\u0085",
  "\ufeff",
  "\ufffe",
];

const MARKS = [
  "*", "**", "_", "`", "``", "~~", "[", "]", "](", "!", "![", "#", "|", ">", "\\", "^", "[^1]", "^[a note]", "—", "--",
  "–", "“", "”", "\"", "'", "’", "«", "»", ":", "::", ":::", "(", ")", "…", "...", "/", "//", "@", "=", "+", "%", "%20", "%3C",
  "1.", "- ", "1)", "[ ]", "[x]", "  ", "\\\n", "  \n", "constructor", "__proto__", "toString", "undefined", "null", "NaN",
  "0", "-1", "1e9", "TK",
]; // biome-ignore format: a list of marks

const LONG = [
  "a".repeat(300),
  "Donaudampfschifffahrtsgesellschaft".repeat(6),
  "🧊".repeat(80),
  "1 ".repeat(200).trim(),
];

/** What breaks out of things, as it stands. */
export const nasty: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...MARKUP) },
  { weight: 2, arbitrary: fc.constantFrom(...TEMPLATES) },
  { weight: 3, arbitrary: fc.constantFrom(...ENTITIES) },
  { weight: 4, arbitrary: fc.constantFrom(...SCRIPTS) },
  { weight: 2, arbitrary: fc.constantFrom(...INVISIBLE) },
  { weight: 1, arbitrary: fc.constantFrom(...FORBIDDEN) },
  { weight: 6, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 1, arbitrary: fc.constantFrom(...LONG) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: "grapheme", maxLength: 8 }).filter((text) => !/[\p{Cc}\p{Cs}]/u.test(text)),
  },
);

/** The same where raw markup would be refused at once: escaped, in code, or as entities. */
export const nastyInline: fc.Arbitrary<string> = fc
  .tuple(nasty, fc.constantFrom("escaped", "escaped", "code", "entities", "raw"))
  .map(([text, way]) => {
    if (way === "escaped") return text.replaceAll("<", "\\<");
    if (way === "code") return `\`${text.replaceAll("`", "'")}\``;
    if (way === "entities") return text.replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    return text;
  });
