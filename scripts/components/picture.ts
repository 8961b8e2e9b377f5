/** Whose a picture is, as its author says: written into every file made of it, so that it travels with them. */
export interface PictureRights {
  /** The name of who made it. */
  readonly creator?: string;
  readonly copyright?: string;
  readonly credit?: string;
  /** An absolute address or a plain name such as "CC BY 4.0". */
  readonly licence?: string;
}

/** A picture file of the content folder: its path relative to that folder, and the point that crops must keep. */
export interface PictureRef extends PictureRights {
  readonly path: string;
  /** Fractions of width and height, 0 to 1, from the top left corner. */
  readonly focus?: Focus;
}

export interface Focus {
  readonly x: number;
  readonly y: number;
}

/** One picture cropped around two points, credited to two people or licensed in two ways is two pictures. */
export function pictureKey({ path, focus, creator, copyright, credit, licence }: PictureRef): string {
  return JSON.stringify([path, focus?.x, focus?.y, credit, licence, creator, copyright]);
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
