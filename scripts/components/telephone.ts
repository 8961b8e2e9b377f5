import type { Inline } from "../source/block.ts";

/** A telephone number that no line end parts. */
export function unbroken(telephone: string): string {
  return telephone.replaceAll(" ", "\u00a0").replaceAll("-", "\u2011");
}

/** The words of a link to one. */
export function unbrokenInline(inline: Inline): Inline {
  if (inline.type === "softbreak") return { type: "text", text: "\u00a0" };
  if (inline.type === "text" || inline.type === "code") return { ...inline, text: unbroken(inline.text) };
  return "children" in inline ? { ...inline, children: inline.children.map(unbrokenInline) } : inline;
}
