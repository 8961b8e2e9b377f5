import type { AssetRef } from "./asset.ts";
import type { PictureRef } from "./picture.ts";

/** A file of the content folder that a text shows. */
export type FileRef = PictureRef | AssetRef;

/** Every file of the content folder that a value names, however deep, in the order of its text. */
export function fileRefsIn(value: unknown): readonly FileRef[] {
  if (typeof value !== "object" || value === null) return [];
  return isFileRef(value) ? [value] : Object.values(value).flatMap(fileRefsIn);
}

/** A file's path is one in the content folder; the paths of everything else are site addresses. */
function isFileRef(value: object): value is FileRef {
  return "path" in value && typeof value.path === "string" && !value.path.startsWith("/");
}
