import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { drawCard, drawIcon, drawLogo, icoOf } from "../media/draw.ts";
import { keepFile } from "../media/keep-file.ts";
import { prepareTypeface } from "../media/typeface.ts";
import { cardsOf, FAVICON, iconsOf, logoOf } from "../site/brand.ts";
import type { OutputFile } from "../site/output.ts";
import type { Site } from "../site/site.ts";

/** A file that is drawn only where it is wanted. */
interface Drawing {
  readonly path: string;
  readonly draw: () => Promise<Uint8Array>;
}

/**
 * Cards, logo and icons as files.
 * @param wanted site addresses of those that are missing
 * @param input absolute path of the content folder
 * @param cache absolute folder for the unpacked typeface and for cards, whose names hold a digest of what they show
 */
export async function drawBrand(
  site: Site,
  wanted: ReadonlySet<string>,
  input: string,
  cache: string,
): Promise<readonly OutputFile[]> {
  const drawings = drawingsOf(site, input, cache).filter(({ path }) => wanted.has(path));
  if (drawings.length === 0) return [];
  await prepareTypeface(cache);
  return Promise.all(drawings.map(async ({ path, draw }) => ({ path, content: await draw() })));
}

function drawingsOf(site: Site, input: string, cache: string): readonly Drawing[] {
  const { publication } = site;
  const logo = logoOf(publication);
  const own = publication.settings.logo;
  const square = () => (own ? readFile(join(input, own.path)) : drawLogo(logo.initial ?? "", logo.width));
  return [
    ...cardsOf(site).map((card) => ({ path: card.path, draw: () => kept(cache, card.path, () => drawCard(card)) })),
    ...(own ? [] : [{ path: logo.path, draw: square }]),
    ...iconsOf(publication).map(({ path, size }) => ({ path, draw: async () => drawIcon(await square(), size) })),
    { path: FAVICON, draw: async () => icoOf(await drawIcon(await square(), 32), 32) },
  ];
}

/** Drawing a card takes longer than writing a hundred pages. */
async function kept(cache: string, path: string, draw: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const file = join(cache, "media", basename(path));
  const found = await readFile(file).catch(() => undefined);
  if (found) return found;
  const drawn = await draw();
  await keepFile(file, drawn);
  return drawn;
}
