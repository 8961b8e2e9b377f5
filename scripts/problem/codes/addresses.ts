import { error } from "../entry.ts";

export const addressProblems = {
  "address-taken": error((d: { path: string; other: string }) => ({
    what: `The address ${d.path} already belongs to ${d.other}.`,
    why: "One of the two would overwrite the other, and readers would never see it.",
    fix: "Rename one of them, or set another `slug`.",
  })),
  "alias-unusable": error((d: { alias: string }) => ({
    what: `“${d.alias}” is not an address of this site.`,
    why: "An alias is the path at which the article used to be; readers who come there are sent on.",
    fix: "Write the path alone, with a slash at both ends, such as /2019/old-name/.",
  })),
} as const;
