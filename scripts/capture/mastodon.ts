import { z } from "zod";
import { isAddress } from "../html/address.ts";
import { readAnswer, text } from "./answer.ts";
import { type Captured, known, type RemotePicture, type Words } from "./captured.ts";
import { readFragment } from "./markup.ts";
import { plainText, tidy, webUrl } from "./plain-text.ts";

/** Shapes of https://docs.joinmastodon.org/entities/Status/, as far as they are kept. */
const account = z.object({ acct: z.string(), display_name: text, url: z.string() });
const attachment = z.object({ type: z.string(), url: text, preview_url: text, description: text });
const status = z.object({
  created_at: z.string(),
  url: text,
  language: text,
  spoiler_text: text,
  content: z.string(),
  account,
  media_attachments: z.array(attachment).optional().catch(undefined),
  poll: z.object({}).nullish().catch(undefined),
});
const whole = status.extend({
  reblog: status.nullish().catch(undefined),
  quote: z
    .object({ quoted_status: status.nullish().catch(undefined) })
    .nullish()
    .catch(undefined),
});

/**
 * @param url the post's own address
 * @throws CaptureFailure
 */
export function readMastodonPost(answer: unknown, url: string): Captured {
  const { host } = new URL(url);
  const found = readAnswer(whole, answer, host);
  const post = found.reblog ?? found;
  const quoted = found.quote?.quoted_status;
  return {
    type: "post",
    via: "api",
    ...wordsOf(post, url),
    ...(quoted ? { quoted: wordsOf(quoted, webUrl(quoted.url) ?? url) } : {}),
    notes: [
      ...(post.poll ? ["It holds a poll, which was not kept."] : []),
      ...(found.quote && !quoted
        ? ["What it quotes is not there any more, or not for everybody, and was not kept."]
        : []),
    ],
  };
}

function wordsOf(post: z.output<typeof status>, url: string): Words {
  const { text: body, links } = plainText(readFragment(post.content));
  const warning = tidy(post.spoiler_text ?? "");
  const time = Date.parse(post.created_at);
  return known({
    url,
    authorName: tidy(post.account.display_name ?? "") || post.account.acct,
    authorHandle: handleOf(post.account),
    authorUrl: webUrl(post.account.url),
    postedAt: Number.isNaN(time) ? undefined : `${new Date(time).toISOString().slice(0, 19)}Z`,
    lang: post.language,
    // The author's own line above the text, behind which Mastodon hides it.
    text: warning ? `${warning}\n\n${body}`.trim() : body,
    links,
    pictures: (post.media_attachments ?? []).flatMap(pictureOf),
  });
}

/** People of the server itself are named without it. */
function handleOf({ acct, url }: z.output<typeof account>): string {
  return acct.includes("@") || !isAddress(url) ? `@${acct}` : `@${acct}@${new URL(url).host}`;
}

function pictureOf({ type, url, preview_url, description }: z.output<typeof attachment>): readonly RemotePicture[] {
  const kind = type === "image" ? "picture" : type === "gifv" ? "animation" : type === "video" ? "video" : undefined;
  const address = webUrl(kind === "picture" ? (url ?? preview_url) : preview_url);
  return kind && address ? [known({ address, kind, alt: description ? tidy(description) : undefined })] : [];
}
