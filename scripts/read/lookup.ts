import { posix } from "node:path";
import { didYouMean } from "../problem/nearest.ts";
import type { ContentFile } from "../source/files.ts";

/** Where a file lies that another one names, or why it cannot be used. */
export type Found =
  | { readonly file: ContentFile }
  /** Not in the content folder, or a link that leads out of it. */
  | { readonly outside: true }
  /** Not there; `suggestion` names a neighbour that is. */
  | { readonly suggestion: string };

/**
 * @param src relative to the file that names it, or from the content folder with a leading slash
 * @param from path of the file that names it
 * @param files the content folder's files by path
 */
export function lookUp(src: string, from: string, files: ReadonlyMap<string, ContentFile>): Found {
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(src) || src.includes("\\")) return { outside: true };
  const name = decoded(src);
  const path = name.startsWith("/") ? posix.normalize(name.slice(1)) : posix.join(posix.dirname(from), name);
  const file = files.get(path);
  if (path.startsWith("../") || path.startsWith("/") || file?.outside) return { outside: true };
  if (file) return { file };
  const folder = posix.dirname(path);
  const neighbours = [...files.keys()].filter((known) => posix.dirname(known) === folder);
  const names = neighbours.map((known) => posix.basename(known));
  return { suggestion: didYouMean(posix.basename(path), names) };
}

/** A path as it is on the disk; as it is where its escapes mean nothing. */
export function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
