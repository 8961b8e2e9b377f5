import { findProvider, recordKey } from "../../scripts/components/embed/providers/providers.ts";
import { contentHash, type EmbedRecord, recordText } from "../../scripts/components/embed/record.ts";
import { article, type Files, photograph } from "./publication.ts";

export type Facts = Partial<EmbedRecord> & Pick<EmbedRecord, "type" | "url">;

/** The facts of a record with everything that every record has; platform and id come from the address. */
export function record(facts: Facts): EmbedRecord {
  const found = findProvider(facts.url);
  if (!found) throw new Error(`${facts.url} leads nowhere.`);
  const whole = {
    platform: found.provider.id,
    id: found.id,
    status: "live" as const,
    capturedAt: "2025-03-03",
    capturedVia: "oembed" as const,
    ...facts,
  };
  return { ...whole, hash: contentHash(whole) };
}

/** A record as the file it lies in. */
export function recordFile(facts: Facts): Files {
  const whole = record(facts);
  return { [recordPath(whole.url)]: recordText(whole) };
}

export function recordPath(url: string): string {
  const found = findProvider(url);
  if (!found) throw new Error(`${url} leads nowhere.`);
  return `posts/${recordKey(found)}.json`;
}

const still = (file: string, kind: "picture" | "video" = "picture") => ({
  file,
  kind,
  width: 1600,
  height: 1200,
  alt: "A dry river bed under a bridge",
});

/** One of every platform, and cards with and without a record. */
export const TWENTY: readonly Facts[] = [
  {
    type: "post",
    url: "https://x.com/gaugewatch/status/1896543210987654321",
    authorName: "Gauge Watch",
    authorHandle: "@gaugewatch",
    authorUrl: "https://x.com/gaugewatch",
    postedAt: "2025-03-02T14:05Z",
    lang: "en",
    text: "The gauge at St. Aldric reads zero for the first time.\n\nThe log: t.co/aB3dE5",
    links: [{ shown: "t.co/aB3dE5", url: "https://gauges.example/log" }],
    media: [still("1896543210987654321-1.jpg"), still("1896543210987654321-2.jpg")],
    archives: [{ url: "https://archive.example/x", at: "2025-03-03T08:00Z" }],
  },
  {
    type: "post",
    url: "https://bsky.app/profile/ines.example/post/3kq2xyz",
    authorName: "Ines Harrow",
    authorHandle: "@ines.example",
    postedAt: "2025-03-01",
    text: "Quoting the water board, for the record.",
    quoted: {
      authorName: "Water Board",
      authorHandle: "@board.example",
      text: "There is no shortage.",
      url: "https://bsky.app/profile/board.example/post/3kq1abc",
    },
  },
  {
    type: "post",
    url: "https://social.example/@tomas/113977123456",
    capturedVia: "api",
    authorName: "توماس",
    authorHandle: "@tomas@social.example",
    postedAt: "2025-02-28T09:30Z",
    lang: "ar",
    dir: "rtl",
    text: "النهر جاف اليوم.",
  },
  {
    type: "video",
    url: "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
    title: "How a river gauge works",
    authorName: "Hydrology Lab",
    postedAt: "2024-06-01",
    description: "Three minutes on floats, pressure and radar.",
    media: [still("dQw4w9WgXcQ.jpg", "video")],
    width: 200,
    height: 113,
  },
  { type: "video", url: "https://vimeo.com/76979871", title: "The valley from above", width: 640, height: 360 },
  {
    type: "post",
    url: "https://www.threads.com/@gaugewatch/post/DGxAbCdEfGh",
    capturedVia: "manual",
    authorName: "Gauge Watch",
    text: "Same on Threads.",
  },
  {
    type: "post",
    url: "https://www.instagram.com/p/DGxYz12AbCd/",
    capturedVia: "manual",
    authorName: "Gauge Watch",
    authorHandle: "@gaugewatch",
    media: [still("DGxYz12AbCd.jpg")],
  },
  {
    type: "post",
    url: "https://www.facebook.com/waterboard/posts/1234567890123",
    capturedVia: "manual",
    authorName: "Water Board",
    text: "We have read the gauge.",
    status: "deleted",
    statusAt: "2025-03-04",
  },
  { type: "video", url: "https://www.tiktok.com/@gaugewatch/video/7345678901234567890", title: "Walking the bed" },
  {
    type: "post",
    url: "https://www.reddit.com/r/hydrology/comments/1abcde/",
    authorName: "u/floatgauge",
    text: "Has anyone seen this before?",
    status: "withdrawn",
  },
  { type: "audio", url: "https://soundcloud.com/gaugewatch/river-night", title: "The river at night" },
  { type: "audio", url: "https://open.spotify.com/episode/4rOoJ6Egrf8K2IrywzwOMk", title: "Dry: episode one" },
  { type: "chart", url: "https://datawrapper.dwcdn.net/aBc12/", title: "Water levels since 1950", height: 420 },
  {
    type: "document",
    url: "https://www.documentcloud.org/documents/25555555-water-board-memo/",
    title: "Memorandum of the Water Board",
  },
  {
    type: "map",
    url: "https://www.openstreetmap.org/#map=14/47.8031/13.0459",
    title: "The lower valley",
    capturedVia: "manual",
  },
  {
    type: "map",
    url: "https://www.google.com/maps/@47.8031,13.0459,14z",
    title: "The gauge house",
    capturedVia: "manual",
  },
  {
    type: "card",
    url: "https://gauges.example/reports/2025",
    capturedVia: "opengraph",
    title: "Annual report of the gauges",
    siteName: "Gauges of the Valley",
    description: "Every reading of the year.",
    media: [still("report.jpg")],
  },
  {
    type: "card",
    url: "https://www.flickr.com/photos/gauge/5312345678/",
    title: "The gauge in 1962",
    siteName: "Flickr",
  },
];

/** Addresses of which nobody has captured anything. */
export const BARE = ["https://other.example/a-page?utm_source=feed", "https://youtu.be/aaaaaaaaaaa"];

/** An article that embeds twenty things, with all their records and pictures. */
export async function twentyEmbeds(): Promise<Files> {
  const photo = await photograph();
  const files: { [path: string]: string | Uint8Array } = {};
  for (const facts of TWENTY) {
    Object.assign(files, recordFile(facts));
    const folder = recordPath(facts.url).replace(/[^/]+$/, "");
    for (const { file } of facts.media ?? []) files[folder + file] = photo;
  }
  const addresses = [...TWENTY.map(({ url }) => url), ...BARE];
  const text = addresses.map((url, index) => `Paragraph ${index + 1} of the report.\n\n${url}`).join("\n\n");
  return { ...files, "articles/2025/gauge.md": article(text) };
}
