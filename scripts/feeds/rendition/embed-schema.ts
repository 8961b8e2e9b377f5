import { z } from "zod";
import { address, date, languageTag, picture } from "./parts.ts";

const author = z.object({ name: z.string(), handle: z.string().optional(), url: address.optional() });

const words = {
  url: address.optional().describe("of the post or page itself, where it is known"),
  author: author.optional(),
  posted: date.optional(),
  text: z.string().optional().describe("plain text; paragraphs are parted by a blank line"),
  links: z.array(z.object({ shown: z.string(), url: address })).optional(),
  lang: languageTag.optional(),
  pictures: z
    .array(z.object({ shows: z.enum(["picture", "video", "animation"]), picture, alt: z.string().optional() }))
    .optional(),
};

/** A post, video, map or page of others, in their words. Of what was withdrawn nothing is told but that it stood there. */
export const embedSchema = z.object({
  kind: z.literal("embed"),
  id: z.string(),
  type: z.enum(["post", "video", "audio", "map", "chart", "document", "card"]),
  platform: z.string().optional(),
  status: z.enum(["live", "deleted", "withdrawn"]).optional(),
  ...words,
  title: z.string().optional(),
  description: z.string().optional(),
  link: address.optional().describe("a link within a post that was written down by hand"),
  archived: z.array(address).optional().describe("copies in archives"),
  quoted: z.object(words).optional(),
});
