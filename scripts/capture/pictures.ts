import { createHash } from "node:crypto";
import sharp from "sharp";
import type { RecordMedia } from "../components/embed/record.ts";
import { PIXEL_LIMIT } from "../media/inspect.ts";
import type { RemotePicture } from "./captured.ts";
import { CaptureFailure } from "./failure.ts";
import { fetchSafely } from "./fetch.ts";
import type { Network } from "./network.ts";

/** A picture as it lies beside its record. */
export interface KeptPicture {
  readonly media: RecordMedia;
  readonly bytes: Buffer;
}

/** Pixels of the longer side: as much as a full page of text can show on a dense screen. */
const LONGEST = 2400;
const FORMATS = ["jpeg", "png", "webp", "gif", "heif"];

/**
 * Fetches a picture and encodes it anew, without its private data. Of what moves, the first frame is kept.
 * @param name how its file's name begins; a part of its hash follows, so that no file is ever written over
 * @throws CaptureFailure
 */
export async function keepPicture(
  { address, kind, alt }: RemotePicture,
  name: string,
  network: Network,
): Promise<KeptPicture> {
  const { bytes } = await fetchSafely(address, "picture", network);
  const { data, width, height, ending } = await encode(bytes, address);
  const hash = createHash("sha256").update(data).digest("hex").slice(0, 12);
  return { media: { file: `${name}-${hash}.${ending}`, kind, width, height, ...(alt ? { alt } : {}) }, bytes: data };
}

async function encode(bytes: Buffer, address: string) {
  try {
    const image = sharp(bytes, { limitInputPixels: PIXEL_LIMIT, failOn: "error" });
    const { format, hasAlpha } = await image.metadata();
    if (!FORMATS.includes(format)) {
      throw new CaptureFailure("picture-unusable", { address, reason: `it is of the format ${format.toUpperCase()}` });
    }
    const upright = image
      .autoOrient()
      .resize({ width: LONGEST, height: LONGEST, fit: "inside", withoutEnlargement: true });
    const isDrawing = hasAlpha || format === "png" || format === "gif";
    const encoded = isDrawing ? upright.png({ compressionLevel: 9 }) : upright.jpeg({ quality: 88 });
    const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height, ending: isDrawing ? "png" : "jpg" };
  } catch (error) {
    if (error instanceof CaptureFailure) throw error;
    const reason = error instanceof Error ? error.message.replace(/\s+/g, " ").slice(0, 160) : String(error);
    throw new CaptureFailure("picture-unusable", { address, reason });
  }
}
