import { nearest } from "../../problem/nearest.ts";
import { almostDate } from "../almost-date.ts";
import { withoutEnd } from "../at-end.ts";
import type { ImpossibleDay, WrittenDate } from "../written-date.ts";
import { dayAtEnd } from "../written-moment.ts";
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
  /** The date's own words. */
  readonly dateWords?: string;
  readonly noDay?: ImpossibleDay;
  /** A time beside the date, where there is no place for one. */
  readonly time?: string;
  /** A part that reads like a date and is none. */
  readonly almostDate?: { readonly written: string; readonly suggestion: string };
}

const HANDLE = /^(.*?)\s*(?:\((@[^\s()@]+(?:@[^\s()@]+)?)\)|(?<=^|\s)(@[^\s()@,]+(?:@[^\s()@,]+)?))$/;
const UNREADABLE = /\(\s*@[^()]*\)?|(?<=^|\s)@[^\s()]+/;
/** What stands between a name and a date, a middle dot where the platform itself wrote it. */
const BEFORE_DATE = /[,\s·|–—-]/;
/** Signs of the longest title. No platform lets anybody have such a name; what is longer names nobody. */
const LONGEST = 300;

/** `name [(@handle[@server])] [on Platform] [, date]`, read from the right; also as X copies it, `name @handle · date`. */
export function readPostTitle(title: string, lang: string): PostTitle {
  if (title.length > LONGEST) return { name: "" };
  const { dated, time } = dayAtEnd(title.trim(), lang);
  const parts = dated
    ? []
    : title
        .trim()
        .split(/,\s+|\s+·\s+/)
        .slice(1);
  const almost = parts.map((part) => almostDate(part, lang)).find((part) => part !== undefined);
  const undated = dated ? withoutEnd(dated.rest, BEFORE_DATE) : withoutPart(title.trim(), almost?.written);
  const [, before, word] = /^(.*)(?:^|\s)on\s+([^()]+)$/i.exec(undated) ?? [];
  const platform = word === undefined ? undefined : platformNamed(word.trim());
  // "The Cat on the Mat" is a name; "Jane (@jane) on Friendster" and "Jane on Mastodn" name a platform.
  const isUnknown =
    word !== undefined && !platform && (/\)$/.test(before ?? "") || nearest(word.trim(), platformNames) !== undefined);
  const author = platform || isUnknown ? (before ?? "").trim() : undated;
  const [, name = author, inBrackets, bare] = HANDLE.exec(author) ?? [];
  const handle = inBrackets ?? bare;
  const unreadable = UNREADABLE.exec(handle ? name : author)?.[0];
  return {
    name: name.replace(/[,\s]+$/, ""),
    ...(handle ? { handle } : {}),
    ...(unreadable === undefined ? {} : { unreadableHandle: unreadable }),
    ...(platform ? { platform } : {}),
    ...(isUnknown ? { unknownPlatform: word.trim() } : {}),
    ...(dated && "date" in dated ? { date: dated.date, dateWords: dated.written } : {}),
    ...(dated && "impossible" in dated ? { noDay: dated } : {}),
    ...(time === undefined ? {} : { time }),
    ...(almost ? { almostDate: almost } : {}),
  };
}

/** The title up to the part that was meant as its date. */
function withoutPart(title: string, part: string | undefined): string {
  return part === undefined ? title : withoutEnd(title.slice(0, title.lastIndexOf(part)), BEFORE_DATE);
}
