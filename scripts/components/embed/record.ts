import { createHash } from "node:crypto";
import { z } from "zod";
import { isAddress } from "../../html/address.ts";
import { canonicalLanguage, LANGUAGE_TAG } from "../../locale/language-tag.ts";

/**
 * A captured post, video, chart or page: one JSON file, `content/posts/<platform>/<id>.json`, written by `capture` or
 * by hand, keys sorted. Its pictures lie beside it. A schema's message is the end of the sentence "`key` must be …",
 * except for unknown keys, where it is the list of known ones.
 */

const EMBED_TYPES = ["post", "video", "audio", "map", "chart", "document", "card"] as const;
export type EmbedType = (typeof EMBED_TYPES)[number];

/** How the newsroom knows it; `manual` is transcribed by hand. */
const CAPTURED_VIA = ["oembed", "api", "opengraph", "manual"] as const;
export type CapturedVia = (typeof CAPTURED_VIA)[number];

/** `deleted` is kept with a note, `withdrawn` leaves nothing but the fact that something stood here. */
const RECORD_STATUS = ["live", "deleted", "withdrawn"] as const;

/** What a media file shows. The file is always a picture: of a video or an animation, a still. */
const MEDIA_KINDS = ["picture", "video", "animation"] as const;

const line = (expected: string) => z.string({ error: expected }).regex(/\S/, { error: `${expected}, and not empty` });

/** A day, or a time with its zone: the form says how precisely it is known. */
const moment = z
  .string({ error: "a day such as 2025-02-14, or a time with its zone such as 2025-02-14T09:30Z" })
  .refine(isMoment, { error: "a day such as 2025-02-14, or a time with its zone such as 2025-02-14T09:30Z" });

const webAddress = z
  .string({ error: "an absolute address such as https://example.org/page" })
  .refine(isWebAddress, { error: "an absolute address such as https://example.org/page" });

const languageTag = z
  .string({ error: LANGUAGE_TAG })
  .refine((value) => canonicalLanguage(value) !== undefined, { error: LANGUAGE_TAG });

const pixels = z
  .number({ error: "a number of pixels" })
  .int({ error: "a whole number of pixels" })
  .positive({ error: "a number of pixels above 0" });

/** A link in the post's text: the words that the post showed, and where they lead without shorteners in between. */
const link = mapping(
  { shown: line("the words as they stand in the text"), url: webAddress },
  'written as {"shown": …, "url": …}',
);

const media = mapping(
  {
    alt: z.string({ error: "what the picture shows" }).optional(),
    file: line("the name of a picture beside this file"),
    height: pixels,
    kind: z.enum(MEDIA_KINDS, { error: `one of ${MEDIA_KINDS.join(", ")}` }),
    width: pixels,
  },
  'written as {"file": …, "kind": …, "width": …, "height": …, "alt": …}',
);

const archive = mapping({ at: moment, url: webAddress }, 'written as {"at": …, "url": …}');

/** What a post quotes has the same facts as a post, but quotes nothing itself. */
const quotable = {
  authorHandle: line("a handle such as @janeroe").optional(),
  authorName: line("the author's name").optional(),
  authorUrl: webAddress.optional(),
  dir: z.enum(["ltr", "rtl"], { error: "one of ltr, rtl" }).optional(),
  lang: languageTag.optional(),
  links: z.array(link, { error: "a list of links" }).optional(),
  media: z.array(media, { error: "a list of pictures" }).optional(),
  postedAt: moment.optional(),
  /** Plain text; paragraphs are parted by a blank line, lines by a line break. */
  text: z.string({ error: "the text" }).optional(),
  url: webAddress,
};

const quoted = mapping(quotable, "a post with `authorName`, `text` and `url`");

