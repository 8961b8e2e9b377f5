import { error, warning } from "../entry.ts";

export const opinionProblems = {
  "opinion-first": error(() => ({
    what: "An opinion passage stands before the first paragraph of reporting.",
    why: "Summaries, feeds and search engines show how an article begins, and must not pass opinion off as news.",
    fix: "Move the passage behind the first paragraph, or set `type: opinion` if the whole article is opinion and needs no box.",
  })),
  "opinion-without-editors": error(() => ({
    what: "This passage is the editors' opinion, and the publication does not say who the editors are.",
    why: "There is no anonymous opinion: readers and search engines must be told whose it is.",
    fix: "Name an author after [!OPINION], or add to publication.yaml the id of the author who stands for the editors:\neditors: newsroom",
  })),
  "opinion-voice-ambiguous": error((d: { name: string; ids: string }) => ({
    what: `There are several authors called “${d.name}”.`,
    why: "Whose opinion it is must not be left to chance.",
    fix: `Give the author's id instead: one of ${d.ids}.`,
  })),
  "opinion-voice-unknown": error((d: { name: string; suggestion: string }) => ({
    what: `There is no author “${d.name}” whose opinion this could be.${d.suggestion}`,
    why: "Readers and search engines must be told whose opinion it is.",
    fix: "Write “The editors”, or the id or name of an author in authors/.",
  })),
  "opinion-outweighs": warning(() => ({
    what: "More than half of this article's words stand in opinion passages.",
    why: "Readers and search engines are told that it is reporting.",
    fix: "Set `type: opinion` and take the boxes away, or publish the opinion as an article of its own.",
  })),
} as const;
