import type { SourceBlock, SourceCallout } from "../../source/block.ts";
import type { Edit, Rewrite } from "../edit.ts";
import type { Rule } from "../rule.ts";
import { allBlocks, type Written } from "../written.ts";

/**
 * `:::name title` … `:::` becomes `> [!NAME] title`. A container that holds another box stays one, because a box in a
 * box that is spelled `> [!NAME]` is refused; only the inner one is rewritten. The entries of a live article stay as they
 * are: some hold boxes, and all of them shall look alike.
 */
export const container: Rule = { name: "containers", rewrites };

function rewrites(written: Written): readonly Rewrite[] {
  return [...allBlocks(written.blocks)].flatMap((block) => {
    if (block.type !== "callout" || block.spelling !== "container") return [];
    if (block.name.toUpperCase() === "ENTRY") return [];
    const holdsBox = [...allBlocks(block.children)].some(({ type }) => type === "callout");
    return holdsBox ? [] : rewrite(block, written);
  });
}

function rewrite({ name, nameSpan, title, span, children }: SourceCallout, written: Written): readonly Rewrite[] {
  const { lines, offset } = written;
  const opening = nameSpan.start.line;
  const closing = span.end?.line ?? opening;
  const lineAt = (line: number) => lines[line - 1] ?? "";
  if (!lineAt(opening).startsWith(":::") || !isClosing(lineAt(closing))) return [];

  const isBlank = (line: number) => lineAt(line).trim() === "";
  let first = opening + 1;
  let last = closing - 1;
  while (first < last && isBlank(first)) first++;
  while (first < last && isBlank(last)) last--;

  const above = lineAt(opening - 1);
  const below = lineAt(closing + 1);
  // Text right above or below would run into the box.
  const before = above.trim() === "" || above.startsWith(":::") ? "" : "\n";
  const after = below.trim() === "" || isClosing(below) ? "" : "\n";
  const head = [`${before}> [!${name.toUpperCase()}]`, title.text].filter(Boolean).join(" ");
  const gap = joinsTitle(children[0], lineAt(first)) ? "\n" : "\n>\n";

  const start = (line: number) => offset({ line, column: 1 });
  const prefixes: Edit[] = [];
  for (let line = first; line <= last; line++) {
    prefixes.push({ start: start(line), end: start(line), text: lineAt(line) === "" ? ">" : "> " });
  }
  const end = { start: start(last + 1), end: Math.min(start(closing + 1), written.text.length), text: after };
  return [[{ start: start(opening), end: start(first), text: head + gap }, ...prefixes, end]];
}

function isClosing(line: string): boolean {
  return /^:{3,}\s*$/.test(line);
}

/** Right below the title it would not be read as a part of it. */
function joinsTitle(block: SourceBlock | undefined, line: string): boolean {
  switch (block?.type) {
    case "paragraph":
    case "blockquote":
    case "table":
      return true;
    case "list":
      return /^ {0,3}(?:[-*+]|1[.)]) +\S/.test(line);
    case "heading":
      return /^ {0,3}#/.test(line);
    case "code":
      return /^ {0,3}(?:```|~~~)/.test(line);
    default:
      return false;
  }
}
