import type { Inline } from "../source/block.ts";

/** What a file of the content folder is for, which decides the kinds of file it may be. */
export type AssetUse = "video" | "audio" | "document" | "captions" | "transcript";

/** A file that an article shows or plays, as pictures are not: its path relative to the content folder. */
export interface AssetRef<U extends AssetUse = AssetUse> {
  readonly path: string;
  readonly use: U;
}

export function assetKey({ use, path }: AssetRef): string {
  return `${use}:${path}`;
}

export type AssetType =
  | "video/mp4"
  | "video/webm"
  | "audio/mp4"
  | "audio/mpeg"
  | "audio/ogg"
  | "audio/wav"
  | "audio/flac"
  | "application/pdf"
  | "text/vtt";

/** A file that the site serves with the bytes it has in the content folder. */
export interface PublishedFile {
  /** Path relative to the content folder. */
  readonly source: string;
  /** Site address: `/media/<name>.<hash>.<ext>`. */
  readonly path: string;
  readonly type: AssetType;
  /** Bytes. */
  readonly size: number;
}

/** A paragraph of running text. */
export type Paragraph = readonly Inline[];

/** What is said in a recording, in the order in which it is heard. */
export interface SpokenWords {
  readonly words: readonly Paragraph[];
}

/** What pages know of a file, by what it is for. A transcript is shown and not served. */
export interface Assets {
  readonly video: PublishedFile;
  readonly audio: PublishedFile;
  readonly document: PublishedFile;
  readonly captions: PublishedFile & SpokenWords;
  readonly transcript: SpokenWords;
}

export type Asset = Assets[AssetUse];

/** Finds what reading learned of a file; there for every reference that reading gave out. */
export type FindAsset = <U extends AssetUse>(ref: AssetRef<U>) => Assets[U];
