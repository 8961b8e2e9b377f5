import { z } from "zod";
import { isAddress } from "../../html/address.ts";

/** What the blocks and the head of a rendition are made of. */

/** Not `z.url()`, which asks `URL.canParse`. */
export const address = z
  .string()
  .meta({ format: "uri" })
  .refine((value) => isAddress(value));

/** A day, or a time with its zone, as exact as it is known. */
export const date = z.union([z.iso.datetime({ offset: true }), z.iso.date()]).meta({ id: "date" });

export const languageTag = z.string().describe("BCP 47");

/** Blocks and inline text hold others of their kind, so they are looked up when they are needed. */
export const inline: z.ZodType = z.lazy(() => anyInline);
export const text = z.array(inline);
/** Paragraphs. */
export const texts = z.array(text);

const anyInline = z
  .discriminatedUnion("type", [
    z.object({ type: z.literal("text"), text: z.string() }),
    z.object({ type: z.literal("code"), text: z.string() }),
    z.object({ type: z.literal("break") }),
    z.object({ type: z.enum(["emphasis", "strong", "strikethrough"]), children: text }),
    z.object({ type: z.literal("link"), url: address, title: z.string().optional(), children: text }),
    z.object({ type: z.literal("footnote"), number: z.int().describe("of the note that is meant, from 1") }),
  ])
  .meta({ id: "inline" });

export const person = z
  .object({
    type: z.enum(["person", "organization"]),
    name: z.string(),
    url: address.describe("the page of the author"),
    role: z.string().optional(),
  })
  .meta({ id: "author" });

const size = { width: z.int().describe("pixels"), height: z.int().describe("pixels") };

const pictureFile = z.object({ url: address, type: z.string(), ...size }).meta({ id: "pictureFile" });

export const picture = z
  .object({
    ...pictureFile.shape,
    files: z.array(pictureFile).describe("the same picture in other sizes and formats, narrow to wide for each format"),
    crops: z.object({ "16x9": pictureFile, "4x3": pictureFile, "1x1": pictureFile }),
  })
  .meta({ id: "picture" });

export const file = z.object({ url: address, type: z.string(), size: z.int().describe("bytes") }).meta({ id: "file" });

/** Somebody who did a part of something. */
export const named = z.object({ name: z.string(), url: address.optional().describe("the page of an author") });

/** Whose work something is: keys of the block that shows it. */
export const rights = {
  creator: named.optional(),
  copyright: z.string().optional(),
  credit: z.string().optional(),
  licence: z.string().optional().describe("a name or an address"),
  source: z.object({ url: address.optional(), text: z.string().optional() }).optional(),
};

export const heading = z.object({ text: z.string(), id: z.string().optional() });

/** Whose opinion something is, and the label that must be shown with it. */
export const opinion = { label: z.string().describe("must be shown with the words"), author: person };
