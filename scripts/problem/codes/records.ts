import { error, warning } from "../entry.ts";

export const recordProblems = {
  "embed-not-captured": warning((d: { address: string; name: string }) => ({
    what: `Nothing has been captured of this address (${d.name}).`,
    why: "Only a card with the bare address is shown: no words, no picture, and nothing remains of it when it is taken down.",
    fix: `Capture it once and commit the record:\nnpm run capture -- '${d.address.replaceAll("'", "%27")}'`,
  })),
  "record-not-json": error(() => ({
    what: "This is not readable JSON.",
    why: "None of the record can be trusted when a part of it cannot be read.",
    fix: 'Write one object, {"key": "value", …}: keys and texts in straight quotation marks, a comma between two keys, none behind the last.',
  })),
  "record-misplaced": error((d: { url: string; expected: string; platform: string; id: string }) => ({
    what: `This is not the place of a record of ${d.url}.`,
    why: "Articles find a record by the platform and the id that an address leads to, so that it can never be shown for another one.",
    fix: `Keep it as ${d.expected}, with "platform": "${d.platform}" and "id": "${d.id}"; or correct the \`url\`.`,
  })),
  "record-changed": error(() => ({
    what: "This record has been changed since it was captured.",
    why: "Readers are told that these are somebody else's words as they were captured; words changed afterwards could put anything into his mouth.",
    fix: 'Capture it again (npm run capture -- --update), or say that it was written down by hand: "capturedVia": "manual", without a hash.',
  })),
  "record-file-missing": error((d: { file: string; suggestion: string }) => ({
    what: `There is no picture “${d.file}” beside this record.${d.suggestion}`,
    why: "Pictures of posts are kept beside their record, so that nothing is ever loaded from the platform.",
    fix: "Put the file there, or capture the post again.",
  })),
  "record-picture-undescribed": warning((d: { file: string }) => ({
    what: `Nobody has said what ${d.file} shows.`,
    why: "People who cannot see it hear only that there is a picture.",
    fix: "Write what it shows as `alt` in the record; that is the newsroom's to write and does not touch the hash.",
  })),
} as const;
