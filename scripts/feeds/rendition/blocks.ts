import { z } from "zod";
import type { Block } from "../../components/block.ts";
import type { ProseNode } from "../../components/prose/prose.tsx";
import { embedSchema } from "./embed-schema.ts";
import { date, file, heading, languageTag, named, opinion, person, picture, rights, text, texts } from "./parts.ts";

/** Blocks hold blocks. */
const body: z.ZodType = z.lazy(() => z.array(block));

function of<Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) {
  return z.object({ kind: z.literal(kind), ...shape });
}

/** A block that an address can end in: `#opinion-1`. */
function placed<Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) {
  return of(kind, { id: z.string(), ...shape });
}

const captioned = { picture, alt: z.string().describe("empty for a decorative picture"), caption: texts };

const recording = {
  title: z.string(),
  file,
  shows: z.string(),
  description: texts,
  duration: z.number().optional().describe("seconds"),
  transcript: texts.optional(),
  ...rights,
};

/** Plain Markdown, and of every other kind of block the keys that are published: whatever is not named here stays inside. */
const schemas = {
  paragraph: of("paragraph", { inline: text }),
  heading: placed("heading", { level: z.int().min(2).max(6), inline: text }),
  list: of("list", {
    start: z.int().optional().describe("the first number of an ordered list"),
    items: z.array(body),
  }),
  code: of("code", { text: z.string(), language: z.string().optional() }),
  rule: of("rule", {}),
  blockquote: of("blockquote", { body }),
  table: of("table", {
    id: z.string().optional(),
    caption: z.string().optional(),
    align: z.array(z.enum(["left", "center", "right"]).nullable()),
    head: texts,
    rows: z.array(texts),
    rowHeaders: z.boolean().optional().describe("the first cell of each row names the row"),
    note: z.string().optional(),
    ...rights,
  }),
  quote: placed("quote", {
    body,
    speaker: z.union([
      z.object({
        name: z.string(),
        role: z.string().optional(),
        organisation: z.string().optional(),
        described: z
          .string()
          .optional()
          .describe("all that follows the name, where it holds more than role and organisation"),
      }),
      z.object({ anonymous: z.string().describe("why the name is withheld") }),
    ]),
    date: date.optional(),
    source: rights.source,
    place: z.string().optional(),
    relation: z.enum(["said", "wrote", "testified"]).optional(),
    lang: languageTag.optional(),
    original: z.object({ text: z.string(), lang: languageTag }).optional(),
    translatedBy: named.optional(),
  }),
  opinion: placed("opinion", { ...opinion, body }),
  entry: placed("entry", {
    date,
    heading,
    key: z.boolean().describe("a key moment of the coverage"),
    by: person.optional().describe("who wrote it, where it is not who signed the article"),
    body,
  }),
  "key-points": placed("key-points", { heading, points: texts }),
  embed: embedSchema,
  figure: placed("figure", { ...captioned, ...rights }),
  gallery: placed("gallery", { title: z.string().optional(), pictures: z.array(z.object(captioned)), ...rights }),
  video: placed("video", {
    ...recording,
    poster: picture,
    captions: z.object({ file, lang: languageTag }).optional(),
  }),
  audio: placed("audio", recording),
  document: placed("document", {
    title: z.string(),
    file,
    description: texts,
    pages: z.int().optional(),
    lang: languageTag.optional(),
    ...rights,
  }),
  pull: placed("pull", { words: z.string().describe("words of the article, set large; not to be read out twice") }),
  note: placed("note", { subject: z.string().optional(), body }),
  update: placed("update", { date, body }),
  correction: placed("correction", {
    correctionKind: z.enum(["correction", "clarification", "retraction"]),
    date,
    body,
  }),
  method: placed("method", { heading, body }),
  facts: placed("facts", { heading, body }),
  timeline: placed("timeline", {
    heading,
    entries: z.array(
      z.object({
        date: z.string().describe("2025, 2025-03, 2025-03-14 or 2025-03-14T09:15, local time"),
        until: z.string().optional().describe("the end, where it went on for a time"),
        roughly: z
          .string()
          .optional()
          .describe("in the author's words, where it is known only roughly: c. 1988, 1980s"),
        body,
      }),
    ),
  }),
  qa: placed("qa", {
    heading: heading.optional(),
    speakers: z.array(
      z.object({
        name: z.string(),
        role: z.string().optional(),
        organisation: z.string().optional(),
        author: opinion.author.optional(),
      }),
    ),
    turns: z.array(
      z.object({
        speaker: z.int().describe("index among the speakers"),
        label: z.string(),
        asks: z.boolean(),
        body,
      }),
    ),
  }),
  footnotes: placed("footnotes", {
    notes: z.array(z.object({ number: z.int(), opinion: z.object(opinion).optional(), body })),
  }),
} satisfies { readonly [K in Exclude<Block["kind"], "prose"> | ProseNode["type"]]: z.ZodObject };

const block = z
  .discriminatedUnion("kind", Object.values(schemas) as unknown as readonly [z.ZodObject, ...z.ZodObject[]])
  .meta({ id: "block" });

export const blocks = z.array(block);
