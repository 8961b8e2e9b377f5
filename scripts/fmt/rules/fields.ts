import type { SourceCallout } from "../../source/block.ts";
import type { Edit, Rewrite } from "../edit.ts";
import { fieldLines } from "../field-lines.ts";
import type { Rule } from "../rule.ts";
import { allBlocks, type Written } from "../written.ts";

/** `key:   value` becomes `key: value`, and an empty line stands before the fields. */
export const fieldRule: Rule = { name: "fields", rewrites };

function rewrites(written: Written): readonly Rewrite[] {
  return [...allBlocks(written.blocks)].flatMap((block): readonly Rewrite[] => {
    if (block.type !== "callout") return [];
    return [...gap(block, written), ...spacing(block, written)].map((edit) => [edit]);
  });
}

function spacing(box: SourceCallout, { text, offset }: Written): readonly Edit[] {
  return fieldLines(box).flatMap(({ line, key, value }) => {
    const indent = line.text.length - line.text.trimStart().length;
    const start = offset(line.start) + indent + key.length + 1;
    const blanks = /^[ \t]*/.exec(text.slice(start))?.[0] ?? "";
    if (blanks === " " || !text.startsWith(value, start + blanks.length)) return [];
    return [{ start, end: start + blanks.length, text: " " }];
  });
}

function gap(box: SourceCallout, { text, lines, offset }: Written): readonly Edit[] {
  const start = fieldLines(box)[0]?.line.start;
  if (!start || box.children.length < 2) return [];
  const above = lines[start.line - 2] ?? "";
  if (/^[\s>]*$/.test(above)) return [];
  const at = offset({ line: start.line, column: 1 });
  return [{ start: at, end: at, text: `${text.slice(at, offset(start)).trimEnd()}\n` }];
}
