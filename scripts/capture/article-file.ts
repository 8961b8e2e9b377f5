import { readFile, realpath } from "node:fs/promises";
import { extname, sep } from "node:path";
import { findProvider, recordKey } from "../components/embed/providers/providers.ts";
import { CaptureFailure } from "./failure.ts";
import { writeWhole } from "./record-files.ts";

/**
 * The article that addresses are appended to, looked at before anything is fetched.
 * @returns its real path
 * @throws CaptureFailure where it is no Markdown file of the content folder
 */
export async function articleFile(file: string, input: string): Promise<string> {
  const real = await realpath(file).catch(() => undefined);
  const root = await realpath(input).catch(() => undefined);
  if (real === undefined) throw new CaptureFailure("article-unusable", { file, reason: "is not there" });
  if (extname(real) !== ".md") throw new CaptureFailure("article-unusable", { file, reason: "is no Markdown file" });
  if (root === undefined || !real.startsWith(root + sep)) {
    throw new CaptureFailure("article-unusable", { file, reason: "lies outside the content folder" });
  }
  return real;
}

/**
 * Puts a bare address at the end of an article, in a paragraph of its own, which is how a post is embedded.
 * @returns false where the article embeds it already
 */
export async function appendAddress(file: string, address: string, key: string): Promise<boolean> {
  const text = await readFile(file, "utf8");
  if (text.split(/\r?\n/).some((line) => embeds(line.trim(), address, key))) return false;
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  await writeWhole(file, `${text.trimEnd()}${end}${end}${address}${end}`);
  return true;
}

function embeds(line: string, address: string, key: string): boolean {
  if (line === address) return true;
  const found = /^https?:\/\/\S+$/.test(line) ? findProvider(line) : undefined;
  return found !== undefined && recordKey(found) === key;
}
