import { mkdir, stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { basename, join } from "node:path";
import sharp, { type Sharp } from "sharp";
import type { Picture, PictureFile } from "../components/picture.ts";
import { copyPublic } from "./assets.ts";
import { cropBox, RATIOS } from "./crop.ts";
import { ENCODING, filesOf } from "./derive.ts";
import { keepFile } from "./keep-file.ts";
import { rightsXmp } from "./xmp.ts";

/** Absolute paths. */
export interface Folders {
  /** The content folder. */
  readonly input: string;
  /** Where encoded files are kept between builds; safe to delete. */
  readonly cache: string;
  /** The tree being built. */
  readonly output: string;
  /** Whether a file with this site address, which holds its hash, is there already. */
  readonly has?: (path: string) => boolean;
}

/** Puts every file of every picture into the output, encoding only what the cache does not hold yet. */
export async function writePictures(pictures: Iterable<Picture>, folders: Folders): Promise<void> {
  const cache = join(folders.cache, "media");
  await mkdir(cache, { recursive: true });
  await mkdir(join(folders.output, "media"), { recursive: true });
  // A picture that is used twice, with a focus and without, shares the files that its focus does not change.
  const jobs = new Map(
    [...pictures].flatMap((picture) => filesOf(picture).map((file) => [file.path, { picture, file }] as const)),
  );
  // libvips uses several threads for one picture already; as many jobs as cores keep them busy between pictures.
  const waiting = jobs.values();
  const work = async () => {
    for (const { picture, file } of waiting) await writeFileOf(picture, file, cache, folders);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

async function writeFileOf(picture: Picture, file: PictureFile, cache: string, folders: Folders): Promise<void> {
  if (folders.has?.(file.path)) return;
  const cached = join(cache, basename(file.path));
  if (!(await exists(cached))) {
    await keepFile(cached, await encode(picture, file, join(folders.input, picture.ref.path)));
  }
  await copyPublic(cached, join(folders.output, file.path));
}

async function encode(picture: Picture, file: PictureFile, source: string): Promise<Buffer> {
  // Only what is asked for is written: position, camera and the photographer's own notes stay behind.
  let image = sharp(source, { limitInputPixels: picture.width * picture.height, failOn: "error" }).autoOrient();
  if (file.crop !== "full") {
    image = image.extract(cropBox(picture.width, picture.height, RATIOS[file.crop], picture.ref.focus));
  }
  image = image.resize(file.width, file.height, { fit: "fill" });
  if (file.type === "image/jpeg") image = image.flatten({ background: "#ffffff" });
  const rights = rightsXmp(picture.ref);
  if (rights !== undefined) image = image.withXmp(rights);
  return encoder(image, file.type).toBuffer();
}

function encoder(image: Sharp, type: PictureFile["type"]): Sharp {
  switch (type) {
    case "image/avif":
      return image.avif(ENCODING[type]);
    case "image/webp":
      return image.webp(ENCODING[type]);
    case "image/jpeg":
      return image.jpeg(ENCODING[type]);
    case "image/png":
      return image.png(ENCODING[type]);
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
