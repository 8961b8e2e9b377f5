import { error } from "../entry.ts";

export const embedProblems = {
  "post-without-author": error(() => ({
    what: "A post must say whose it is.",
    why: "Words without an author would be published as nobody's.",
    fix: "Name the author after [!POST]:\n> [!POST] Jane Roe (@janeroe) on X, 14 February 2025",
  })),
  "post-handle-unreadable": error((d: { handle: string }) => ({
    what: `“${d.handle}” cannot be read as the author's handle.`,
    why: "It would be published as part of the author's name.",
    fix: "Write the handle behind the name, in brackets and without spaces:\n> [!POST] Jane Roe (@janeroe) on X\n> [!POST] Jane Roe (@jane@social.example) on Mastodon",
  })),
  "post-title-order": error((d: { words: string; meant: string }) => ({
    what: `“${d.words}” does not stand where the title of a post has it.`,
    why: "It would be published as part of the author's name, to readers and in the data.",
    fix: `Write name, handle, platform and date in this order:\n> [!POST] ${d.meant}`,
  })),
  "post-platform-unknown": error((d: { platform: string; suggestion: string; known: string }) => ({
    what: `“${d.platform}” is not a platform that posts can come from.${d.suggestion}`,
    why: "The platform is named above the post and in the data.",
    fix: `Use one of ${d.known}, or leave “on …” out and say in the text where it stood.`,
  })),
  "post-date-too-early": error((d: { date: string; year: string }) => ({
    what: `“${d.date}” lies before ${d.year}, when there was nothing yet to post on.`,
    why: "The date says when this was posted, to readers and in the data.",
    fix: "Correct the year. What was said earlier is a quotation:\n> “The words.”\n>\n> — Jane Roe, 14 February 1925",
  })),
  "post-address-elsewhere": error((d: { host: string; platform: string }) => ({
    what: `The address lies on “${d.host}”, and the title says that the post stood on ${d.platform}.`,
    why: "One of the two is wrong, and readers are told both.",
    fix: "Give the address of the post itself, or name the platform it stands on. An archived copy goes under `archived`, a link inside the post under `link`.",
  })),
  "post-address-of-another": error((d: { account: string; handle: string }) => ({
    what: `The address is that of a post of ${d.account}, and the title says ${d.handle}.`,
    why: "Words would be published under the name of somebody who did not write them.",
    fix: "Copy the address again from the post itself, or correct the handle in the title.",
  })),
} as const;