const shape = {
  ...quotable,
  /** Other addresses under which articles name it, such as a short link that `capture` followed. */
  aliases: z.array(webAddress, { error: "a list of addresses" }).optional(),
  archives: z.array(archive, { error: "a list of archived copies" }).optional(),
  capturedAt: moment,
  capturedVia: z.enum(CAPTURED_VIA, { error: `one of ${CAPTURED_VIA.join(", ")}` }),
  description: line("a line of text").optional(),
  /** Of a player or chart, in pixels as the provider states them: its proportions are reserved on the page. */
  height: pixels.optional(),
  /** `contentHash` of this record; a manual record needs none. */
  hash: line("the hash that `capture` wrote").optional(),
  id: z
    .string({ error: "the id at the platform" })
    .regex(/^[\w-][\w.-]*$/, { error: "letters, digits, dots, hyphens and underscores" }),
  /** Id of a provider, which is also the folder of the record; `web` for cards of other pages. */
  platform: z
    .string({ error: "the id of a platform" })
    .regex(/^[a-z0-9-]+$/, { error: "the id of a platform, such as x or youtube" }),
  quoted: quoted.optional(),
  /** Name of the site or publication a card leads to. */
  siteName: line("a line of text").optional(),
  status: z.enum(RECORD_STATUS, { error: `one of ${RECORD_STATUS.join(", ")}` }),
  /** When the status was last seen to be so. */
  statusAt: moment.optional(),
  /** Of a video, sound, map, chart, document or page. */
  title: line("a title").optional(),
  type: z.enum(EMBED_TYPES, { error: `one of ${EMBED_TYPES.join(", ")}` }),
  width: pixels.optional(),
};

export const recordSchema = mapping(shape, 'written as {"key": value}').superRefine((record, context) => {
  const require = (key: string, expected: string) =>
    context.addIssue({ code: "custom", path: key.split("."), message: expected });
  if (record.capturedVia !== "manual" && record.hash === undefined) require("hash", "the hash that `capture` wrote");
  // What was withdrawn should be gone from the record too.
  if (record.status === "withdrawn") return;
  if (record.type === "post") {
    if (record.authorName === undefined) require("authorName", "the author's name");
    if (!record.text?.trim() && !record.media?.length) require("text", "the text of the post");
  } else if (record.title === undefined) require("title", "a title");
  if (record.quoted && record.quoted.authorName === undefined) require("quoted.authorName", "the author's name");
});

export type EmbedRecord = z.output<typeof recordSchema>;
export type RecordMedia = z.output<typeof media>;
export type QuotedRecord = z.output<typeof quoted>;

/** Facts that are somebody else's words and must stay as captured; status, archives, language and alt are the newsroom's. */
const OTHERS_WORDS = [
  "authorHandle",
  "authorName",
  "authorUrl",
  "description",
  "id",
  "links",
  "media",
  "platform",
  "postedAt",
  "quoted",
  "siteName",
  "text",
  "title",
  "type",
  "url",
] as const satisfies readonly (keyof EmbedRecord)[];

const EDITABLE: readonly string[] = ["alt", "dir", "lang"];

/** `sha256:` and 64 hexadecimal digits over what was captured, whatever the order of keys. */
export function contentHash(record: { readonly [K in (typeof OTHERS_WORDS)[number]]?: unknown }): string {
  const words = OTHERS_WORDS.map((key) => [key, canonical(record[key])]);
  return `sha256:${createHash("sha256").update(JSON.stringify(words)).digest("hex")}`;
}

/** Plain data as lists, sorted by key, without what editors may change. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null) return value ?? null;
  return Object.entries(value)
    .filter(([key, each]) => each !== undefined && !EDITABLE.includes(key))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => [key, canonical(each)]);
}

/** The file's text: keys sorted, two blanks of indent, a line break at the end. */
export function recordText(record: EmbedRecord): string {
  return `${JSON.stringify(sorted(record), null, 2)}\n`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sorted(each)]));
}

/** A mapping whose every other key is an error. */
function mapping<Shape extends z.ZodRawShape>(of: Shape, expected: string) {
  return z.strictObject(of, {
    error: (issue) => (issue.code === "unrecognized_keys" ? Object.keys(of).join(", ") : expected),
  });
}

function isMoment(value: string): boolean {
  const [, day] = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/.exec(value) ?? [];
  if (day === undefined || Number.isNaN(Date.parse(value))) return false;
  // JavaScript takes 30 February for 2 March.
  return new Date(`${day}T00:00Z`).toISOString().startsWith(day);
}

function isWebAddress(value: string): boolean {
  if (!/^https?:\/\/[^\s\\]+$/i.test(value) || !isAddress(value)) return false;
  const { username, password } = new URL(value);
  return username === "" && password === "";
}
