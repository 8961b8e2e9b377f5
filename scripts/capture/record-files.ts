import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { type EmbedRecord, recordSchema, recordText } from "../components/embed/record.ts";
import { CaptureFailure } from "./failure.ts";
import type { KeptPicture } from "./pictures.ts";

/** Absolute path of a record. */
export function recordFile(input: string, key: string): string {
  return join(input, "posts", `${key}.json`);
}

/**
 * The record of a file; undefined where there is none.
 * @throws CaptureFailure where there is a file that cannot be read as one
 */
export async function readRecord(file: string): Promise<EmbedRecord | undefined> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const result = recordSchema.safeParse(parsed(text, file));
  if (result.success) return result.data;
  const { path = [], message = "" } = result.error.issues[0] ?? {};
  throw new CaptureFailure("record-broken", { file: basename(file), reason: `“${path.join(".")}” must be ${message}` });
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CaptureFailure("record-broken", { file: basename(file), reason: "it is no JSON" });
  }
}

/** All record files of a content folder, sorted; none where nothing was captured. */
export async function listRecords(input: string): Promise<readonly string[]> {
  const folder = join(input, "posts");
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return [];
      throw error;
    },
  );
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".json") && !entry.name.startsWith("."))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}

/**
 * Pictures first and the record last, each in one step, so that a record never names what is not there. Pictures of an
 * earlier record that this one does not name any more go at the end.
 */
export async function writeRecord(
  file: string,
  record: EmbedRecord,
  pictures: readonly KeptPicture[],
  previous: EmbedRecord | undefined,
): Promise<void> {
  const folder = dirname(file);
  await mkdir(folder, { recursive: true });
  for (const { media, bytes } of pictures) await writeWhole(join(folder, media.file), bytes);
  await writeWhole(file, recordText(record));
  const named = new Set(filesOf(record));
  for (const old of previous ? filesOf(previous) : []) {
    if (!named.has(old) && basename(old) === old) await rm(join(folder, old), { force: true });
  }
}

function filesOf({ media = [], quoted }: EmbedRecord): readonly string[] {
  return [...media, ...(quoted?.media ?? [])].map(({ file }) => file);
}

/** A file that is there whole or not at all, whatever happens meanwhile. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const next = join(dirname(file), `.${basename(file)}.${randomBytes(4).toString("hex")}`);
  try {
    await writeFile(next, content, { flush: true });
    await rename(next, file);
  } catch (error) {
    await rm(next, { force: true });
    throw error;
  }
}
