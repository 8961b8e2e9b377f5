import type { Strings } from "../locale/strings.ts";
import type { Voice } from "./voice.ts";

/** Somebody who is named for what he did: an author, or a person who has no page here. */
export type Named = Voice | { readonly name: string; readonly path?: never };

/** Finds an author by id or name; case does not count. */
export function findVoice(voices: readonly Voice[], idOrName: string): Voice | undefined {
  const wanted = idOrName.trim().toLowerCase();
  return (
    voices.find(({ id }) => id.toLowerCase() === wanted) ?? voices.find(({ name }) => name.toLowerCase() === wanted)
  );
}

/** Undefined where no author has what can only be an author's id: ids are in small letters, as no name is. */
export function findNamed(voices: readonly Voice[], written: string): Named | undefined {
  const found = findVoice(voices, written) ?? findDesk(voices, written);
  if (!found) return /^[a-z0-9-]+$/.test(written) ? undefined : { name: written };
  const { id, name, kind, path } = found;
  return { id, name, kind, path };
}

/** A desk may be named as one speaks of it: “the newsroom”. */
function findDesk(voices: readonly Voice[], written: string): Voice | undefined {
  const desks = voices.filter(({ kind }) => kind === "desk");
  return findVoice(desks, written.replace(/^\s*the\s+/i, ""));
}

/** The words that stand for the publication's editors, in its language or in English. */
export function meansEditors(written: string, { theEditors }: Strings): boolean {
  return [theEditors.toLowerCase(), "the editors"].includes(written.trim().toLowerCase());
}
