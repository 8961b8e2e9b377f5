import { error, warning } from "../entry.ts";

/** The way out of what no author can mend. */
export const ours = "This is a mistake of Broadsheet and not of yours: report it with this message.";

/**
 * What is wrong with the structured data of a rendered page, as a search engine reads it. Where words are compared with
 * those on the page, and the comparison may be mistaken, a newsroom is warned and may publish all the same.
 */
export const dataProblems = {
  "data-vocabulary": error((d: { page: string; fault: string }) => ({
    what: `The data of ${d.page} is not as schema.org defines it: ${d.fault}.`,
    why: "Search engines drop what they do not know, and misread what has another type.",
    fix: ours,
  })),
  "data-dropped": error((d: { page: string; fault: string }) => ({
    what: `A JSON-LD processor would drop a part of the data of ${d.page}: ${d.fault}`,
    why: "What is dropped reaches nobody.",
    fix: ours,
  })),
  "data-not-once": error((d: { page: string; fault: string }) => ({
    what: `The data of ${d.page} ${d.fault}.`,
    why: "Search engines would have to choose between two accounts of the page, or have none.",
    fix: ours,
  })),
  "data-missing": error((d: { page: string; what: string }) => ({
    what: `The data of ${d.page} has no ${d.what}.`,
    why: "Search engines would not know what the page is, where it stands or who publishes it.",
    fix: ours,
  })),
  "data-untrue": error((d: { page: string; where: string; said: string; written: string }) => ({
    what: `On ${d.page} \`${d.where}\` is “${d.said}”, and the article says “${d.written}”.`,
    why: "Readers, and search engines, would be told something that the newsroom did not write.",
    fix: ours,
  })),
  "data-required": error((d: { page: string; node: string; property: string; docs: string; how: string }) => ({
    what: `The data of ${d.page} has a node ${d.node} without \`${d.property}\`.`,
    why: `Google requires it, and ignores the whole node without it: ${d.docs}`,
    fix: d.how,
  })),
  "data-recommended": warning((d: { page: string; node: string; property: string; docs: string; how: string }) => ({
    what: `The data of ${d.page} has a node ${d.node} without \`${d.property}\`.`,
    why: `Google recommends it, and may show less without it: ${d.docs}`,
    fix: d.how,
  })),
  "data-id": error((d: { page: string; id: string; fault: string }) => ({
    what: `In the data of ${d.page} the id ${d.id} ${d.fault}.`,
    why: "Who reads the data joins its nodes by their ids.",
    fix: ours,
  })),
  "data-address": error((d: { page: string; where: string; address: string }) => ({
    what: `In the data of ${d.page}, ${d.where} leads to ${d.address}, which is nothing on this site.`,
    why: "Search engines follow it and find a missing page.",
    fix: ours,
  })),
  "data-date": error((d: { page: string; where: string; date: string; fault: string }) => ({
    what: `In the data of ${d.page}, ${d.where} is ${d.date}, which ${d.fault}.`,
    why: "Dates in the data must be those that readers see; search engines distrust a page where they differ.",
    fix: ours,
  })),
  "data-picture": error((d: { page: string; where: string; address: string; fault: string }) => ({
    what: `In the data of ${d.page}, ${d.where} names the picture ${d.address}, ${d.fault}.`,
    why: "Search engines fetch the picture and drop it where it is not as the data says.",
    fix: ours,
  })),
  "data-unseen": warning((d: { page: string; where: string; words: string }) => ({
    what: `The data of ${d.page} says “${d.words}” (${d.where}), which the page does not show.`,
    why: "Search engines punish data that readers cannot see: https://developers.google.com/search/docs/appearance/structured-data/sd-policies",
    fix: ours,
  })),
  "data-unsaid": warning((d: { page: string; id: string; kind: string }) => ({
    what: `The page ${d.page} shows ${d.id} (${d.kind}), of which its data says nothing.`,
    why: "What readers see as a quotation, a post or an opinion must be that for search engines too.",
    fix: ours,
  })),
} as const;
