import { error, warning } from "../entry.ts";

const printed = "Readers would see it as it stands here.";

/** Text that was meant as something else, or as something to come. */
export const copyProblems = {
  "link-broken": warning((d: { text: string }) => ({
    what: `“${d.text}” was meant as a link or a picture and cannot be read as one.`,
    why: printed,
    fix: /[“”„«»]/.test(d.text)
      ? `A caption stands in straight quotation marks, which a word processor makes curly: ![What it shows](picture.jpg "The caption").`
      : "Write the words in square brackets and right behind them the whole address in round ones: [the report](https://example.org/report).\nAn address or a file name with spaces goes in angle brackets: ![The gauge](<river gauge.jpg>).\nIf the brackets are meant, put a backslash before the first.",
  })),
  "markup-in-plain-text": warning((d: { key: string; text: string }) => ({
    what: `\`${d.key}\` is plain text, and “${d.text}” in it is a mark of Markdown or HTML.`,
    why: "Readers, feeds and search engines get it as it stands here.",
    fix: "Take the marks away and leave the words: `bold` for `**bold**`, & for `&amp;`. A link belongs in the text of the article.",
  })),
  "emphasis-open": warning((d: { text: string }) => ({
    what: `The marks at “${d.text}” open or close nothing.`,
    why: printed,
    fix: "Put the same marks on both sides, right beside the words: **bold words**. If they are meant, put a backslash before each: sh\\*\\*.",
  })),
  "copy-placeholder": warning((d: { text: string }) => ({
    what: `“${d.text}” stands for words that are still to come.`,
    why: printed,
    fix: "Write the words, or take it out. If it is meant, put it in backticks.",
  })),
  "copy-template": warning((d: { text: string }) => ({
    what: `“${d.text}” is a command to another tool, which means nothing here.`,
    why: printed,
    fix: "Take it out. A picture is written ![what it shows](picture.jpg), a post or a video as its address alone in a paragraph. To print the characters, put them in backticks.",
  })),
  "callout-almost": error((d: { text: string; name: string }) => ({
    what: `“${d.text}” is almost the name of a box. Did you mean \`[!${d.name}]\`?`,
    why: "The box would be published as a quotation, without its label.",
    fix: `Begin the first line with the name exactly so:\n> [!${d.name}]\nIf this is the text itself, write it in small letters or without brackets.`,
  })),
  "container-two-colons": warning((d: { text: string }) => ({
    what: `“${d.text}” begins like a box and has only two colons.`,
    why: printed,
    fix: "Begin and end the box with three colons, such as `:::opinion The editors` … `:::`.",
  })),
} as const;
