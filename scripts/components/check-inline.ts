import { problem } from "../problem/problem.ts";
import type { Inline, InlineText } from "../source/block.ts";
import type { ParseContext } from "./component.ts";
import { copyMarks } from "./copy-marks.ts";
import { inlineText } from "./inline.tsx";

/** Refuses what running text may not hold, and gives every link the address the site will use. */
export function checkInline(
  text: InlineText,
  context: Pick<ParseContext, "report" | "place" | "address">,
): readonly Inline[] {
  for (const stray of text.strays) {
    const code = stray.kind === "wiki" ? "link-wiki" : "callout-stray";
    context.report(problem(code, context.place(stray.span), { text: stray.text }));
  }
  for (const { code, text: marks, span } of copyMarks(text)) {
    context.report(problem(code, context.place(span), { text: marks }));
  }
  return check(text.inline, context);
}

function check(
  inlines: readonly Inline[],
  context: Pick<ParseContext, "report" | "place" | "address">,
): readonly Inline[] {
  return inlines.flatMap((inline, index): readonly Inline[] => {
    switch (inline.type) {
      case "html": {
        // An opening tag says it all; its closing tag is not one more mistake.
        if (!closes(inline.raw, inlines.slice(0, index))) {
          context.report(problem("html-refused", context.place(inline.span), htmlDetails(inline.raw)));
        }
        return [];
      }
      case "image":
        context.report(problem("picture-in-text", context.place(inline.span)));
        return [];
      case "link": {
        const href = context.address(inline.href, inline.span);
        const children = check(inline.children, context);
        if (inlineText(inline.children).trim() === "") {
          context.report(problem("link-empty", context.place(inline.span), { href: inline.href }));
        }
        return href === undefined ? children : [{ ...inline, href, children }];
      }
      case "emphasis":
      case "strong":
      case "strikethrough":
        return [{ ...inline, children: check(inline.children, context) }];
      default:
        return [inline];
    }
  });
}

function closes(raw: string, before: readonly Inline[]): boolean {
  const name = /^<\/([a-z][a-z0-9-]*)/i.exec(raw)?.[1]?.toLowerCase();
  return name !== undefined && before.some((each) => each.type === "html" && tagName(each.raw) === name);
}

/** The name in an opening tag. */
function tagName(raw: string): string | undefined {
  return /^<([a-z][a-z0-9-]*)/i.exec(raw)?.[1]?.toLowerCase();
}

/** What is refused and the way out that fits it. */
export function htmlDetails(raw: string): { readonly tag: string; readonly fix: string } {
  const tag = raw.trim().split("\n")[0] ?? "";
  const name = /^<\/?([a-z][a-z0-9-]*)/i.exec(tag)?.[1]?.toLowerCase();
  return { tag: tag.length > 60 ? `${tag.slice(0, 60)}…` : tag, fix: htmlFix(tag, name) };
}

function htmlFix(tag: string, name: string | undefined): string {
  if (tag.startsWith("<!--")) return "Take the comment out; notes to colleagues do not belong in an article.";
  if (name === "br") return "Leave an empty line to begin a new paragraph, or end the line with a backslash.";
  if (name === "b" || name === "strong") return "Write **bold**.";
  if (name === "i" || name === "em") return "Write *emphasis*.";
  if (name === "a") return "Write a link as [the words](https://example.org).";
  if (name === "img") return "Write a picture as ![what it shows](picture.jpg), in a paragraph of its own.";
  if (name === "iframe" || name === "script" || name === "blockquote") {
    return "Take the code out and put the post into a box:\n> [!POST] Name (@handle) on X, 14 February 2025\n> Its words.";
  }
  return "Write it in Markdown; to print the characters themselves, put them in backticks, such as `List<String>`.";
}
