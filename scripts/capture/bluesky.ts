import { z } from "zod";
import { readAnswer, text } from "./answer.ts";
import { type Captured, known, type RemotePicture, type Words } from "./captured.ts";
import { CaptureFailure } from "./failure.ts";
import { type TextLink, tidy, webUrl } from "./plain-text.ts";

/** Shapes of https://docs.bsky.app/docs/api/app-bsky-feed-get-post-thread, as far as they are kept. */
const author = z.object({
  handle: z.string(),
  displayName: text,
  labels: z
    .array(z.object({ val: z.string() }))
    .optional()
    .catch(undefined),
});
const feature = z.object({ $type: z.string(), uri: text, did: text, tag: text });
const facet = z.object({
  index: z.object({ byteStart: z.number(), byteEnd: z.number() }),
  features: z.array(feature),
});
const written = z.object({
  text: z.string(),
  createdAt: text,
  langs: z.array(z.string()).optional().catch(undefined),
  facets: z.array(facet).optional().catch(undefined),
});
const pictured = z.object({
  $type: text,
  images: z
    .array(z.object({ fullsize: z.string(), alt: text }))
    .optional()
    .catch(undefined),
  thumbnail: text,
  alt: text,
  external: z.object({ uri: z.string(), title: text, thumb: text }).optional().catch(undefined),
});
const quotedPost = z.object({
  uri: z.string(),
  author,
  value: written,
  embeds: z.array(pictured).optional().catch(undefined),
});
const embed = pictured.extend({ media: pictured.optional().catch(undefined), record: z.unknown().optional() });
const post = z.object({ uri: z.string(), author, record: written, embed: embed.optional().catch(undefined) });
const posts = z.union([
  z.object({ posts: z.array(post) }).transform(({ posts: [first] }) => first),
  z.object({ thread: z.object({ post }) }).transform(({ thread }) => thread.post),
  // Deleted, or hidden from those who are not signed in: `notFoundPost` and `blockedPost`.
  z.object({ thread: z.object({ $type: z.string() }) }).transform(() => undefined),
]);

/**
 * @param url the post's own address
 * @throws CaptureFailure
 */
export function readBlueskyPost(answer: unknown, url: string): Captured {
  const found = readAnswer(posts, answer, "Bluesky");
  if (!found) throw new CaptureFailure("post-gone", { host: "Bluesky", reason: "no such post" });
  const quoted = quotedBy(found.embed?.record);
  const parts = [found.embed, found.embed?.media].filter((part) => part !== undefined);
  const notes = [
    ...(quoted === "unavailable"
      ? ["What it quotes is not there any more, or not for everybody, and was not kept."]
      : []),
    ...(found.author.labels?.some(({ val }) => val === "!no-unauthenticated")
      ? ["Its author asks not to be shown to people who are not signed in. Think about whether to quote it."]
      : []),
  ];
  return {
    type: "post",
    via: "api",
    ...wordsOf(found.author, found.record, parts, url),
    ...(quoted && quoted !== "unavailable" ? { quoted } : {}),
    notes,
  };
}

function wordsOf(
  { handle, displayName }: z.output<typeof author>,
  record: z.output<typeof written>,
  parts: readonly z.output<typeof pictured>[],
  url: string,
): Words {
  const links = [...linksOf(record), ...parts.flatMap(cardOf)];
  return known({
    url,
    authorName: tidy(displayName ?? "") || handle,
    authorHandle: `@${handle}`,
    authorUrl: `https://bsky.app/profile/${handle}`,
    postedAt: record.createdAt && timeOf(record.createdAt),
    lang: record.langs?.length === 1 ? record.langs[0] : undefined,
    text: tidy(record.text),
    links: links.filter(({ url: to }, index) => links.findIndex((other) => other.url === to) === index),
    pictures: parts.flatMap(picturesOf),
  });
}

/** Places in a text are counted in bytes of UTF-8: https://docs.bsky.app/docs/advanced-guides/post-richtext */
function linksOf({ text: words, facets = [] }: z.output<typeof written>): readonly TextLink[] {
  const bytes = Buffer.from(words, "utf8");
  return facets.flatMap(({ index, features }) => {
    const shown = tidy(bytes.subarray(index.byteStart, index.byteEnd).toString("utf8"));
    const url = features.map(targetOf).find((target) => target !== undefined);
    return url !== undefined && shown !== "" ? [{ shown, url }] : [];
  });
}

function targetOf({ uri, did, tag }: z.output<typeof feature>): string | undefined {
  if (uri) return webUrl(uri);
  if (did) return `https://bsky.app/profile/${did}`;
  return tag ? `https://bsky.app/hashtag/${encodeURIComponent(tag)}` : undefined;
}

function cardOf({ external }: z.output<typeof pictured>): readonly TextLink[] {
  const url = webUrl(external?.uri);
  return url ? [{ shown: tidy(external?.title ?? "") || url, url }] : [];
}

function picturesOf({ images = [], thumbnail, alt }: z.output<typeof pictured>): readonly RemotePicture[] {
  const stills = images.map((image) =>
    known({ address: image.fullsize, kind: "picture" as const, alt: alternative(image.alt) }),
  );
  return thumbnail ? [...stills, known({ address: thumbnail, kind: "video" as const, alt: alternative(alt) })] : stills;
}

function alternative(alt: string | undefined): string | undefined {
  return alt ? tidy(alt) : undefined;
}

/** A quoted post, its place where it is not to be had, or nothing. Beside media it stands one level deeper. */
function quotedBy(record: unknown): Words | "unavailable" | undefined {
  const shape = z.object({ $type: z.string() }).loose();
  const outer = shape.or(z.object({ record: shape })).safeParse(record);
  if (!outer.success) return undefined;
  const inner = "record" in outer.data && !("uri" in outer.data) ? outer.data.record : outer.data;
  const found = quotedPost.safeParse(inner);
  if (found.success) {
    const { author: by, value, embeds = [], uri } = found.data;
    return wordsOf(by, value, embeds, `https://bsky.app/profile/${by.handle}/post/${uri.split("/").at(-1)}`);
  }
  const { $type } = z
    .object({ $type: z.string().catch("") })
    .catch({ $type: "" })
    .parse(inner);
  return /view(?:NotFound|Blocked|Detached)$/.test($type) ? "unavailable" : undefined;
}

function timeOf(written: string): string | undefined {
  const time = Date.parse(written);
  return Number.isNaN(time) ? undefined : `${new Date(time).toISOString().slice(0, 19)}Z`;
}
