import { error, warning } from "../entry.ts";

export const publicationProblems = {
  "language-untranslated": warning((d: { language: string }) => ({
    what: `The words of the site itself have no translation for “${d.language}” yet.`,
    why: "Labels, dates' names and navigation appear in English beside your articles.",
    fix: "Publish with English labels, or help by adding a file to scripts/locale/.",
  })),
  "policy-without-page": error((d: { policy: string; page: string; suggestion: string }) => ({
    what: `The policy \`${d.policy}\` names the page “${d.page}”, which does not exist.${d.suggestion}`,
    why: "Search engines are told where the policy stands, and must find it there.",
    fix: `Create pages/${d.page}.md, or take the line out.`,
  })),
  "contact-without-page": error((d: { page: string; suggestion: string }) => ({
    what: `\`contact\` names the page “${d.page}”, which does not exist.${d.suggestion}`,
    why: "Every page's footer leads there, and so does the data.",
    fix: `Create pages/${d.page}.md, or take the line out.`,
  })),
  "permalink-unusable": error((d: { reason: string }) => ({
    what: `The pattern for addresses cannot be used: ${d.reason}.`,
    why: "Every article's address is made from it and must stay the same for good.",
    fix: "Use the parts YYYY, MM, DD, section and slug between slashes, such as /YYYY/MM/DD/slug/.",
  })),
  "id-twice": error((d: { id: string }) => ({
    what: `The id “${d.id}” stands here a second time.`,
    why: "Ids are addresses; two of the same would share a page.",
    fix: "Give one of them another id.",
  })),
} as const;
