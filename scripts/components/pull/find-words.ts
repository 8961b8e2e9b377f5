import { withoutEnd } from "../at-end.ts";
import type { Block } from "../block.ts";
import { inlineText } from "../inline.tsx";

/** Whose words a passage holds: the article's own, somebody else's, or labelled opinion. */
type Owner = "article" | "another" | "opinion";

interface Passage {
  readonly owner: Owner;
  readonly text: string;
}

/** Bounded in length, so that marks which are never closed cost linear time. */
const QUOTED = /“[^”]{0,2000}”|„[^“”]{0,2000}[“”]|«[^»]{0,2000}»|»[^«]{0,2000}«|「[^」]{0,2000}」|"[^"]{0,2000}"/gu;

/**
 * Whose words these are, by where they stand in a body; undefined where they stand nowhere. White space, case, quotation
 * marks and the stop at the end do not count, and an ellipsis stands for what was left out of one paragraph.
 */
export function findWords(words: string, body: readonly Block[]): Owner | undefined {
  const parts = words
    .split(/\[?(?:…|\.\.\.)\]?/)
    .map(plain)
    .filter(Boolean);
  const owners = passages(body, "article")
    .filter(({ text }) => holds(plain(text), parts))
    .map(({ owner, text }) => (owner === "article" && isQuoted(text, parts) ? "another" : owner));
  return (["article", "opinion", "another"] as const).find((owner) => owners.includes(owner));
}

/** All that stands in the article's text is somebody's words between quotation marks. */
function isQuoted(text: string, parts: readonly string[]): boolean {
  const quoted = text.match(QUOTED) ?? [];
  return quoted.some((words) => holds(plain(words), parts)) && !holds(plain(text.replace(QUOTED, " | ")), parts);
}

function holds(text: string, parts: readonly string[]): boolean {
  let from = 0;
  return (
    parts.length > 0 &&
    parts.every((part) => {
      const at = text.indexOf(part, from);
      from = at + part.length;
      return at >= 0;
    })
  );
}

function plain(text: string): string {
  const words = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/["'“”„‟«»‹›‘’‚「」『』]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
  return withoutEnd(words, /[.!?,;:]/);
}

/** Every paragraph, heading and entry of a body with its owner, nested ones too. */
function passages(blocks: readonly Block[], owner: Owner): readonly Passage[] {
  return blocks.flatMap((block): readonly Passage[] => {
    switch (block.kind) {
      case "prose":
        return prosePassages(block, owner);
      case "key-points":
        return block.points.map((point) => ({ owner, text: inlineText(point) }));
      case "opinion":
        return passages(block.body, "opinion");
      case "quote":
        return passages(block.body, "another");
      case "embed":
        return embedPassages(block);
      case "timeline":
        return block.entries.flatMap(({ body }) => passages(body, owner));
      case "qa":
        return block.turns.flatMap(({ asks, body }) => passages(body, asks ? owner : "another"));
      case "entry":
        return [{ owner, text: block.heading.text }, ...passages(block.body, owner)];
      case "facts":
      case "method":
        return passages(block.body, owner);
      // Captions, corrections and notes are about the article, not of it; another pull quote only repeats it.
      default:
        return [];
    }
  });
}

function embedPassages(block: Extract<Block, { kind: "embed" }>): readonly Passage[] {
  if (block.from === "box") return passages(block.body, "another");
  const text = block.from === "record" ? block.record.text : undefined;
  return text === undefined ? [] : [{ owner: "another", text }];
}

function prosePassages({ node }: Extract<Block, { kind: "prose" }>, owner: Owner): readonly Passage[] {
  switch (node.type) {
    case "paragraph":
    case "heading":
      return [{ owner, text: inlineText(node.inline) }];
    case "list":
      return passages(node.items.flat(), owner);
    case "blockquote":
      return passages(node.children, "another");
    default:
      return [];
  }
}
