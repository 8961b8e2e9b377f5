import { createHash } from "node:crypto";
import { posix } from "node:path";
import type { Crop, Picture, PictureFile, PictureRef } from "../components/picture.ts";
import { cropBox, RATIOS } from "./crop.ts";
import { rightsXmp } from "./xmp.ts";

/** What a source file is, upright. */
export interface Source {
  /** Hex digest of its bytes. */
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  readonly transparent: boolean;
}

type Type = PictureFile["type"];

/** Pixels; a picture is never made larger than its source. */
const WIDTHS = [320, 640, 960, 1280, 1920];
/** Pixels that a side of a WebP may have. https://developers.google.com/speed/webp/faq */
export const LONGEST_SIDE = 16_383;
const CROP_WIDTH: { readonly [C in Exclude<Crop, "full">]: number } = { "16x9": 1600, "4x3": 1600, "1x1": 1200 };
const ENDINGS: { readonly [T in Type]: string } = {
  "image/avif": "avif",
  "image/webp": "webp",
  "image/jpeg": "jpg",
  "image/png": "png",
};

/** How each type is encoded, 0 to 100. AVIF at effort 2 takes a quarter of the time of 4 for a quarter more bytes. */
export const ENCODING = {
  "image/avif": { quality: 50, effort: 2 },
  "image/webp": { quality: 76 },
  "image/jpeg": { quality: 78, mozjpeg: true },
  "image/png": { compressionLevel: 9 },
} as const satisfies { readonly [T in Type]: object };

/** Every file that a picture will become, without making any: names come from the source's bytes and the parameters. */
export function derive(ref: PictureRef, source: Source): Picture {
  const opaque = !source.transparent;
  const types: readonly Type[] = ["image/avif", "image/webp", opaque ? "image/jpeg" : "image/png"];
  const widest = Math.min(source.width, WIDTHS.at(-1) ?? 0, Math.floor((LONGEST_SIDE * source.width) / source.height));
  const widths = [...WIDTHS.filter((width) => width < widest), widest];
  const full = (type: Type, width: number) =>
    file(ref, source, "full", type, width, Math.max(1, Math.round((source.height * width) / source.width)));
  const sources = types.map((type) => ({ type, files: widths.map((width) => full(type, width)) }));
  const plain = sources.at(-1)?.files ?? [];
  const fallback = plain.find(({ width }) => width >= 960) ?? plain.at(-1);
  if (!fallback) throw new Error(`No file could be derived from ${ref.path}.`);
  return {
    ref,
    width: source.width,
    height: source.height,
    sources,
    fallback,
    crops: { "16x9": crop(ref, source, "16x9"), "4x3": crop(ref, source, "4x3"), "1x1": crop(ref, source, "1x1") },
  };
}

/** Every file of a picture, once. */
export function filesOf(picture: Picture): readonly PictureFile[] {
  return [...picture.sources.flatMap(({ files }) => files), ...Object.values(picture.crops)];
}

function crop(ref: PictureRef, source: Source, name: Exclude<Crop, "full">): PictureFile {
  const box = cropBox(source.width, source.height, RATIOS[name], ref.focus);
  const width = Math.min(box.width, CROP_WIDTH[name]);
  return file(ref, source, name, "image/jpeg", width, Math.max(1, Math.round((box.height * width) / box.width)));
}

function file(ref: PictureRef, source: Source, name: Crop, type: Type, width: number, height: number): PictureFile {
  const focus = name === "full" ? undefined : ref.focus;
  const written = rightsXmp(ref);
  const parameters = [source.hash, name, type, width, height, focus?.x, focus?.y, written, ENCODING[type]];
  const hash = createHash("sha256").update(JSON.stringify(parameters)).digest("hex").slice(0, 12);
  return {
    path: `/media/${baseName(ref.path)}-${name}-${width}.${hash}.${ENDINGS[type]}`,
    crop: name,
    type,
    width,
    height,
  };
}

/** "Ponte_São João.JPG" → "ponte-sao-joao" */
export function baseName(path: string): string {
  const name = posix
    .basename(path, posix.extname(path))
    .normalize("NFKD")
    .replace(/[^\w]+/g, "-")
    .replace(/_|^-+|-+$/g, "")
    .toLowerCase();
  return name.slice(0, 60) || "picture";
}
