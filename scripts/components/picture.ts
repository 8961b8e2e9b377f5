/** A picture file of the content folder: its path relative to that folder, and the point that crops must keep. */
export interface PictureRef {
  readonly path: string;
  /** Fractions of width and height, 0 to 1, from the top left corner. */
  readonly focus?: Focus;
  /** Written into every file made of it, so that it travels with them. */
  readonly credit?: string;
}

export interface Focus {
  readonly x: number;
  readonly y: number;
}

/** One picture cropped around two points, or credited to two people, is two pictures. */
export function pictureKey({ path, focus, credit }: PictureRef): string {
  return JSON.stringify([path, focus?.x, focus?.y, credit]);
}

export type Crop = "full" | "16x9" | "4x3" | "1x1";

/** One file of a picture that the site serves. Sizes in pixels. */
export interface PictureFile {
  /** Site address: `/media/<name>-<crop>-<width>.<hash>.<ext>`. */
  readonly path: string;
  readonly crop: Crop;
  readonly type: "image/avif" | "image/webp" | "image/jpeg" | "image/png";
  readonly width: number;
  readonly height: number;
}

/** A picture as pages show it: every derived file is named by the source's hash and the parameters, so no file need exist yet. */
export interface Picture {
  readonly ref: PictureRef;
  /** Size of the source, upright, in pixels. */
  readonly width: number;
  readonly height: number;
  /** The whole picture, narrow to wide, per type; the last type is the one every browser knows. */
  readonly sources: readonly { readonly type: PictureFile["type"]; readonly files: readonly PictureFile[] }[];
  /** What an `img` without `srcset` loads. */
  readonly fallback: PictureFile;
  /** JPEG crops around the focus for search engines and cards, the widest of each. */
  readonly crops: { readonly [C in Exclude<Crop, "full">]: PictureFile };
}
