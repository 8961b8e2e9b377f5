import type { ExampleFile } from "./examples.ts";
import { order } from "./order.ts";
import { pageFile, summaryOf, titleOf } from "./page.ts";

const INTRO = `Everything that an article can hold: what you write, what your readers see of it and what search engines are told. Nothing here is a picture of a result. These pages are written in the way that they describe, and what stands under “Readers see” is what the lines above it became.

What belongs into the front matter, where files lie and which commands there are stands in the README of Broadsheet.`;

const READING = `## How to read these pages

- **You write** is what stands in the file. Pictures, recordings and documents lie beside it.
- **Readers see** is what it becomes.
- **Search engines see** is the part of the page's data that comes from these lines, in the words of [schema.org](https://schema.org/): \`hasPart\` and \`citation\` hang on the page or the article, \`abstract\` and \`backstory\` on the article. Where there is no such part, they get the text as text.
- **When something is wrong** shows what is refused, with the message that you get.

The people and places are invented. Pictures, film, sound and documents were made for this guide and come under the licence of Broadsheet itself, the MIT licence; the credits and licences in the examples show where yours would stand. The voices are a machine's.`;

/** The way into the guide. */
export function indexPage(kinds: readonly ExampleFile[]): string {
  const groups = order.map(({ title, kinds: names }) => {
    const lines = names.flatMap((name) => {
      const file = kinds.find(({ kind }) => kind === name);
      return file ? [`- [${titleOf(file)}](guide/${name}.md): ${uncapitalized(summaryOf(file))}`] : [];
    });
    return `## ${title}\n\n${lines.join("\n")}`;
  });
  const description = "What an article can hold: how it is written, what readers see, what search engines are told.";
  return pageFile("How to write an article", description, "scripts/guide/", [INTRO, ...groups, READING]);
}

function uncapitalized(sentence: string): string {
  return /^[A-Z]{2}/.test(sentence) ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
