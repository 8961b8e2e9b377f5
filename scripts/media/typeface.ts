import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { element, xmlDocument } from "../html/xml.ts";
import { keepFile } from "./keep-file.ts";
import { unpackWoff } from "./woff.ts";

const require = createRequire(import.meta.url);
const PACKAGE = "@fontsource/source-serif-4";
const SUBSETS = ["latin", "latin-ext", "cyrillic", "greek", "vietnamese"];

/** What drawn text asks for. */
export const TYPEFACE = "Source Serif 4 Semi-Bold";

/**
 * Makes our typeface, and no other, known to the text renderer, so that drawn text is the same on every machine: the
 * fonts are unpacked (it cannot read the packed ones) into a folder that is the only one its configuration names.
 * Must run before the first text is drawn in this process.
 * @param cache absolute folder, safe to delete
 */
export async function prepareTypeface(cache: string): Promise<void> {
  const folder = join(cache, "fonts");
  await mkdir(folder, { recursive: true });
  const files = join(dirname(require.resolve(`${PACKAGE}/package.json`)), "files");
  for (const subset of SUBSETS) {
    const name = `source-serif-4-${subset}-600-normal`;
    await put(join(folder, `${name}.ttf`), unpackWoff(await readFile(join(files, `${name}.woff`))));
  }
  const configuration = join(folder, "fonts.conf");
  const paths = [element("dir", {}, folder), element("cachedir", {}, join(folder, "cache"))];
  await put(configuration, Buffer.from(xmlDocument(element("fontconfig", {}, ...paths))));
  process.env.FONTCONFIG_FILE = configuration;
}

/** Never written over: another build may be drawing with the file, which it has mapped into its memory. */
async function put(path: string, content: Buffer): Promise<void> {
  const there = await readFile(path).catch(() => undefined);
  if (!there?.equals(content)) await keepFile(path, content);
}
