import { createHash } from "node:crypto";
import { constants, createReadStream } from "node:fs";
import { chmod, copyFile, mkdir } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import type { Asset, PublishedFile } from "../components/asset.ts";
import { baseName } from "./derive.ts";
import { type FileKind, HEAD_LENGTH, sniff } from "./sniff.ts";

/** What one reading of a file tells, as plain data. */
export interface Measured {
  readonly kind: FileKind;
  /** Hex digest of its bytes, shortened as in all names of the site. */
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
}

/** Reads a file once, as a stream: a film need not fit into memory. */
export async function measure(absolute: string): Promise<Measured> {
  const hash = createHash("sha256");
  const head: Buffer[] = [];
  let size = 0;
  for await (const chunk of createReadStream(absolute) as AsyncIterable<Buffer>) {
    if (size < HEAD_LENGTH) head.push(Buffer.from(chunk.subarray(0, HEAD_LENGTH - size)));
    size += chunk.length;
    hash.update(chunk);
  }
  return { kind: sniff(Buffer.concat(head)), hash: hash.digest("hex").slice(0, 12), size };
}

/** `articles/2025/Weir at night.MP4` → `/media/weir-at-night.<hash>.mp4` */
export function assetPath(source: string, hash: string): string {
  return `/media/${baseName(source)}.${hash}${extname(source).toLowerCase()}`;
}

/** Everything of these files that the site serves, each file once. */
export function publishedFiles(assets: Iterable<Asset>): readonly PublishedFile[] {
  const files = [...assets].flatMap((asset) => ("path" in asset ? [asset] : []));
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

/** Absolute paths. */
export interface AssetFolders {
  /** The content folder. */
  readonly input: string;
  /** The tree being built. */
  readonly output: string;
  /** Whether a file with this site address, which holds its hash, is there already. */
  readonly has?: (path: string) => boolean;
}

/** Copies a file's bytes; who may read them is told by the site, not by the original. */
export async function copyPublic(source: string, target: string): Promise<void> {
  await copyFile(source, target, constants.COPYFILE_FICLONE);
  await chmod(target, 0o666 & ~process.umask());
}

/** Copies every served file into the output. */
export async function writeAssets(assets: Iterable<Asset>, { input, output, has }: AssetFolders): Promise<void> {
  for (const { source, path } of publishedFiles(assets)) {
    if (has?.(path)) continue;
    const target = join(output, path);
    await mkdir(dirname(target), { recursive: true });
    await copyPublic(join(input, source), target);
  }
}
