import { dateAtEnd } from "../written-date.ts";
import { platformNamed } from "./platforms.ts";
import type { PostTitle } from "./post-title.ts";

/** A part of a post's title that stands where it would become a part of the author's name. */
export interface Misplaced {
  readonly words: string;
  /** The whole title as it was meant. */
  readonly meant: string;
}

interface Parts {
  readonly name: string;
  readonly handle?: string;
  readonly platform?: string;
  readonly date?: string;
}

const SEPARATOR = /,\s+|:\s+|\s+[·|–—-]\s+/g;

/** Looks for a date, a platform and a handle in what was read as the name. */
export function misplacedIn(title: PostTitle, lang: string): Misplaced | undefined {
  const found: string[] = [];
  let parts: Parts = { ...title, platform: title.platform?.name, date: title.dateWords };
  for (const look of [dateInBrackets, dateFirst, platformInName, handleWithoutSign]) {
    const next = look(parts, lang);
    if (next) {
      found.push(next.words);
      parts = { ...parts, ...next.parts };
    }
  }
  const [words] = found;
  return words === undefined ? undefined : { words, meant: spelled(parts) };
}

function spelled({ name, handle, platform, date }: Parts): string {
  return `${name}${handle ? ` (${handle})` : ""}${platform ? ` on ${platform}` : ""}${date ? `, ${date}` : ""}`;
}

type Look = (parts: Parts, lang: string) => { readonly words: string; readonly parts: Parts } | undefined;

const dateInBrackets: Look = ({ name }, lang) => {
  const [words, before = "", date = ""] = /^(.+?)\s*\(([^()]+)\)$/.exec(name) ?? [];
  return words !== undefined && isDate(date, lang) ? { words: `(${date})`, parts: { name: before, date } } : undefined;
};

const dateFirst: Look = ({ name }, lang) => {
  for (const { index, 0: separator } of name.matchAll(SEPARATOR)) {
    const date = name.slice(0, index);
    if (isDate(date, lang)) return { words: date, parts: { name: name.slice(index + separator.length), date } };
  }
  return undefined;
};

/** Behind a comma, in brackets, or between the name and the handle: “Port, X”, “Port (X)”, “Port on X (@port)”. */
const platformInName: Look = ({ name }) => {
  const [, before = "", inBrackets, behind] =
    /^(.+?)(?:\s*\(([^()]+)\)|(?:,\s+|\s+[·|–—]\s+|\s+on\s+)([^,()]+))$/.exec(name) ?? [];
  const words = inBrackets ?? behind;
  const platform = words === undefined ? undefined : platformNamed(words.trim());
  return words !== undefined && platform ? { words, parts: { name: before, platform: platform.name } } : undefined;
};

/** “(porthallam)” behind a name that it is made of; “(official)” belongs to the name. */
const handleWithoutSign: Look = ({ name, handle }) => {
  const [, before = "", word = ""] = /^(.+?)\s*\(([a-z0-9][\w.-]+)\)$/.exec(name) ?? [];
  const isMadeOf = before
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .some((part) => part.length > 2 && word.includes(part.slice(0, 3)));
  if (word === "" || handle || (!isMadeOf && !/[\d_]/.test(word))) return undefined;
  return { words: `(${word})`, parts: { name: before, handle: `@${word}` } };
};

function isDate(words: string, lang: string): boolean {
  return dateAtEnd(words, lang)?.rest === "";
}
