import type { Found } from "../components/embed/providers/providers.ts";
import { contentHash, type EmbedRecord, type RecordMedia, recordSchema } from "../components/embed/record.ts";
import { canonicalLanguage } from "../locale/language-tag.ts";
import { type Captured, known, type RemotePicture, type Words } from "./captured.ts";
import { expandLinks } from "./expand.ts";
import { CaptureFailure } from "./failure.ts";
import type { Network } from "./network.ts";
import { type KeptPicture, keepPicture } from "./pictures.ts";

export interface MadeRecord {
  readonly record: EmbedRecord;
  readonly pictures: readonly KeptPicture[];
  /** What the newsroom should know, each a sentence. */
  readonly notes: readonly string[];
}

/**
 * Completes what a platform says to a record: links expanded, pictures fetched.
 * @param alias what was typed, where it is a short link
 * @param now milliseconds since 1970
 * @throws CaptureFailure
 */
export async function makeRecord(
  captured: Captured,
  { found, alias }: { readonly found: Found; readonly alias?: string },
  network: Network,
  now: number,
): Promise<MadeRecord> {
  const own = await completeWords(captured, found, captured.type === "post", network);
  const quoted = captured.quoted && (await completeWords(captured.quoted, found, false, network));
  const facts = known({
    ...own.words,
    aliases: alias === undefined ? undefined : [alias],
    capturedAt: `${new Date(now).toISOString().slice(0, 19)}Z`,
    capturedVia: captured.via,
    description: captured.description,
    height: captured.height,
    id: found.id,
    platform: found.provider.id,
    quoted: quoted?.words,
    siteName: captured.siteName,
    status: "live",
    title: captured.title,
    type: captured.type,
    url: found.url,
    width: captured.width,
  });
  const result = recordSchema.safeParse({ ...facts, hash: contentHash(facts) });
  if (!result.success) {
    const { path = [], message = "" } = result.error.issues[0] ?? {};
    const reason = `“${path.join(".")}” is not ${message}`;
    throw new CaptureFailure("answer-malformed", { host: found.provider.name, reason });
  }
  return {
    record: result.data,
    pictures: [...own.pictures, ...(quoted?.pictures ?? [])],
    notes: [...captured.notes, ...own.notes, ...(quoted?.notes ?? [])],
  };
}

async function completeWords(words: Words, { id }: Found, isPost: boolean, network: Network) {
  const { links, notes } = await expandLinks(words.links ?? [], network);
  const kept: KeptPicture[] = [];
  const lost: string[] = [];
  for (const picture of words.pictures ?? []) {
    const result = await tryPicture(picture, id, isPost, network);
    if (typeof result === "string") lost.push(result);
    else kept.push(result);
  }
  return {
    words: known({
      authorHandle: words.authorHandle,
      authorName: words.authorName,
      authorUrl: words.authorUrl,
      dir: words.dir,
      lang: words.lang === undefined ? undefined : canonicalLanguage(words.lang.replaceAll("_", "-")),
      links: links.length > 0 ? links : undefined,
      media: kept.length > 0 ? kept.map(({ media }): RecordMedia => media) : undefined,
      postedAt: words.postedAt,
      text: words.text,
      url: words.url,
    }),
    pictures: kept,
    notes: [...notes, ...lost],
  };
}

/** A post's own picture that cannot be had just now is worth another try; any other loss is told. */
async function tryPicture(
  picture: RemotePicture,
  name: string,
  isPost: boolean,
  network: Network,
): Promise<KeptPicture | string> {
  try {
    return await keepPicture(picture, name, network);
  } catch (error) {
    if (!(error instanceof CaptureFailure) || (isPost && error.kind === "network")) throw error;
    return `A picture was not kept. ${error.what}`;
  }
}
