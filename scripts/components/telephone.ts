import type { Inline } from "../source/block.ts";

/** A telephone number that no line end parts. */
export function unbroken(telephone: string): string {
  return telephone.replaceAll(" ", "\u00a0").replaceAll("-", "\u2011");
}

/** The words of a link; those of a telephone number stay together. */
export function linkWords(href: string, words: string): string {
  return isTelephone(href) ? unbroken(words) : words;
}

/** The same of words with marks in them. */
export function linkInline(href: string, words: readonly Inline[]): readonly Inline[] {
  return isTelephone(href) ? words.map(unbrokenInline) : words;
}

function isTelephone(href: string): boolean {
  return /^tel:/i.test(href);
}

function unbrokenInline(inline: Inline): Inline {
  if (inline.type === "softbreak") return { type: "text", text: "\u00a0" };
  if (inline.type === "text" || inline.type === "code") return { ...inline, text: unbroken(inline.text) };
  return "children" in inline ? { ...inline, children: inline.children.map(unbrokenInline) } : inline;
}
