import type { EmbedRecord } from "../components/embed/record.ts";
import type { Captured, Words } from "./captured.ts";

/** One fact that is not what it was. */
export interface Change {
  readonly fact: string;
  readonly before: string;
  readonly after: string;
}

type Said = { readonly [fact: string]: string };

/** What a platform says today against what was captured: words, links and how many pictures; not where they are kept. */
export function changesSince(record: EmbedRecord, now: Captured): readonly Change[] {
  const before = { ...saidIn(record, record.media?.length), ...quotedIn(record.quoted, record.quoted?.media?.length) };
  const after = { ...saidIn(now, now.pictures?.length), ...quotedIn(now.quoted, now.quoted?.pictures?.length) };
  return Object.keys({ ...before, ...after })
    .map((fact) => ({ fact, before: before[fact] ?? "", after: after[fact] ?? "" }))
    .filter((change) => change.before !== change.after);
}

function saidIn(
  said: Omit<Words, "pictures"> & { readonly title?: string; readonly description?: string },
  pictures = 0,
): Said {
  return {
    "the author's name": said.authorName ?? "",
    "the handle": said.authorHandle ?? "",
    "the date": said.postedAt ?? "",
    "the text": said.text ?? "",
    "the title": said.title ?? "",
    "the description": said.description ?? "",
    "the links": (said.links ?? []).map(({ shown }) => shown).join(" | "),
    "the number of pictures": String(pictures),
  };
}

function quotedIn(quoted: (Omit<Words, "pictures"> & object) | undefined, pictures = 0): Said {
  if (!quoted) return { "the quoted post": "" };
  const said = Object.entries(saidIn(quoted, pictures)).map(([fact, value]) => [`${fact} of the quoted post`, value]);
  return { "the quoted post": quoted.url, ...Object.fromEntries(said) };
}
