import { error } from "../entry.ts";

const why = "A link that leads nowhere, or runs something, must not reach readers.";

export const linkProblems = {
  "link-scheme": error((d: { href: string; scheme: string }) => ({
    what: `The address “${d.href}” uses “${d.scheme}:”, which a link may not.`,
    why: "Other schemes can run code or open programs on a reader's device.",
    fix: "Link to an address that begins with https://, http://, mailto: or tel:.",
  })),
  "link-unreadable": error((d: { href: string; suggestion: string }) => ({
    what: `“${d.href}” is not an address.${d.suggestion}`,
    why,
    fix: "Write the whole address, such as https://example.org/report.",
  })),
  "link-local": error((d: { href: string; path: string }) => ({
    what: `“${d.href}” leads to your own machine.`,
    why: "Nobody else can open it there: each reader's device would look for it on itself.",
    fix: `If it was copied from the preview, take away what stands before the path: ${d.path}\nTo print such an address, put it in backticks.`,
  })),
  "link-without-scheme": error((d: { href: string; address: string }) => ({
    what: `“${d.href}” is an address of the web without its beginning, and is read as a file beside this one.`,
    why,
    fix: `Write ${d.address}.`,
  })),
  "link-dead": error((d: { href: string; suggestion: string }) => ({
    what: `Nothing of this publication is at “${d.href}”.${d.suggestion}`,
    why,
    fix: "Give the path of the `.md` file, relative to this one, or an address of the site such as /about/.",
  })),
  "link-fragment-dead": error((d: { href: string; suggestion: string }) => ({
    what: `There is no place on that page for “${d.href}”.${d.suggestion}`,
    why: "Readers would be left at the top of the page and look for what was promised.",
    fix: "Behind the #, give the id of a heading or box of that page, such as #h-the-gauge or #opinion-1.",
  })),
  "link-unpublished": error((d: { href: string; reason: string }) => ({
    what: `The link to “${d.href}” leads to an article that is ${d.reason}.`,
    why: "Readers would meet “Page not found” there.",
    fix: "Publish that article first, or take the link out until then.",
  })),
  "link-empty": error((d: { href: string }) => ({
    what: `The link to “${d.href}” has no words.`,
    why: "Nobody could see it, and a screen reader would read the address aloud.",
    fix: "Write the words into the brackets: [the report](https://example.org/report).",
  })),
  "link-wiki": error((d: { text: string }) => ({
    what: `“${d.text}” is a wiki link, which this dialect does not have.`,
    why: "It would be printed with its brackets.",
    fix: "Write an ordinary link: [the words](../2025/other-article.md).",
  })),
} as const;
