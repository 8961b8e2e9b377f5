import { nearest } from "../../problem/nearest.ts";
import { dateAtEnd, type WrittenDate } from "../written-date.ts";
import { type Platform, platformNamed, platformNames } from "./platforms.ts";

export interface PostTitle {
  /** Empty where the title names nobody. */
  readonly name: string;
  /** With its `@`, as shown: `@handle` or `@handle@server`. */
  readonly handle?: string;
  /** What stands where a handle would and is none, as written. */
  readonly unreadableHandle?: string;
  readonly platform?: Platform;
  /** A platform that is not known, as written. */
  readonly unknownPlatform?: string;
  readonly date?: WrittenDate;
  /** A day that is in no calendar, as written. */
  readonly impossible?: string;
}

/** `name [(@handle[@server])] [on Platform] [, date]`, read from the right. */
export function readPostTitle(title: string, lang: string): PostTitle {
  const dated = dateAtEnd(title.trim(), lang);
  const undated = dated ? dated.rest.replace(/[,\s]+$/, "") : title.trim();
  const [, before, word] = /^(.*)(?:^|\s)on\s+([^()]+)$/i.exec(undated) ?? [];
  const platform = word === undefined ? undefined : platformNamed(word.trim());
  // "The Cat on the Mat" is a name; "Jane (@jane) on Friendster" and "Jane on Mastodn" name a platform.
  const isUnknown =
    word !== undefined && !platform && (/\)$/.test(before ?? "") || nearest(word.trim(), platformNames) !== undefined);
  const author = platform || isUnknown ? (before ?? "").trim() : undated;
  const [, name, handle] = /^(.*?)\s*\((@[^\s()@]+(?:@[^\s()@]+)?)\)$/.exec(author) ?? [undefined, author];
  const unreadable = handle ? undefined : /\(\s*@[^()]*\)?/.exec(author)?.[0];
  return {
    name: (name ?? "").replace(/[,\s]+$/, ""),
    ...(handle ? { handle } : {}),
    ...(unreadable === undefined ? {} : { unreadableHandle: unreadable }),
    ...(platform ? { platform } : {}),
    ...(isUnknown ? { unknownPlatform: word.trim() } : {}),
    ...(dated && "date" in dated ? { date: dated.date } : {}),
    ...(dated && "impossible" in dated ? { impossible: dated.impossible } : {}),
  };
}
