import { z } from "zod";
import { ARTICLE_TYPES } from "../../article/model.ts";
import { safeJson } from "../../html/json.ts";
import { absolute } from "../../site/context.ts";
import type { OutputFile } from "../../site/output.ts";
import type { Site } from "../../site/site.ts";
import { blocks } from "./blocks.ts";
import { address, date, languageTag, named, person, picture } from "./parts.ts";

/** Of the schema. What its readers could not take, such as a new kind of block, needs another number and another address. */
export const VERSION = 1;

/** Site address of the schema. */
export const RENDITION_SCHEMA = `/schema/article-${VERSION}.json`;

const link = { name: z.string(), url: address };

/** An article for apps and other readers. Only what is named here is published. */
export const articleSchema = z.object({
  $schema: address,
  version: z.literal(VERSION),
  canonical: address.describe("the article's page; with `#` and the id of a block, that block"),
  headline: z.string(),
  labels: z
    .array(z.string())
    .describe("what must be shown before the headline wherever the article is named: taken back, opinion, paid for"),
  type: z.enum(ARTICLE_TYPES),
  sponsor: z.string().optional(),
  standfirst: z.string().optional(),
  description: z.string(),
  lang: languageTag,
  dir: z.enum(["ltr", "rtl"]),
  published: date,
  modified: date,
  coverage: z
    .object({ start: date, end: date.optional(), goesOn: z.boolean().describe("when this file was made") })
    .optional()
    .describe("of a live article"),
  authors: z.array(person),
  editors: z.array(person),
  contributors: z.array(person),
  translation: z
    .object({ of: z.object({ url: address, lang: languageTag }), translators: z.array(named) })
    .optional()
    .describe("what it was translated from, and by whom"),
  publisher: z.object(link),
  section: z.object(link),
  topics: z.array(z.object({ ...link, sameAs: z.array(address) })),
  dateline: z.string().optional(),
  image: z
    .object({
      picture,
      alt: z.string(),
      caption: z.string().optional(),
      creator: named.optional(),
      copyright: z.string().optional(),
      credit: z.string().optional(),
      licence: z.string().optional().describe("a name or an address"),
    })
    .optional(),
  corrections: z.array(
    z.object({
      kind: z.enum(["correction", "clarification", "retraction"]),
      date,
      text: z.string(),
      placed: z.boolean().describe("it stands in the body, too"),
    }),
  ),
  updates: z.array(z.object({ date, note: z.string() })),
  sources: z.array(
    z.object({ title: z.string(), url: address, basis: z.boolean().describe("the article is made from it") }),
  ),
  licence: z.string().optional().describe("a name or an address"),
  wordCount: z.int(),
  isAccessibleForFree: z.boolean(),
  body: blocks.describe("with retractions first"),
});

/** JSON Schema. It allows keys that it does not name, so that keys can be added. */
export function schemaFile(site: Site): OutputFile {
  const schema = {
    $id: absolute(site, RENDITION_SCHEMA),
    title: `Article, version ${VERSION}`,
    ...z.toJSONSchema(articleSchema, { io: "input" }),
  };
  return { path: RENDITION_SCHEMA, content: `${safeJson(schema)}\n` };
}
