import type { Part, PostNode, VideoNode, WorkNode } from "../../schema-org/part.ts";
import type { JsonLdContext } from "../component.ts";
import type { CapturedEmbed } from "./block.ts";
import { providerById } from "./providers/providers.ts";
import type { EmbedRecord } from "./record.ts";
import { isoOf } from "./when.ts";

/** What is cited: a post, a video whose facts are complete, a sound, else the page at its address. What was withdrawn is not. */
export function capturedJsonLd(block: CapturedEmbed, context: JsonLdContext): readonly Part[] {
  const { record, type } = block;
  if (record.status === "withdrawn") return [];
  if (type === "post") return [{ property: "citation", node: post(block, context) }];
  const film = type === "video" ? video(block, context) : undefined;
  if (film) return [{ property: "citation", node: film }];
  const facts = {
    "@id": record.url,
    url: record.url,
    name: record.title ?? record.url,
    ...(record.description === undefined ? {} : { description: record.description }),
    ...(record.postedAt === undefined ? {} : { datePublished: isoOf(record.postedAt) }),
    ...authorOf(record),
  };
  const node: WorkNode = type === "audio" ? { "@type": "AudioObject", ...facts } : { "@type": "WebPage", ...facts };
  return [{ property: "citation", node }];
}

function post(block: CapturedEmbed, context: JsonLdContext): PostNode {
  const { record, platform } = block;
  const site = providerById(record.platform)?.site;
  const { quoted, archives } = record;
  return {
    "@type": "SocialMediaPosting",
    "@id": record.url,
    url: record.url,
    ...authorOf(record),
    ...(record.postedAt === undefined ? {} : { datePublished: isoOf(record.postedAt) }),
    ...(record.text?.trim() ? { text: record.text.trim() } : {}),
    ...(record.lang ? { inLanguage: record.lang } : {}),
    ...(block.media.length > 0 ? { image: imagesOf(block, context) } : {}),
    ...(quoted ? { sharedContent: { "@type": "WebPage", url: quoted.url } as const } : {}),
    ...(archives?.[0] ? { archivedAt: archives[0].url } : {}),
    isPartOf: { "@type": "WebSite", name: platform, ...(site === undefined ? {} : { url: site }) },
  };
}

/** Google takes a video for one only with name, picture and date. https://developers.google.com/search/docs/appearance/structured-data/video */
function video(block: CapturedEmbed, context: JsonLdContext): VideoNode | undefined {
  const { record, player } = block;
  const [thumbnailUrl] = imagesOf(block, context);
  if (record.title === undefined || record.postedAt === undefined || thumbnailUrl === undefined) return undefined;
  return {
    "@type": "VideoObject",
    "@id": record.url,
    url: record.url,
    name: record.title,
    description: record.description ?? record.title,
    thumbnailUrl,
    uploadDate: isoOf(record.postedAt),
    ...(player ? { embedUrl: player.address } : {}),
    ...authorOf(record),
  };
}

function imagesOf({ media }: CapturedEmbed, context: JsonLdContext): string[] {
  return media.map(({ picture }) => context.absolute(context.picture(picture).fallback.path));
}

/** Whether an account is a person or an organisation cannot be told from it; a person is what Google expects. */
function authorOf({ authorName, authorHandle, authorUrl }: EmbedRecord) {
  if (authorName === undefined) return {};
  return {
    author: {
      "@type": "Person" as const,
      name: authorName,
      ...(authorHandle === undefined ? {} : { alternateName: authorHandle }),
      ...(authorUrl === undefined ? {} : { url: authorUrl }),
    },
  };
}
