import type { ComponentChildren, VNode } from "preact";
import type { Inline, InlineFootnote } from "../source/block.ts";
import type { RenderContext } from "./component.ts";
import { linkInline } from "./telephone.ts";

/** What inline text needs of its page: how to write an address there, and how to name a mark. */
type Page = Pick<RenderContext, "href" | "medium" | "strings" | "ours">;

/** The id of a footnote's element on its page. */
export function footnoteId(number: number): string {
  return `footnote-${number}`;
}

/** The id of one of a footnote's marks in the text. */
export function footnoteMarkId(number: number, mark: number): string {
  return `footnote-${number}-mark-${mark}`;
}

/** Inline values as nodes; the renderer escapes every text. */
export function InlineNodes({ of, context }: { of: readonly Inline[]; context: Page }): VNode {
  return <>{of.map((inline) => inlineNode(inline, context))}</>;
}

function inlineNode(inline: Inline, context: Page): ComponentChildren {
  switch (inline.type) {
    case "text":
      return inline.text;
    case "emphasis":
      return <em>{children(inline.children, context)}</em>;
    case "strong":
      return <strong>{children(inline.children, context)}</strong>;
    case "strikethrough":
      return <del>{children(inline.children, context)}</del>;
    case "code":
      return <code>{inline.text}</code>;
    case "link":
      return (
        <a href={context.href(inline.href)} title={inline.title}>
          {children(linkInline(inline.href, inline.children), context)}
        </a>
      );
    case "footnote":
      return <FootnoteMark mark={inline} context={context} />;
    case "break":
      return <br />;
    case "softbreak":
      return "\n";
    case "image":
    case "html":
      throw new Error(`Inline ${inline.type} is refused when an article is read and cannot be rendered.`);
  }
}

/** A raised number; in feeds and mail, where it leads nowhere, in brackets. */
function FootnoteMark({ mark: { number, mark }, context }: { mark: InlineFootnote; context: Page }): VNode {
  if (context.medium === "feed") return <sup>[{number}]</sup>;
  return (
    <sup class="footnote-mark" {...context.ours}>
      <a
        href={`#${footnoteId(number)}`}
        id={footnoteMarkId(number, mark)}
        aria-label={context.strings.footnotes.mark(number)}
      >
        {number}
      </a>
    </sup>
  );
}

function children(inlines: readonly Inline[], context: Page): ComponentChildren {
  return inlines.map((inline) => inlineNode(inline, context));
}

/** The words alone, as a reader hears them. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines.map(words).join("");
}

function words(inline: Inline): string {
  switch (inline.type) {
    case "text":
    case "code":
      return inline.text;
    case "emphasis":
    case "strong":
    case "strikethrough":
    case "link":
      return inlineText(inline.children);
    case "image":
      return inline.alt;
    case "break":
    case "softbreak":
      return " ";
    // The mark is not one of the words.
    case "footnote":
    case "html":
      return "";
  }
}
