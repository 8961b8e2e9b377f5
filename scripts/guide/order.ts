import type { Block } from "../components/block.ts";

/** The kinds of block in the order in which an author meets them. */
export const order: readonly { readonly title: string; readonly kinds: readonly Block["kind"][] }[] = [
  { title: "Words", kinds: ["prose", "quote", "qa", "pull", "footnotes"] },
  { title: "Pictures, sound and files", kinds: ["figure", "gallery", "video", "audio", "table", "document"] },
  { title: "From elsewhere", kinds: ["embed"] },
  { title: "Beside the text", kinds: ["key-points", "facts", "timeline"] },
  { title: "Live articles", kinds: ["entry"] },
  { title: "What is not reporting", kinds: ["opinion"] },
  { title: "About the article itself", kinds: ["method", "note", "update", "correction"] },
];
