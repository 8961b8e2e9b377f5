import { z } from "zod";
import type { Found } from "../components/embed/providers/providers.ts";
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

/** The address of an oEmbed answer. X is asked for English, whose dates are read, and for no script. */
export function oembedRequest(endpoint: string, { url, provider }: Found): string {
  const request = new URL(endpoint.replaceAll("{format}", "json"));
  request.searchParams.set("url", url);
  request.searchParams.set("format", "json");
  if (provider.id === "x") {
    for (const [name, value] of [
      ["lang", "en"],
      ["omit_script", "1"],
      ["dnt", "true"],
    ] as const) {
      request.searchParams.set(name, value);
    }
  }
  return request.href;
}

/**
 * @param host whose answer it is, for messages
 * @throws CaptureFailure
 */
export function readOembed(answer: unknown, found: Found, host: string): Captured {
  const said = readAnswer(response, answer, host);
  return found.provider.id === "x" ? xPost(said, found) : anyThing(said, found, host);
}

function xPost({ html = "" }: z.output<typeof response>, { url, id }: Found): Captured {
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

function anyThing(said: z.output<typeof response>, found: Found, host: string): Captured {
  const title = oneLine(said.title);
  const isPost = found.type === "post";
  if (!title)
    throw new CaptureFailure("answer-malformed", { host, reason: isPost ? "it has no text" : "it has no title" });
  const author = oneLine(said.author_name);
  const authorUrl = webUrl(said.author_url);
  const still = webUrl(said.thumbnail_url) ?? (said.type === "photo" ? webUrl(said.url) : undefined);
  const isFilm = found.type === "video";
  return {
    type: found.type,
    via: "oembed",
    url: found.url,
    ...known({
      [isPost ? "text" : "title"]: isPost ? tidy(said.title ?? "") : title,
      authorName: author ?? handleFrom(authorUrl),
      authorHandle: handleFrom(authorUrl),
      authorUrl,
      description: isPost ? undefined : oneLine(said.description),
      postedAt: dayOf(said.upload_date),
      siteName: found.provider.id === "web" ? oneLine(said.provider_name) : undefined,
      width: said.width && said.height ? said.width : undefined,
      height: said.height,
      pictures: still ? [{ address: still, kind: isFilm ? ("video" as const) : ("picture" as const) }] : undefined,
    }),
    notes:
      isPost && said.html ? ["Only the title of the post was kept. Read it there, and complete the text by hand."] : [],
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
