import type { CapturedEmbed, Embed, EmbedMedia, WrittenPost } from "../../components/embed/block.ts";
import { platformById } from "../../components/embed/platforms.ts";
import type { EmbedRecord, QuotedRecord } from "../../components/embed/record.ts";
import { isoOf } from "../../components/embed/when.ts";

/** An embed however the newsroom knows it, in one shape, with the model's values still in it. */
export function embedFacts(block: Embed, plain: (body: WrittenPost["body"]) => string): object {
  const { kind, id, type } = block;
  switch (block.from) {
    case "box":
      return { kind, id, type, ...written(block, plain) };
    case "record":
      return { kind, id, type, platform: block.platform, status: block.record.status, ...captured(block) };
    case "address":
      return { kind, id, type, platform: block.platform, url: block.url };
  }
}

function written(post: WrittenPost, plain: (body: WrittenPost["body"]) => string) {
  const { platform, author, date, url, link, archived, lang } = post;
  return {
    platform: platform && (platformById(platform)?.name ?? platform),
    author,
    posted: date?.iso,
    text: plain(post.body),
    url,
    link,
    archived: archived && [archived],
    lang,
  };
}

function captured({ record, media, quotedMedia }: CapturedEmbed): object {
  if (record.status === "withdrawn") return {};
  const { title, description, archives, quoted } = record;
  return {
    ...words(record, media),
    title,
    description,
    archived: archives?.map(({ url }) => url),
    quoted: quoted && words(quoted, quotedMedia),
  };
}

function words(record: EmbedRecord | QuotedRecord, media: readonly EmbedMedia[]) {
  const { url, authorName, authorHandle, authorUrl, postedAt, text, links, lang } = record;
  return {
    url,
    author: authorName && { name: authorName, handle: authorHandle, url: authorUrl },
    posted: postedAt && isoOf(postedAt),
    text,
    links,
    lang,
    pictures: media.map(({ kind, picture, alt }) => ({ shows: kind, picture, alt })),
  };
}
