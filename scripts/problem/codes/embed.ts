import { error } from "../entry.ts";

export const embedProblems = {
  "post-without-author": error(() => ({
    what: "A post must say whose it is.",
    why: "Words without an author would be published as nobody's.",
    fix: "Name the author after [!POST]:\n> [!POST] Jane Roe (@janeroe) on X, 14 February 2025",
  })),
  "post-handle-unreadable": error((d: { handle: string }) => ({
    what: `“${d.handle}” is not a handle.`,
    why: "It would be published as part of the author's name.",
    fix: "Write the handle behind the name, in brackets and without spaces:\n> [!POST] Jane Roe (@janeroe) on X\n> [!POST] Jane Roe (@jane@social.example) on Mastodon",
  })),
  "post-platform-unknown": error((d: { platform: string; suggestion: string; known: string }) => ({
    what: `“${d.platform}” is not a platform that posts can come from.${d.suggestion}`,
    why: "The platform is named above the post and in the data.",
    fix: `Use one of ${d.known}, or leave “on …” out and say in the text where it stood.`,
  })),
} as const;
