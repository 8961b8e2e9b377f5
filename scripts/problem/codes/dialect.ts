import { error, warning } from "../entry.ts";

const copy = "What looks like one of our boxes and cannot be read exactly would reach readers as loose text.";

/** Marks of the dialect that cannot be read, wherever they stand. */
export const dialectProblems = {
  "callout-unknown": error((d: { name: string; suggestion: string; known: string }) => ({
    what: `There is no box called [!${d.name}].${d.suggestion}`,
    why: copy,
    fix: `Use one of ${d.known}, or an ordinary blockquote without a mark.`,
  })),
  "callout-unreadable": error(() => ({
    what: "This line begins like the name of a box and is not one.",
    why: copy,
    fix: "Write the name in brackets, then the title, and begin the text on the next line:\n> [!OPINION] The editors\n> The text.",
  })),
  "callout-lazy-line": error(() => ({
    what: "This line stands outside the box's `>` but Markdown counts it as part of the box.",
    why: "Whether these words belong to the box decides whose words they are, so it must not be left to chance.",
    fix: "Begin the line with `>` if it belongs to the box; put an empty line before it if it does not.",
  })),
  "callout-stray": error((d: { text: string }) => ({
    what: `“${d.text}” stands in running text, where it means nothing.`,
    why: copy,
    fix: "A box begins with its name on a line of its own, as in\n> [!NOTE]\nTo print the characters, put them in backticks.",
  })),
  "callout-empty": error((d: { name: string }) => ({
    what: `The box [!${d.name}] is empty.`,
    why: "An empty box would be published as a label without anything under it.",
    fix: "Write its text on the next lines, each beginning with `>`, or take the box out.",
  })),
  "callout-within": error((d: { name: string; outer: string }) => ({
    what: `[!${d.name}] may not stand inside ${d.outer}.`,
    why: "Readers could not tell any more which box a sentence belongs to.",
    fix: "End the outer box first, with a line without `>`. A quotation within it needs no mark:\n> > “I have nothing to add.”\n> >\n> > — Jane Roe",
  })),
  "callout-title": error((d: { name: string; title: string }) => ({
    what: `[!${d.name}] takes no title, and “${d.title}” stands where one would be.`,
    why: copy,
    fix: "Begin the text on the next line, after `>`.",
  })),
  "field-unknown": error((d: { field: string; suggestion: string; known: string }) => ({
    what: `This box has no field \`${d.field}\`.${d.suggestion}`,
    why: "A misspelt field would be ignored, and what it says would be missing from the page.",
    fix: `Use one of: ${d.known}. If these lines are text, put them before another paragraph.`,
  })),
  "field-twice": error((d: { field: string }) => ({
    what: `The field \`${d.field}\` stands here a second time.`,
    why: "One of the two values would be lost.",
    fix: "Keep one of them.",
  })),
  "field-empty": error((d: { field: string }) => ({
    what: `The field \`${d.field}\` has no value.`,
    why: "An empty field says nothing, and was probably meant to say something.",
    fix: "Write the value behind the colon, or take the line out.",
  })),
  "field-in-text": warning((d: { field: string }) => ({
    what: `This line reads like the field \`${d.field}\` and is published as text.`,
    why: "Fields are a paragraph of their own, in small letters; everything else belongs to the text.",
    fix: `If it is a field, write it in small letters, behind a line that holds only \`>\`:\n>\n> ${d.field}: …`,
  })),
  "field-without-blank": error((d: { field: string }) => ({
    what: `This line reads like the field \`${d.field}\` and belongs to the text above it.`,
    why: "It would be published as a part of that text, as if it had been said or counted there, and what it tells would be missing.",
    fix: `Put a line that holds only \`>\` before the fields:\n>\n> ${d.field}: …`,
  })),
  "field-misspelt": error((d: { written: string; field: string; value: string }) => ({
    what: `“${d.written}” reads like the field \`${d.field}\` and is not written as one.`,
    why: "It would be published as text, and what it tells would be missing from its place and from the data.",
    fix: `Write the field in small letters, with the colon right behind it:\n> ${d.field}: ${d.value || "…"}\nIf it is text, put it before another paragraph.`,
  })),
  "field-not-here": warning((d: { field: string; name: string }) => ({
    what: `This reads like the field \`${d.field}\`, and [!${d.name}] has no fields: it is published as text.`,
    why: "Readers would see a line that was meant for the site.",
    fix:
      d.name === "OPINION"
        ? "Say whose opinion it is behind the name, and take the line out:\n> [!OPINION] The editors"
        : "Say it in a sentence of the text, or take the line out.",
  })),
  "field-wrong": error((d: { field: string; expected: string }) => ({
    what: `The field \`${d.field}\` must be ${d.expected}.`,
    why: "Anything else cannot be shown or put into the data truthfully.",
    fix: "Change the value, or take the line out.",
  })),
  "container-open": error(() => ({
    what: "This `:::` box is never closed.",
    why: "Everything after it would become part of the box.",
    fix: "Close it with a line that holds only `:::`.",
  })),
  "container-stray-end": error(() => ({
    what: "This `:::` closes nothing.",
    why: copy,
    fix: "Take the line out, or open a box before it, such as `:::opinion The editors`.",
  })),
  "container-braces": error(() => ({
    what: "A `:::` line does not take braces.",
    why: "They are other tools' way to set options and mean nothing here.",
    fix: "Write the name and the title, as in `:::opinion The editors`; fields stand in the last paragraph, one `key: value` a line.",
  })),
  "container-unreadable": error(() => ({
    what: "This line begins with `:::` and no name follows.",
    why: copy,
    fix: "Write the name of the box, as in `:::keypoints At a glance`, or fewer colons if this is ordinary text.",
  })),
  "container-inside": error(() => ({
    what: "A `:::` line stands inside a list, a quotation or a footnote.",
    why: "A box that is spelled with colons stands by itself; here the line would reach readers as loose text.",
    fix: "End the list or quotation before it, or spell the box with `>`:\n> [!NOTE]\n> The text.",
  })),
  "inline-too-deep": error(() => ({
    what: "Brackets or emphasis are nested too deep to be read here.",
    why: "What lies deeper could not be told apart from ordinary text.",
    fix: "Take some of the brackets or marks away, or put the line in backticks.",
  })),
  "nesting-too-deep": error(() => ({
    what: "Quotations and lists are nested more than ten deep here.",
    why: "No reader can follow them, and text below such a depth could be lost.",
    fix: "Take some of the `>` or list marks away.",
  })),
  "table-cell-lost": error(() => ({
    what: "This row has more cells than the table has columns.",
    why: "What stands in the cells beyond the last column would be left out of the page.",
    fix: "Give the table one more column, or write \\| where the sign belongs to the words.",
  })),
  "html-refused": error((d: { tag: string; fix: string }) => ({
    what: `“${d.tag}” is HTML, which articles do not take.`,
    why: "An article is text: it must read the same in feeds, mail and data, and must never carry code.",
    fix: d.fix,
  })),
  "picture-in-text": error(() => ({
    what: "A picture stands inside a line of text.",
    why: "There it can have no caption or credit, and it would break the line on a phone.",
    fix: "Put it into a paragraph of its own, with an empty line before and after it.",
  })),
  "heading-first-level": error((d: { mark: string }) => ({
    what: `“${d.mark}” makes a first-level heading in the body.`,
    why: "The headline is the only first-level heading of a page.",
    fix: "Use `##` for a heading within the article.",
  })),
  "heading-empty": error(() => ({
    what: "This heading has no words.",
    why: "People who listen to a page go from heading to heading, and would find nothing there.",
    fix: "Write what the part below it is about, or take the marks away; `---` makes a line between parts.",
  })),
  "heading-skips": warning((d: { level: string; shown: string }) => ({
    what: `This heading skips a level: it is written with ${d.level} marks and shown as level ${d.shown}.`,
    why: "People who listen to a page go from heading to heading, and a missing level sounds like a missing part.",
    fix: "Use one mark more than the heading above it at most.",
  })),
} as const;
