import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { OutputFile } from "../scripts/site/output.ts";
import type { Assets } from "../scripts/site/site.ts";
import { feedStylesheets, stylesheets } from "./styles/stylesheets.ts";

const require = createRequire(import.meta.url);
const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)));

/** The faces that nearly every page needs at once: they are fetched before the stylesheet asks for them. */
const PRELOADED = /^(?:source-serif-4-latin-wght-normal|public-sans-latin-wght-normal)\./;

/**
 * The design's files: a stylesheet for pages, the fonts it names, one for feeds, and one script, each with the hash of
 * its bytes in its name.
 */
export function bundleAssets(): Promise<Bundle> {
  // Of code, which does not change while a process runs.
  bundled ??= makeBundle();
  return bundled;
}

interface Bundle {
  readonly assets: Assets;
  readonly files: readonly OutputFile[];
}

let bundled: Promise<Bundle> | undefined;

async function makeBundle(): Promise<Bundle> {
  const fonts = new Map<string, OutputFile>();
  const stylesheet = hashed("site.css", await joined(stylesheets, fonts));
  const feed = hashed("feed.css", await joined(feedStylesheets, fonts));
  const player = hashed("player.js", await readFile(join(PROJECT, "scripts/components/embed/player.js")));
  const preloaded = [...fonts.values()].map(({ path }) => path).filter((path) => PRELOADED.test(basename(path)));
  const assets = { stylesheet: stylesheet.path, feed: feed.path, player: player.path, fonts: preloaded };
  return { assets, files: [stylesheet, feed, player, ...fonts.values()] };
}

async function joined(names: readonly string[], fonts: Map<string, OutputFile>): Promise<Buffer> {
  const parts: string[] = [];
  for (const name of names) parts.push(await bundle(locate(name), fonts));
  return Buffer.from(parts.join("\n"));
}

/** A stylesheet in which every file it names is a hashed copy on our own site. */
async function bundle(path: string, fonts: Map<string, OutputFile>): Promise<string> {
  const css = await readFile(path, "utf8");
  const named = new Set([...css.matchAll(/url\((\.[^)]+)\)/g)].map(([, address = ""]) => address));
  let text = css;
  for (const address of named) {
    const file = join(dirname(path), address);
    const font = fonts.get(file) ?? hashed(basename(file), await readFile(file));
    fonts.set(file, font);
    text = text.replaceAll(`url(${address})`, `url(${font.path})`);
  }
  return text;
}

function locate(name: string): string {
  const [, owner, file] = /^package:((?:@[^/]+\/)?[^/]+)\/(.+)$/.exec(name) ?? [];
  if (!owner || !file) return join(PROJECT, name);
  return join(dirname(require.resolve(`${owner}/package.json`)), file);
}

function hashed(name: string, content: Buffer): OutputFile {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 12);
  const ending = extname(name);
  return { path: `/assets/${basename(name, ending)}.${hash}${ending}`, content };
}
