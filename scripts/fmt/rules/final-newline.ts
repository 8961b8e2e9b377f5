import type { Rewrite } from "../edit.ts";
import type { Rule } from "../rule.ts";
import type { Written } from "../written.ts";

/** A text ends with one line end and no empty lines. */
export const finalNewline: Rule = { name: "end of the file", rewrites };

function rewrites({ text }: Written): readonly Rewrite[] {
  const start = text.trimEnd().length;
  const wanted = start === 0 ? "" : "\n";
  return text.slice(start) === wanted ? [] : [[{ start, end: text.length, text: wanted }]];
}
