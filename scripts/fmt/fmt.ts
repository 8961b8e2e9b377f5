import { readFile, realpath } from "node:fs/promises";
import { sep } from "node:path";
import { prepare } from "../check/prepare.ts";
import { isError, type Problem } from "../problem/problem.ts";
import { SETTINGS_FILE } from "../read/settings.ts";
import { type ContentFile, listFiles } from "../source/files.ts";
import { formatFile } from "./format-file.ts";
import { replaceFile } from "./replace-file.ts";

export interface FmtOptions {
  /** Absolute path of the content folder. */
  readonly input: string;
  /** Absolute paths of files or folders in it; none for all of it. */
  readonly named: readonly string[];
  /** Nothing is written. */
  readonly dry: boolean;
  /** The clock, milliseconds since 1970. */
  readonly now: number;
  /** Told of each file as it is rewritten, so that nothing is rewritten without a word when a later one fails. */
  readonly onChange: (change: Change) => void;
}

export interface Change {
  /** Relative to the content folder. */
  readonly file: string;
  /** What is rewritten, in words. */
  readonly changed: readonly string[];
}

export interface FmtResult {
  /** Of the files that have an error, all of them; these files are left as they are. */
  readonly problems: readonly Problem[];
  readonly sources: ReadonlyMap<string, string>;
  /** How many texts were looked at. */
  readonly texts: number;
  readonly changed: number;
  /** Named, but no article, author or page; nothing at all is rewritten then. */
  readonly strange: readonly string[];
}

/** The files that hold a body. */
const TEXT = /^(?:articles|authors|pages)\/.*\.md$/;

/** Rewrites texts in the canonical spelling of the dialect. Their meaning is proven to stay, or they stay as they are. */
export async function fmt({ input, named, dry, now, onChange }: FmtOptions): Promise<FmtResult> {
  // A draft may be unfinished until someone names it, as until someone previews it.
  const { problems, sources, around } = await prepare(input, { now, preview: named.length > 0 });
  if (!around) return { problems, sources, texts: 0, changed: 0, strange: [] };
  const { texts, strange } = await select((await listFiles(input)).files, named);
  if (strange.length > 0) return { problems: [], sources, texts: 0, changed: 0, strange };

  const wrong = new Set(problems.filter(isError).map(({ file }) => file));
  const own = new Set(texts.map(({ path }) => path));
  const concerning = problems.filter(
    ({ file }) => wrong.has(file) && (named.length === 0 || own.has(file) || file === SETTINGS_FILE),
  );
  // Without the publication's language nobody knows which quotation marks are right.
  const sound = wrong.has(SETTINGS_FILE) ? [] : texts.filter(({ path }) => !wrong.has(path));
  let changed = 0;
  for (const { path, real } of sound) {
    const formatted = formatFile(await readFile(real), path, around);
    if (!formatted) continue;
    if (!dry) await replaceFile(real, formatted.bytes);
    changed++;
    onChange({ file: path, changed: formatted.changed });
  }
  return { problems: concerning, sources, texts: texts.length, changed, strange: [] };
}

interface Text {
  readonly path: string;
  /** Absolute, and no symbolic link. */
  readonly real: string;
}

/** The texts that were named, each once however many links lead to it, and the names that lead to none. */
async function select(
  files: readonly ContentFile[],
  named: readonly string[],
): Promise<{ readonly texts: readonly Text[]; readonly strange: readonly string[] }> {
  const all = new Map<string, Text>();
  for (const { path, absolute } of files) {
    if (!TEXT.test(path)) continue;
    // A link to nothing is refused by whoever reads it.
    const real = await realpath(absolute).catch(() => absolute);
    if (!all.has(real)) all.set(real, { path, real });
  }
  if (named.length === 0) return { texts: [...all.values()], strange: [] };
  const chosen = new Set<Text>();
  const strange: string[] = [];
  for (const name of named) {
    const real = await realpath(name).catch(() => name);
    const found = [...all.values()].filter((text) => text.real === real || text.real.startsWith(real + sep));
    if (found.length === 0) strange.push(name);
    for (const text of found) chosen.add(text);
  }
  return { texts: [...chosen], strange };
}
