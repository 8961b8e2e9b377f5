import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import sharp, { type Metadata } from "sharp";
import { type Picture, type PictureRef, pictureKey } from "../components/picture.ts";
import { derive, type Source } from "./derive.ts";

/** Why a file cannot be published as a picture: a code of the catalogue and what its messages name. */
export interface PictureFault {
  readonly code: "picture-unreadable" | "picture-format" | "picture-ending" | "picture-animated" | "picture-too-large";
  readonly details: { readonly [name: string]: string };
}

/** Pixels of the largest picture that is read. */
export const PIXEL_LIMIT = 100_000_000;

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
 * @returns by `pictureKey`
 */
export async function inspectPictures(
  input: string,
  refs: readonly PictureRef[],
): Promise<ReadonlyMap<string, Picture | PictureFault>> {
  const paths = [...new Set(refs.map(({ path }) => path))];
  const sources = new Map<string, Source | PictureFault>();
  for (const path of paths) sources.set(path, await measure(join(input, path), path));
  return new Map(
    refs.map((ref) => {
      const source = sources.get(ref.path);
      if (!source) throw new Error(`The picture ${ref.path} was not measured.`);
      return [pictureKey(ref), "code" in source ? source : derive(ref, source)];
    }),
  );
}

async function measure(absolute: string, path: string): Promise<Source | PictureFault> {
  const bytes = await readFile(absolute);
  let metadata: Metadata;
  try {
    // An empty file is refused before anything is read of it, so this stands within as well.
    metadata = await sharp(bytes, { limitInputPixels: false, failOn: "error" }).metadata();
  } catch (error) {
    return { code: "picture-unreadable", details: { path, reason: reasonOf(error) } };
  }
  const fault = faultOf(metadata, path);
  if (fault) return fault;
  try {
    // The header can be whole and the rest missing: only decoding tells.
    await sharp(bytes, { limitInputPixels: PIXEL_LIMIT, failOn: "error" }).resize(16).raw().toBuffer();
  } catch (error) {
    return { code: "picture-unreadable", details: { path, reason: reasonOf(error) } };
  }
  const { width, height } = metadata.autoOrient;
  const hash = createHash("sha256").update(bytes).digest("hex");
  return { hash, width, height, transparent: metadata.hasAlpha && metadata.format !== "jpeg" };
}

function faultOf(metadata: Metadata, path: string): PictureFault | undefined {
  const format = FORMATS[metadata.format];
  if (!format || (metadata.format === "heif" && metadata.compression !== "av1")) {
    return { code: "picture-format", details: { path, format: `of the format ${metadata.format.toUpperCase()}` } };
  }
  if (!format.endings.includes(extname(path).toLowerCase())) {
    return { code: "picture-ending", details: { path, format: format.name } };
  }
  if ((metadata.pages ?? 1) > 1 && metadata.format !== "tiff") return { code: "picture-animated", details: { path } };
  const pixels = metadata.width * metadata.height;
  if (pixels > PIXEL_LIMIT) {
    const megapixels = (pixels / 1_000_000).toFixed(0);
    return { code: "picture-too-large", details: { path, megapixels, limit: String(PIXEL_LIMIT / 1_000_000) } };
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
