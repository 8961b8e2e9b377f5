import { z } from "zod";
import { almostAddress } from "../../components/almost-address.ts";
import { LICENCE } from "../../components/licence.tsx";
import { isAddress } from "../../html/address.ts";
import { canonicalLanguage, LANGUAGE_TAG } from "../../locale/language-tag.ts";

/**
 * The building blocks of every file's schema. A schema's message is the end of the sentence
 * "`key` must be …", except for unknown keys, where it is the list of known ones.
 */

/** Plain text; a value written over several lines becomes one. */
export function text(expected = "a line of text") {
  return z
    .string({ error: expected })
    .transform(oneLine)
    .refine((value) => value !== "", { error: `${expected}, and must not be empty` });
}

/** Line by line: a pattern for the blanks around a line break would look through each run of blanks once for every blank. */
function oneLine(value: string): string {
  const lines = value.split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "").join(" ");
}

export const flag = z.enum(["true", "false"], { error: "true or false" }).transform((value) => value === "true");

export function list<Item extends z.ZodType>(item: Item, expected: string) {
  return z.array(item, { error: expected });
}

/** A list, or its only item without the brackets. */
export function oneOrMore<Item extends z.ZodType<string>>(item: Item, expected: string) {
  return z.union([list(item, expected), item.transform((one) => [one])], { error: expected });
}

export function oneOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.enum(values, { error: `one of ${values.join(", ")}` });
}

/** A mapping whose every other key is an error. */
export function mapping<Shape extends z.ZodRawShape>(shape: Shape, expected: string) {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === "unrecognized_keys" ? Object.keys(shape).join(", ") : expected),
  });
}

/** A mapping of whatever keys but one, which Zod would leave out without a word. */
export function anyKeys<Value extends z.ZodType>(value: Value, expected: string) {
  return z
    .unknown()
    .refine((data) => typeof data !== "object" || data === null || !Object.hasOwn(data, "__proto__"), {
      error: expected,
    })
    .pipe(z.record(z.string(), value, { error: expected }));
}

const WEB_ADDRESS = "an absolute address such as https://example.org/page";
export const webAddress = text(WEB_ADDRESS).refine(
  (value) => isWebAddress(value) && !isThisMachine(new URL(value).hostname),
  { error: WEB_ADDRESS },
);

/** Names and numbers by which a machine calls itself, as the URL parser writes them. */
export function isThisMachine(hostname: string): boolean {
  return /^(?:(?:.+\.)?localhost\.?|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\]|\[::ffff:7f[\da-f]{2}:[\da-f]+\])$/i.test(
    hostname,
  );
}

/** An address, or a plain name such as "CC BY 4.0". */
export const licence = text(LICENCE).refine(
  (value) => (/^https?:/i.test(value) ? isWebAddress(value) : almostAddress(value) === undefined),
  { error: LICENCE },
);

export const email = text("an e-mail address").refine((value) => /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(value), {
  error: "an e-mail address",
});

const TELEPHONE = "a telephone number with the code of its country, such as +1 212 555 0100";
export const telephone = text(TELEPHONE).refine((value) => /^\+\d[\d ().-]{5,23}$/.test(value), { error: TELEPHONE });

/** A BCP 47 language tag in its canonical form. */
export const languageTag = text(LANGUAGE_TAG).transform((value, context) => {
  const tag = canonicalLanguage(value);
  if (tag !== undefined) return tag;
  context.addIssue({ code: "custom", message: LANGUAGE_TAG });
  return z.NEVER;
});

export const slug = text("small letters, digits and hyphens").refine(isSlug, {
  error: "small letters, digits and single hyphens, such as world-news",
});

/** Below `pages/`, without `.md`. */
export const pageId = text("the id of a page").refine((value) => value.split("/").every(isSlug), {
  error: "the id of a page, such as standards or about/owners",
});

/** The point that every crop must keep: `30% 60%`, or `[0.3, 0.6]`, from the left and from the top. */
export const focus = z
  .union([z.string(), z.array(z.string())], { error: "two shares such as 30% 60%" })
  .transform((value, context) => {
    const parts = typeof value === "string" ? value.trim().split(/[\s,]+/) : value;
    const [x, y] = parts.map(share);
    if (parts.length === 2 && x !== undefined && y !== undefined) return { x, y };
    context.addIssue({ code: "custom", message: "two shares of width and height, such as 30% 60%" });
    return z.NEVER;
  });

function share(written: string): number | undefined {
  const [, digits, percent] = /^(\d{1,3}(?:\.\d+)?|\.\d+)(%?)$/.exec(written.trim()) ?? [];
  if (digits === undefined) return undefined;
  const value = percent ? Number(digits) / 100 : Number(digits);
  return value <= 1 ? value : undefined;
}

export function isSlug(value: string): boolean {
  return /^[\p{Ll}\p{Lo}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{N}]+)*$/u.test(value) && value.length <= 100 && isFolderName(value);
}

/** Whether a part of an address can be the name of a folder: file systems know no longer ones. */
export function isFolderName(part: string): boolean {
  return new TextEncoder().encode(part).length <= 255;
}

export function isWebAddress(value: string): boolean {
  // Written twice, `https://` would make a host of its own name.
  if (!/^https?:\/\/(?!https?:?\/)[^\s\\]+$/i.test(value) || !isAddress(value)) return false;
  const url = new URL(value);
  return url.username === "" && url.password === "";
}
