import { warning } from "../entry.ts";

/** Marks that are nearly Markdown: they were read as something else, or as text. */
export const swallowedProblems = {
  "code-open": warning((d: { fence: string }) => ({
    what: `The code that begins at “${d.fence}” is never closed.`,
    why: "Everything behind it is published as code.",
    fix: `Put a line that holds only ${d.fence} behind the code; or take this line out.`,
  })),
  "code-indented": warning(() => ({
    what: "This paragraph is indented, and is published as code.",
    why: "Markdown takes lines behind a tab or four blanks for code: they are shown as typed, in another typeface.",
    fix: "Take the blanks from the beginning of its lines. If it is code, put ``` on a line of its own before and behind it.",
  })),
  "heading-unspaced": warning((d: { text: string }) => ({
    what: `“${d.text}” was probably meant as a heading.`,
    why: "Without a blank behind its marks it is published as text, with them.",
    fix: "Put a blank between the marks and the words: ## The water. If the marks are meant, put a backslash before the first.",
  })),
  "table-broken": warning(() => ({
    what: "These lines look like a table and cannot be read as one.",
    why: "They are published as running text, with their signs.",
    fix: "Put a line of dashes under the first, with as many cells, and an empty line before the table:\n| Month | Depth |\n|---|---|\n| May | 3 ft |",
  })),
  "list-pasted": warning((d: { mark: string }) => ({
    what: `Lines that begin with “${d.mark}” are no list.`,
    why: "Pasted from another program, they are published as running text, with their signs.",
    fix: "Begin each line with a hyphen and a blank: - The first point.",
  })),
  "strikethrough-short": warning((d: { text: string }) => ({
    what: `“~${d.text}~” is published with “${d.text}” struck through.`,
    why: "Markdown has no lowered letters and figures; one tilde on either side strikes out, as two do.",
    fix: "Write the lowered sign itself, as in CO₂. If it is meant to be struck out, put two tildes on either side.",
  })),
  "footnote-open": warning((d: { text: string }) => ({
    what: `The footnote that begins at “${d.text}” is never closed.`,
    why: "It is published in the middle of the text, with its signs.",
    fix: "Put a ] behind its last word: ^[Where this is known from.]\nIf the signs are meant, put a backslash before the bracket.",
  })),
} as const;
