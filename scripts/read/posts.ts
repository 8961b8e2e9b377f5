import { createHash } from "node:crypto";
import { posix } from "node:path";
import type { EmbedMedia, StoredRecord } from "../components/embed/block.ts";
import { findProvider, recordKey } from "../components/embed/providers/providers.ts";
import { contentHash, type EmbedRecord, type RecordMedia, recordSchema } from "../components/embed/record.ts";
import { didYouMean } from "../problem/nearest.ts";
import type { ContentFile } from "../source/files.ts";
import { type Json, parseJson } from "../source/json.ts";
import type { PictureDesk } from "./pictures.ts";
import type { FileFindings, Findings } from "./problems.ts";
import { readSource } from "./text-file.ts";
import { validate } from "./validate.ts";

const FOLDER = "posts/";

/** A line to write for a key that is missing. */
const EXAMPLES = {
  authorName: '"authorName": "Jane Roe",',
  capturedAt: '"capturedAt": "2025-02-14",',
  capturedVia: '"capturedVia": "manual",',
  hash: "npm run capture -- --update, which writes it",
  id: '"id": "1890123456789",',
  platform: '"platform": "x",',
  status: '"status": "live",',
  text: '"text": "The words of the post.",',
  title: '"title": "The title of the video",',
  type: '"type": "post",',
  url: '"url": "https://x.com/janeroe/status/1890123456789"',
};

interface ReadRecord {
  readonly record: EmbedRecord;
  /** Of the file's text. */
  readonly digest: string;
  readonly json: Json;
  readonly findings: FileFindings;
}

/** The captured records, by key. Pictures count as used once an article shows them. */
export class PostDesk {
  private readonly records: ReadonlyMap<string, ReadRecord>;
  private readonly pictures: PictureDesk;
  private readonly found = new Map<string, StoredRecord>();

  constructor(records: ReadonlyMap<string, ReadRecord>, pictures: PictureDesk) {
    this.records = records;
    this.pictures = pictures;
  }

  /** Changes with the record at a key; empty where there is none. */
  digest(key: string): string {
    return this.records.get(key)?.digest ?? "";
  }

  /** @param key `<platform>/<id>` */
  find(key: string): StoredRecord | undefined {
    const known = this.found.get(key);
    const read = this.records.get(key);
    if (known || !read) return known;
    const { record } = read;
    const stored: StoredRecord =
      record.status === "withdrawn"
        ? { record, media: [], quotedMedia: [] }
        : {
            record,
            media: this.media(record.media, ["media"], read),
            quotedMedia: this.media(record.quoted?.media, ["quoted", "media"], read),
          };
    this.found.set(key, stored);
    return stored;
  }

  private media(
    media: readonly RecordMedia[] | undefined,
    path: readonly PropertyKey[],
    { json, findings }: ReadRecord,
  ): readonly EmbedMedia[] {
    return (media ?? []).flatMap(({ file, kind, alt }, index) => {
      const span = json.spanOf([...path, index, "file"]);
      const picture = this.pictures.find(file, span, findings);
      if (!alt?.trim()) findings.add("record-picture-undescribed", span, { file });
      return picture ? [{ kind, picture, ...(alt?.trim() ? { alt } : {}) }] : [];
    });
  }
}

/** Every record of `posts/`; what is wrong with one is reported whether or not an article shows it. */
export async function readPosts(
  files: readonly ContentFile[],
  pictures: PictureDesk,
  findings: Findings,
): Promise<PostDesk> {
  const records = new Map<string, ReadRecord>();
  const aliases = new Map<string, ReadRecord>();
  const names = new Set(files.map(({ path }) => path));
  for (const file of files) {
    if (!file.path.startsWith(FOLDER) || !file.path.endsWith(".json")) continue;
    const read = await readRecord(file, findings);
    if (!read) continue;
    checkFiles(read, names);
    records.set(keyOf(file.path), read);
    for (const alias of read.record.aliases ?? []) {
      const found = findProvider(alias);
      if (found) aliases.set(recordKey(found), read);
    }
  }
  return new PostDesk(new Map([...aliases, ...records]), pictures);
}

function keyOf(path: string): string {
  return path.slice(FOLDER.length, -".json".length);
}

async function readRecord(file: ContentFile, findings: Findings): Promise<ReadRecord | undefined> {
  const text = await readSource(file, findings);
  if (text === undefined) return undefined;
  const here = findings.in(file.path);
  const { json, faults } = parseJson(text);
  here.addFaults(faults);
  const record = json && validate(recordSchema, json, EXAMPLES, here);
  if (!json || !record) return undefined;
  const found = findProvider(record.url);
  const expected = found && recordKey(found);
  if (expected !== keyOf(file.path) || `${record.platform}/${record.id}` !== expected) {
    const details = { url: record.url, expected: `${FOLDER}${expected}.json`, ...split(expected ?? "") };
    here.add("record-misplaced", json.spanOf(["url"]), details);
    return undefined;
  }
  if (record.hash !== undefined && record.hash !== contentHash(record)) {
    here.add("record-changed", json.spanOf(["hash"]));
    return undefined;
  }
  return { record, digest: createHash("sha256").update(text).digest("base64url"), json, findings: here };
}

function split(key: string) {
  const [platform = "", id = ""] = key.split("/");
  return { platform, id };
}

/** Its pictures must be there, even while no article shows them. */
function checkFiles({ record, json, findings }: ReadRecord, names: ReadonlySet<string>): void {
  const folder = posix.dirname(findings.file);
  const lists = [
    [record.media, ["media"]],
    [record.quoted?.media, ["quoted", "media"]],
  ] as const;
  for (const [media, path] of lists) {
    for (const [index, { file }] of (media ?? []).entries()) {
      const isBeside = !file.includes("/") && !file.includes("\\");
      if (isBeside && names.has(posix.join(folder, file))) continue;
      const neighbours = [...names]
        .filter((name) => posix.dirname(name) === folder)
        .map((name) => posix.basename(name));
      const details = { file, suggestion: didYouMean(file, neighbours) };
      findings.add("record-file-missing", json.spanOf([...path, index, "file"]), details);
    }
  }
}
