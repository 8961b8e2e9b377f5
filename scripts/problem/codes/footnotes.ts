import { error } from "../entry.ts";

export const footnoteProblems = {
  "footnote-without-text": error((d: { label: string; suggestion: string }) => ({
    what: `The footnote [^${d.label}] has no text.${d.suggestion}`,
    why: "Its mark would be printed as it stands, and readers would look for a note in vain.",
    fix: `Write its text at the end of the article, with an empty line before it:\n[^${d.label}]: Where this is known from.\nTo print the characters themselves, put them in backticks.`,
  })),
  "footnote-without-mark": error((d: { label: string }) => ({
    what: `Nothing in the text refers to the footnote [^${d.label}].`,
    why: "Readers could not tell what the note belongs to.",
    fix: `Put [^${d.label}] behind the words it belongs to, or take the note out.`,
  })),
  "footnote-twice": error((d: { label: string }) => ({
    what: `The footnote [^${d.label}] has its text here a second time.`,
    why: "One of the two texts would be lost.",
    fix: "Give one of them another label, in its mark as well.",
  })),
  "footnote-empty": error(() => ({
    what: "This footnote is empty.",
    why: "Readers would follow its mark and find nothing.",
    fix: "Write its text behind the colon, or take the mark and the note out.",
  })),
  "footnote-misplaced": error((d: { where: string }) => ({
    what: `A footnote's mark stands ${d.where}, where it cannot be shown.`,
    why: "The mark would be lost, or printed as it stands.",
    fix: "Put the mark behind the words of the text that the note belongs to.",
  })),
  "footnote-in-quotation": error(() => ({
    what: "The text of this footnote stands inside somebody else's words.",
    why: "Whether the speaker or the newsroom says it must not be left to chance.",
    fix: "Keep the mark where it is, and put the text behind the quotation, outside of the `>`.",
  })),
} as const;
