import { z } from "zod";
import type { EmbedType } from "../components/embed/record.ts";
import { readAnswer, size, text } from "./answer.ts";
import { type Captured, known } from "./captured.ts";
import { CaptureFailure } from "./failure.ts";
import { tidy, webUrl } from "./plain-text.ts";
import { readXPost } from "./x-post.ts";

/** https://oembed.com, 2.3.4, and what some providers add to it. */
const response = z.object({
  type: text,
  title: text,
  description: text,
  author_name: text,
  author_url: text,
  provider_name: text,
  thumbnail_url: text,
  url: text,
  upload_date: text,
  html: text,
  width: size,
  height: size,
});

/** What the address was found to be, by whoever knows its platform. */
export interface OembedTarget {
  readonly url: string;
  readonly type: EmbedType;
  /** Id of the provider and of the thing there. */
  readonly platform: string;
  readonly id: string;
}

/** The address of an oEmbed answer. X is asked for English, whose dates are read, and for no script. */
export function oembedRequest(endpoint: string, { url, platform }: Pick<OembedTarget, "url" | "platform">): string {
  const request = new URL(endpoint.replaceAll("{format}", "json"));
  request.searchParams.set("url", url);
  request.searchParams.set("format", "json");
  if (platform === "x") {
    for (const [name, value] of [["lang", "en"], ["omit_script", "1"], ["dnt", "true"]] as const) {
      request.searchParams.set(name, value);
    }
  }
  return request.href;
}

/**
 * @param host whose answer it is, for messages
 * @throws CaptureFailure
 */
export function readOembed(answer: unknown, target: OembedTarget, host: string): Captured {
  const found = readAnswer(response, answer, host);
  return target.platform === "x" ? xPost(found, target) : anyThing(found, target, host);
}

function xPost({ html = "" }: z.output<typeof response>, { url, id }: OembedTarget): Captured {
  const words = readXPost(html, id);
  const notes = [
    ...(words.links.some(({ shown }) => /^pic\.(?:twitter|x)\.com\//.test(shown))
      ? ["X gives no pictures to programs: the post shows one that was not kept."]
      : []),
    ...(/…(?: https:\/\/\S+)?$/.test(words.text)
      ? ["X gives only the beginning of a long post. Read it there, and complete the text by hand if it matters."]
      : []),
  ];
  return { type: "post", via: "oembed", url, ...words, notes };
}

function anyThing(found: z.output<typeof response>, target: OembedTarget, host: string): Captured {
  const title = oneLine(found.title);
  const isPost = target.type === "post";
  if (!title) throw new CaptureFailure("answer-malformed", { host, reason: isPost ? "it has no text" : "it has no title" });
  const author = oneLine(found.author_name);
  const authorUrl = webUrl(found.author_url);
  const still = webUrl(found.thumbnail_url) ?? (found.type === "photo" ? webUrl(found.url) : undefined);
  const isFilm = target.type === "video";
  return {
    type: target.type,
    via: "oembed",
    url: target.url,
    ...known({
      [isPost ? "text" : "title"]: isPost ? tidy(found.title ?? "") : title,
      authorName: author ?? handleFrom(authorUrl),
      authorHandle: handleFrom(authorUrl),
      authorUrl,
      description: isPost ? undefined : oneLine(found.description),
      postedAt: dayOf(found.upload_date),
      siteName: target.platform === "web" ? oneLine(found.provider_name) : undefined,
      width: found.width && found.height ? found.width : undefined,
      height: found.height,
      pictures: still ? [{ address: still, kind: isFilm ? ("video" as const) : ("picture" as const) }] : undefined,
    }),
    notes: isPost && found.html ? ["Only the title of the post was kept. Read it there, and complete the text by hand."] : [],
  };
}

/** `https://www.tiktok.com/@name` → `@name` */
function handleFrom(url: string | undefined): string | undefined {
  return url === undefined ? undefined : /^\/(@[\w.-]+)\/?$/.exec(new URL(url).pathname)?.[1];
}

/** Vimeo writes `2025-02-14 09:30:00` and names no zone, so that only the day is known. */
function dayOf(written: string | undefined): string | undefined {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(written ?? "")?.[0];
  return day !== undefined && !Number.isNaN(Date.parse(day)) ? day : undefined;
}

export function oneLine(words: string | undefined): string | undefined {
  return tidy(words ?? "").replace(/\s+/g, " ") || undefined;
}
