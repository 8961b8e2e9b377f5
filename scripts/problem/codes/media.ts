import { error } from "../entry.ts";

const clip = "> [!VIDEO] The weir at night\n> ![Water runs over the weir](weir.mp4)";

/** Files that articles show and play, and the boxes around them. */
export const mediaProblems = {
  "asset-missing": error((d: { src: string; suggestion: string }) => ({
    what: `There is no file “${d.src}”.${d.suggestion}`,
    why: "Readers would press play, or follow the link, and nothing would come.",
    fix: "Give the path from this file, such as clip.mp4 beside it, or from the content folder, such as /media/clip.mp4.",
  })),
  "asset-outside": error((d: { src: string }) => ({
    what: `“${d.src}” lies outside the content folder.`,
    why: "Only files of the content folder are published: nothing private slips in, and nothing is fetched from elsewhere.",
    fix: "Copy the file into the content folder and name it there. What lies on another site is linked to, or embedded by its address alone in a paragraph.",
  })),
  "asset-type": error((d: { path: string; found: string; wanted: string; fix: string }) => ({
    what: `${d.path} is ${d.found}; ${d.wanted}.`,
    why: "Browsers cannot open other kinds everywhere, and some can carry code.",
    fix: d.fix,
  })),
  "asset-ending": error((d: { path: string; kind: string; endings: string }) => ({
    what: `${d.path} is really ${d.kind}; its ending says otherwise.`,
    why: "A web server tells browsers by the ending what a file is, and they would refuse to play it.",
    fix: `Give it the ending ${d.endings}, and open it once.`,
  })),
  "captions-unreadable": error((d: { reason: string; fix: string }) => ({
    what: `This caption file ${d.reason}.`,
    why: "Browsers leave out captions that they cannot read without a word, and viewers who cannot hear would miss them.",
    fix: d.fix,
  })),
  "transcript-name": error((d: { path: string; name: string }) => ({
    what: `${d.path} lies where texts are articles and pages, and is not called a transcript.`,
    why: "It would be taken for an article of its own.",
    fix: `Call it ${d.name}, or move it to media/, where any name will do.`,
  })),
  "transcript-not-text": error(() => ({
    what: "A transcript is made of paragraphs, and this is something else.",
    why: "It is what was said, word for word; boxes, lists and headings were not said.",
    fix: "Begin a paragraph for each speaker, with the name in front:\n**Jane Roe:** I have nothing to add.",
  })),
  "transcript-empty": error((d: { path: string }) => ({
    what: `The transcript in ${d.path} is empty.`,
    why: "People who cannot hear the recording would find nothing.",
    fix: "Write down what is said, a paragraph for each speaker.",
  })),
  "transcript-twice": error(() => ({
    what: "This recording has two transcripts: one in the box, one in the field `transcript`.",
    why: "Only one can be shown, and the other would be lost without a word.",
    fix: "Take one of them out.",
  })),
  "media-without-title": error((d: { name: string }) => ({
    what: `[!${d.name}] has no title.`,
    why: "The title is what readers, screen readers and search engines call it; a file name is no title.",
    fix: `Write it behind the name:\n> [!${d.name}] The weir at night`,
  })),
  "media-without-file": error((d: { name: string; example: string }) => ({
    what: `[!${d.name}] begins with its file, and none stands here.`,
    why: "A box without a file would be a title to nothing.",
    fix: `Name the file in the first line, then describe it:\n> [!${d.name}] The weir at night\n> ${d.example}\n>\n> What it is, in a sentence or two.`,
  })),
  "media-not-text": error((d: { name: string }) => ({
    what: `[!${d.name}] holds a file and paragraphs that describe it, and this is something else.`,
    why: "The description is shown beneath the file and given to search engines as one text.",
    fix: "Write paragraphs, or move this out of the box. What is said in a recording stands under the heading `### Transcript`.",
  })),
  "video-without-captions": error(() => ({
    what: "This video has no captions.",
    why: "People who cannot hear, or have the sound off, would not know what is said.",
    fix: `Name a WebVTT file in the last lines of the box, or say that nothing is said:\n${clip}\n>\n> captions: weir.vtt\nor\n> silent: yes`,
  })),
  "video-silent-with-captions": error(() => ({
    what: "This video is said to be silent and has captions.",
    why: "Either readers are told that nothing is said, or they can read what is said.",
    fix: "Take out `silent: yes`, or the line `captions`.",
  })),
  "video-without-poster": error(() => ({
    what: "This video has no still picture.",
    why: "Nothing is loaded before a reader presses play: without it the page shows an empty box, and search engines list no video without a picture.",
    fix: `Take a frame of the film and name it in the last lines of the box:\n${clip}\n>\n> poster: weir.jpg`,
  })),
  "audio-without-transcript": error(() => ({
    what: "This recording has no transcript.",
    why: "People who cannot hear it, and those who cannot play it just now, would get nothing.",
    fix: "Name a text file in the last lines of the box, such as `transcript: call.transcript.md`, or write what is said into the box under `### Transcript`.",
  })),
  "caption-twice": error((d: { title: string }) => ({
    what: `There are two captions: “${d.title}” in quotation marks, and the words below.`,
    why: "Only one can be shown, and the other would be lost without a word.",
    fix: "Take the words in quotation marks out, or the others.",
  })),
  "gallery-not-pictures": error(() => ({
    what: "A gallery holds pictures, each with its caption below it, and nothing else.",
    why: "What is neither would stand between pictures that belong together.",
    fix: "Write it like this:\n> [!GALLERY] The river through the year\n> ![The river in ice](january.jpg)\n> In January.\n>\n> ![The river in flood](june.jpg)\n> In June.",
  })),
  "gallery-too-few": error(() => ({
    what: "A gallery has two pictures or more.",
    why: "A single picture is a figure: it gets the whole width.",
    fix: "Add pictures, or write [!FIGURE] without a title.",
  })),
  "table-without-caption": error(() => ({
    what: "[!TABLE] has no caption.",
    why: "The caption says what the figures count; it is read out before them, and search engines name the table by it.",
    fix: "Write it behind the name, or leave the box away and the table alone:\n> [!TABLE] Days without water, by month",
  })),
  "table-not-a-table": error(() => ({
    what: "[!TABLE] holds one table and nothing else.",
    why: "What stands beside it would belong to no row and no column.",
    fix: "Write the table, then what is to be said of it as a field:\n> [!TABLE] Days without water\n> | Month | Days |\n> |---|--:|\n> | January | 3 |\n>\n> note: Counted at noon.",
  })),
} as const;
