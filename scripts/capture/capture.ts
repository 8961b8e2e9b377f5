import type { EmbedRecord } from "../components/embed/record.ts";
import { appendAddress } from "./article-file.ts";
import { type Change, changesSince } from "./changes.ts";
import { CaptureFailure } from "./failure.ts";
import { makeRecord } from "./make-record.ts";
import type { Network } from "./network.ts";
import { readRecord, recordFile, writeRecord } from "./record-files.ts";
import { ask, targetOf } from "./source.ts";

export interface CaptureOptions {
  /** Absolute path of the content folder. */
  readonly input: string;
  readonly network: Network;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Replace a record that is there. */
  readonly update: boolean;
  /** Absolute path of an article that embeds what was captured. */
  readonly article?: string;
}

/** What became of one address. */
export type Outcome = { readonly address: string } & (
  | { readonly state: "captured" | "kept" | "unchanged"; readonly stored: Stored }
  | { readonly state: "updated"; readonly stored: Stored; readonly changes: readonly Change[] }
  | { readonly state: "failed"; readonly failure: CaptureFailure }
);

export interface Stored {
  /** Absolute path of the record. */
  readonly file: string;
  readonly record: EmbedRecord;
  readonly notes: readonly string[];
  /** Whether the article was changed; undefined where none was named. */
  readonly appended?: boolean;
}

/** Captures one address into its record. Whatever stands in the way of it is told, and no other address suffers. */
export async function capture(address: string, options: CaptureOptions): Promise<Outcome> {
  try {
    return await captured(address, options);
  } catch (error) {
    if (error instanceof CaptureFailure) return { address, state: "failed", failure: error };
    throw error;
  }
}

async function captured(address: string, options: CaptureOptions): Promise<Outcome> {
  const { input, network, now, update, article } = options;
  const target = await targetOf(address, network);
  const file = recordFile(input, target.key);
  const previous = await readRecord(file);
  const store = async (record: EmbedRecord, notes: readonly string[]): Promise<Stored> => {
    const appended = article && (await appendAddress(article, target.found.url, target.key));
    return { file, record, notes, ...(appended === undefined || appended === "" ? {} : { appended }) };
  };
  if (previous && !update) return { address, state: "kept", stored: await store(previous, []) };
  const answer = await ask(target.found, network);
  const { record, pictures, notes } = await makeRecord(answer, target, network, now);
  if (!previous) {
    await writeRecord(file, record, pictures, previous);
    return { address, state: "captured", stored: await store(record, notes) };
  }
  if (previous.hash === record.hash && previous.status === "live") {
    return { address, state: "unchanged", stored: await store(previous, notes) };
  }
  const next = withNewsroomsOwn(record, previous);
  await writeRecord(file, next, pictures, previous);
  return { address, state: "updated", stored: await store(next, notes), changes: changesSince(previous, answer) };
}

/** Archived copies, other addresses, and what an editor said of pictures and languages are not the platform's to change. */
function withNewsroomsOwn(record: EmbedRecord, previous: EmbedRecord): EmbedRecord {
  const aliases = [...new Set([...(previous.aliases ?? []), ...(record.aliases ?? [])])];
  const alts = new Map((previous.media ?? []).map(({ file, alt }) => [file, alt]));
  const media = record.media?.map((each) => ({
    ...each,
    ...(alts.get(each.file) ? { alt: alts.get(each.file) } : {}),
  }));
  return {
    ...record,
    ...(previous.archives ? { archives: previous.archives } : {}),
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(previous.lang ? { lang: previous.lang } : {}),
    ...(previous.dir ? { dir: previous.dir } : {}),
    ...(media ? { media } : {}),
  };
}
