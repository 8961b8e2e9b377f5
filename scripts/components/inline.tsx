import type { ComponentChildren, VNode } from "preact";
import type { Inline } from "../source/block.ts";

/** What inline text needs of its page: how to write an address there. */
interface Addresses {
  href(address: string): string;
}

/** Inline values as nodes; the renderer escapes every text. */
export function InlineNodes({ of, context }: { of: readonly Inline[]; context: Addresses }): VNode {
  return <>{of.map((inline) => inlineNode(inline, context))}</>;
}

function inlineNode(inline: Inline, context: Addresses): ComponentChildren {
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
          {children(inline.children, context)}
        </a>
      );
    case "break":
      return <br />;
    case "softbreak":
      return "\n";
    case "image":
    case "html":
      throw new Error(`Inline ${inline.type} is refused when an article is read and cannot be rendered.`);
  }
}

function children(inlines: readonly Inline[], context: Addresses): ComponentChildren {
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
    case "html":
      return "";
  }
}
