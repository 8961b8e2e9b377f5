import type { Surroundings } from "../read/body.ts";
import { decodeText } from "../source/files.ts";
import { type FrontMatter, readFrontMatter } from "../source/front-matter.ts";
import { format } from "./format.ts";
import { meaningOf } from "./meaning.ts";

export interface FormattedFile {
  readonly bytes: Uint8Array;
  /** What was rewritten, in words. */
  readonly changed: readonly string[];
}

/**
 * A file in its canonical spelling: UTF-8 without a byte order mark, `\n` line ends, its front matter as it is.
 * Undefined where it has that spelling, or has an error.
 * @param file relative to the content folder
 */
export function formatFile(before: Uint8Array, file: string, around: Surroundings): FormattedFile | undefined {
  const { text, faults } = decodeText(before);
  const front = readFrontMatter(text);
  if (faults.length > 0 || front.faults.length > 0) return undefined;
  const lang = languageOf(front) ?? around.language;
  const formatted = format(front.body, lang, (body) => meaningOf(body, file, lang, around));
  if (!formatted) return undefined;
  const head = text.slice(0, text.length - front.body.length);
  // A file without a body ends behind its front matter.
  const end = front.body === "" && !head.endsWith("\n") ? "\n" : "";
  const bytes = Buffer.from(head + formatted.text + end);
  if (bytes.equals(before)) return undefined;
  const changed = Buffer.from(text).equals(before) ? formatted.changed : ["line ends", ...formatted.changed];
  return { bytes, changed: changed.length > 0 ? changed : ["end of the file"] };
}

function languageOf({ yaml }: FrontMatter): string | undefined {
  const data = yaml?.data;
  const lang = typeof data === "object" && "lang" in data ? data.lang : undefined;
  return typeof lang === "string" && lang !== "" ? lang : undefined;
}
