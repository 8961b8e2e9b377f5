import type { Rewrite } from "../edit.ts";
import { quotationsIn } from "../quotations.ts";
import type { Rule } from "../rule.ts";
import type { Written } from "../written.ts";

/** An attribution on the last line of the words becomes a paragraph of its own. */
export const attributionParagraph: Rule = { name: "attributions", rewrites };

function rewrites(written: Written): readonly Rewrite[] {
  return quotationsIn(written).flatMap(({ paragraphs, attribution }): readonly Rewrite[] => {
    const line = attribution?.line.lines[0];
    const previous = paragraphs.at(-1)?.lines.at(-1);
    if (!line || previous?.start.line !== line.start.line - 1) return [];
    const at = written.offset({ line: line.start.line, column: 1 });
    const prefix = written.text.slice(at, written.offset(line.start)).trimEnd();
    return [[{ start: at, end: at, text: `${prefix}\n` }]];
  });
}
