import type { Strings } from "./strings.ts";

const possessive = (name: string) => (/s$/i.test(name) ? `${name}’` : `${name}’s`);
const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
const THING: { readonly [type: string]: string } = {
  post: "Post",
  video: "Video",
  audio: "Audio",
  map: "Map",
  chart: "Chart",
  document: "Document",
  card: "Link",
};
const thing = (type: string) => (THING[type] ?? type).toLowerCase();
const post = (platform: string | undefined) => (platform ? `Post on ${platform}` : "Post");

/** English as it is spelled in the United States. */
export const en: Strings = {
  language: "en",
  theEditors: "the editors",
  opinion: {
    label: (whose) => `Opinion: ${whose}`,
    explanation: (whose) => `This is ${possessive(whose)} view, not reporting.`,
    definition: "What this label means",
    end: "End of opinion",
    notice: (count) => `This report contains ${plural(count, "passage", "passages")} of opinion`,
    passage: (number) => `opinion ${number}`,
  },
  keyPoints: { heading: "Key points" },
  quote: {
    source: "source",
    translatedBy: (who) => `Translated by ${who}`,
    original: "Original text",
    anonymous: (reason) => `Name withheld: ${reason}`,
    relation: { said: "said", wrote: "wrote", testified: "testified" },
  },
  embed: {
    group: (platform, author) => `${post(platform)} by ${author}`,
    kind: post,
    end: (number) => (number === undefined ? "End of post" : `End of post ${number}`),
    linkInPost: "Link in the post",
    original: (platform) => (platform ? `Original on ${platform}` : "Original post"),
    archived: "Archived copy",
    captured: (date) => `Captured ${date}.`,
    transcribed: "Transcribed by the editors; original not linked.",
    transcribedLinked: "Transcribed by the editors.",
  },
  figure: { licence: "License", source: "Source", decoration: "(A picture that only decorates)" },
  media: {
    video: "Video",
    audio: "Audio",
    document: "Document",
    transcript: "Transcript",
    length: (time) => `Length ${time}`,
    silent: "No sound",
    download: (kind, size) => `Download: ${kind}, ${size}`,
    pages: (count) => plural(count, "page", "pages"),
    pictures: (count) => plural(count, "picture", "pictures"),
  },
  captured: {
    kind: (type, platform) => (type === "card" ? `Link: ${platform}` : `${THING[type]} on ${platform}`),
    group: (type, platform, name) =>
      type === "post"
        ? `Post on ${platform} by ${name}`
        : type === "card"
          ? `Link to ${platform}: ${name}`
          : `${THING[type]} on ${platform}: ${name}`,
    end: (type, number) => `End of ${thing(type)}${number === undefined ? "" : ` ${number}`}`,
    frame: (type, platform, title) => `${THING[type]} on ${platform}: ${title}`,
    load: (type, title) =>
      type === "video" || type === "audio" ? `Play ${thing(type)}: ${title}` : `Show ${thing(type)}: ${title}`,
    loads: (platform) => `Loads from ${platform}, which may set cookies.`,
    opens: (platform) => `Opens ${platform}, which may set cookies.`,
    original: (type, platform) =>
      type === "video"
        ? `Watch on ${platform}`
        : type === "audio"
          ? `Listen on ${platform}`
          : type === "post"
            ? `Original on ${platform}`
            : `Open on ${platform}`,
    archived: (date) => `Archived copy, ${date}`,
    gone: (platform, date) =>
      `No longer available on ${platform}${date === undefined ? "" : `, as seen on ${date}`}. It is kept here as it was captured.`,
    withdrawn: (type, platform) => `Here stood a ${thing(type)} on ${platform}. It has been withdrawn.`,
    described: "Described by the editors.",
    quoting: (author) => `Quoting ${author}`,
    still: (kind) => `Still of ${kind === "animation" ? "an animation" : "a video"}`,
    undescribed: (kind) =>
      `${kind === "picture" ? "Picture" : kind === "video" ? "Video" : "Animation"}, not described`,
  },
  note: { label: "Editor’s note", about: (subject) => `Editor’s note: ${subject}`, end: "End of editor’s note" },
  update: { label: "Update", end: "End of update" },
  correction: {
    end: {
      correction: "End of correction",
      clarification: "End of clarification",
      retraction: "End of retraction",
    },
  },
  method: { heading: "How we reported this", end: "End of how we reported this" },
  facts: { heading: "The facts", end: "End of fact box" },
  timeline: { heading: "Timeline" },
  live: {
    on: "Live",
    over: "Live coverage ended",
    since: "Live since",
    from: "Live from",
    until: "until",
    keyMoments: "Key moments",
    keyMoment: "Key moment",
  },
  qa: { speaker: (name) => `${name}:`, end: "End of questions and answers" },
  footnotes: {
    heading: "Notes",
    mark: (number) => `Note ${number}`,
    back: (mark, marks) => (marks === 1 ? "Back to text" : `Back to text, ${mark}`),
    backTo: (number, mark, marks) =>
      marks === 1 ? `Back to text, note ${number}` : `Back to text, ${mark} of ${marks} for note ${number}`,
  },
  type: {
    news: "News",
    live: "Live coverage",
    analysis: "Analysis",
    opinion: "Opinion",
    editorial: "Editorial",
    explainer: "Explainer",
    review: "Review",
    interview: "Interview",
    obituary: "Obituary",
    sponsored: "Sponsored",
  },
  labels: {
    intro:
      "Every article has one type. Plain news carries no label; everything else says what it is above the headline, in feeds and when it is shared.",
    meaning: {
      news: "Reporting: what happened, and how we know. Our own opinion has no place in it, except in a passage that says so on its label.",
      live: "Reporting while something happens: dated entries, the newest first. The article says since when, and whether it goes on.",
      analysis:
        "Reporting that explains why something happened and what may follow from it, with reasons that readers can check.",
      opinion: "What the author thinks. An opinion article argues; it is signed, and it is not reporting.",
      editorial: "What the publication itself thinks, written by its editors. It is not reporting.",
      explainer: "Background: how something works, or how it came about.",
      review: "A verdict on a work, an event or a product, by the person who signs it.",
      interview: "A conversation, with the questions and the answers as they were given.",
      obituary: "The life of someone who has died.",
      sponsored: "Paid for by the company or body that is named. The newsroom did not write it.",
    },
    passage:
      "A report can hold a passage of opinion. It stands in a box that begins with the word “Opinion” and the name of those whose opinion it is. Everything outside the box is reporting.",
    retracted:
      "We have taken the article back: do not rely on it. Why stands above it, with the date; the text stays, so that everyone can see what was taken back.",
  },
  article: {
    by: "By",
    and: "and",
    editedBy: "Edited by",
    withReportingBy: "With reporting by",
    published: "Published",
    updated: "Updated",
    version: (number) => `(version ${number})`,
    updates: "What changed",
    translatedFrom: (language) => `Translated from ${language}`,
    translatedBy: "by",
    readOriginal: "read the original",
    alsoIn: "Also in:",
    readingTime: (minutes) => `${minutes} min read`,
    corrections: "Corrections",
    corrected: "Corrected",
    retracted: "Retracted",
    correctionKind: { correction: "Correction", clarification: "Clarification", retraction: "Retraction" },
    sources: "Sources",
    basedOn: "Based on",
    topics: "Topics",
    more: (section) => `More from ${section}`,
    aboutAuthor: (name) => `About ${name}`,
    sponsoredBy: (name) => `Paid for by ${name}`,
    printedFrom: "Printed from",
    draft: "Draft: not published",
  },
  site: {
    skip: "Skip to the main text",
    sections: "Sections",
    frontPage: "Front page",
    feed: "Feed",
    feedOf: (name) => `Feed: ${name}`,
    older: "Older articles",
    newer: "Newer articles",
    pages: "Pages of this list",
    page: (number, count) => `Page ${number} of ${count}`,
    about: "About",
    contact: "Contact:",
    elsewhere: "Follow us:",
    corrections: "Corrections",
    correctionsIntro: "Every correction, clarification and retraction, newest first.",
    noCorrections: "No corrections have been published.",
    labels: "What our labels mean",
    topic: "Topic",
    author: "Author",
    covers: "Covers:",
    articlesBy: (name) => `Articles by ${name}`,
    articlesOn: (name) => `Articles on ${name}`,
    noArticles: "Nothing has been published here yet.",
    notFound: "Page not found",
    notFoundText: "There is no page at this address. It may have moved, or the address may be mistyped.",
    moved: "This page has moved",
    movedText: "The article is now at a new address:",
    rights: (year, name) => `© ${year} ${name}`,
  },
};
