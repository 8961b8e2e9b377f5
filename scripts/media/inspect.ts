import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import sharp, { type Metadata } from "sharp";
import { type Picture, type PictureRef, pictureKey } from "../components/picture.ts";
import { derive, LONGEST_SIDE, type Source } from "./derive.ts";
import { HEAD_LENGTH } from "./sniff.ts";

/** Why a file cannot be published as a picture: a code of the catalogue and what its messages name. */
export interface PictureFault {
  readonly code:
    | "picture-unreadable"
    | "picture-format"
    | "picture-ending"
    | "picture-animated"
    | "picture-too-large"
    | "picture-too-narrow";
  readonly details: { readonly [name: string]: string };
}

/** Knows what was found out about a file, or has it found out. */
export type MeasureOnce = <T>(absolute: string, what: string, measure: () => Promise<T>) => Promise<T>;

/** Pixels of the largest picture that is read where nobody says otherwise. */
export const PIXEL_LIMIT = 100_000_000;

// A decoder is reached by what a file says of itself, whatever its name. Only those of pictures are: what SVG, PDF and the
// like hold is a program, with entities that grow and addresses to fetch.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["Jpeg", "Png", "Webp", "Heif", "Tiff", "Nsgif"].map((format) => `VipsForeignLoad${format}`),
});

const FORMATS: { readonly [format: string]: { readonly name: string; readonly endings: readonly string[] } } = {
  jpeg: { name: "a JPEG", endings: [".jpg", ".jpeg", ".jpe", ".jfif"] },
  png: { name: "a PNG", endings: [".png"] },
  webp: { name: "a WebP", endings: [".webp"] },
  heif: { name: "an AVIF", endings: [".avif"] },
  tiff: { name: "a TIFF", endings: [".tif", ".tiff"] },
  gif: { name: "a GIF", endings: [".gif"] },
};

export function isFault(result: Picture | PictureFault): result is PictureFault {
  return "code" in result;
}

/**
 * Measures every picture, each file once, and says which files it will become.
 * @param input absolute path of the content folder
 * @param limit pixels of the largest picture that is read
 * @param once may know what was found out before
 * @returns by `pictureKey`
 */
export async function inspectPictures(
  input: string,
  refs: readonly PictureRef[],
  limit = PIXEL_LIMIT,
  once: MeasureOnce = (_absolute, _what, measure) => measure(),
): Promise<ReadonlyMap<string, Picture | PictureFault>> {
  const paths = [...new Set(refs.map(({ path }) => path))];
  const sources = new Map<string, Source | PictureFault>();
  for (const path of paths) {
    const absolute = join(input, path);
    sources.set(path, await once(absolute, `${limit} pixels`, () => measure(absolute, path, limit)));
  }
  return new Map(
    refs.map((ref) => {
      const source = sources.get(ref.path);
      if (!source) throw new Error(`The picture ${ref.path} was not measured.`);
      return [pictureKey(ref), "code" in source ? source : derived(ref, source)];
    }),
  );
}

/** What was derived from a source that somebody still holds. */
const pictures = new WeakMap<Source, Map<string, Picture>>();

/** The same object for the same picture of the same source, in case that it was measured before. */
function derived(ref: PictureRef, source: Source): Picture {
  const known = pictures.get(source) ?? new Map<string, Picture>();
  pictures.set(source, known);
  const key = pictureKey(ref);
  const picture = known.get(key) ?? derive(ref, source);
  known.set(key, picture);
  return picture;
}

async function measure(absolute: string, path: string, limit: number): Promise<Source | PictureFault> {
  const bytes = await readFile(absolute);
  if (isSvg(bytes)) return { code: "picture-format", details: { path, format: "of the format SVG" } };
  let metadata: Metadata;
  try {
    // An empty file is refused before anything is read of it, so this stands within as well.
    metadata = await sharp(bytes, { limitInputPixels: false, failOn: "error" }).metadata();
  } catch (error) {
    return { code: "picture-unreadable", details: { path, reason: reasonOf(error) } };
  }
  const fault = faultOf(metadata, path, limit) ?? (isAnimatedPng(bytes) ? animated(path) : undefined);
  if (fault) return fault;
  try {
    // The header can be whole and the rest missing: only decoding tells.
    await sharp(bytes, { limitInputPixels: limit, failOn: "error" }).resize(16).raw().toBuffer();
  } catch (error) {
    return { code: "picture-unreadable", details: { path, reason: reasonOf(error) } };
  }
  const { width, height } = metadata.autoOrient;
  const hash = createHash("sha256").update(bytes).digest("hex");
  return { hash, width, height, transparent: metadata.hasAlpha && metadata.format !== "jpeg" };
}

/** A document type or the element itself says so, behind comments at most. */
function isSvg(bytes: Buffer): boolean {
  const head = bytes.toString("utf8", 0, HEAD_LENGTH);
  return head.trimStart().startsWith("<") && /\bsvg\b/i.test(head);
}

/** The decoder shows the first frame only, and tells of no other. https://www.w3.org/TR/png-3/#acTL-chunk */
function isAnimatedPng(bytes: Buffer): boolean {
  const control = bytes.indexOf("acTL", 0, "latin1");
  return control > 0 && control < bytes.indexOf("IDAT", 0, "latin1") && bytes.toString("latin1", 1, 4) === "PNG";
}

function animated(path: string): PictureFault {
  return { code: "picture-animated", details: { path } };
}

function faultOf(metadata: Metadata, path: string, limit: number): PictureFault | undefined {
  const format = FORMATS[metadata.format];
  if (!format || (metadata.format === "heif" && metadata.compression !== "av1")) {
    return { code: "picture-format", details: { path, format: `of the format ${metadata.format.toUpperCase()}` } };
  }
  if (!format.endings.includes(extname(path).toLowerCase())) {
    return { code: "picture-ending", details: { path, format: format.name } };
  }
  if ((metadata.pages ?? 1) > 1 && metadata.format !== "tiff") return animated(path);
  const pixels = metadata.width * metadata.height;
  if (pixels > limit) {
    const megapixels = (pixels / 1_000_000).toFixed(0);
    return { code: "picture-too-large", details: { path, megapixels, limit: String(limit / 1_000_000) } };
  }
  const { width, height } = metadata.autoOrient;
  if (height > width * LONGEST_SIDE) {
    return { code: "picture-too-narrow", details: { path, width: String(width), height: String(height) } };
  }
  return undefined;
}

/** The decoder's own words, on one line. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message
    .replace(/\s+/g, " ")
    .replace(/[.\s]+$/, "")
    .slice(0, 160);
}
