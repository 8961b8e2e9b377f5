import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { drawCard, drawIcon, drawLogo, icoOf } from "../media/draw.ts";
import { prepareTypeface } from "../media/typeface.ts";
import { brandPaths, cardsOf, FAVICON, iconsOf, logoOf } from "../site/brand.ts";
import type { OutputFile } from "../site/output.ts";
import type { Site } from "../site/site.ts";

let drawn: { readonly names: string; readonly files: readonly OutputFile[] } | undefined;

/**
 * Cards, logo and icons as files. The preview asks again at every save; files whose names, which hold a digest of what
 * they show, are the same as last time are not drawn again.
 * @param input absolute path of the content folder
 * @param cache absolute folder for the unpacked typeface
 */
export async function drawBrand(site: Site, input: string, cache: string): Promise<readonly OutputFile[]> {
  const names = brandPaths(site).join(" ");
  if (drawn?.names !== names) drawn = { names, files: await draw(site, input, cache) };
  return drawn.files;
}

async function draw(site: Site, input: string, cache: string): Promise<readonly OutputFile[]> {
  await prepareTypeface(cache);
  const cards = await Promise.all(
    cardsOf(site).map(async (card) => ({ path: card.path, content: await drawCard(card) })),
  );
  const logo = logoOf(site.publication);
  const own = site.publication.settings.logo;
  const square = own ? await readFile(join(input, own.path)) : await drawLogo(logo.initial ?? "", logo.width);
  const icons = await Promise.all(
    iconsOf(site.publication).map(async ({ path, size }) => ({ path, content: await drawIcon(square, size) })),
  );
  const favicon = { path: FAVICON, content: icoOf(await drawIcon(square, 32), 32) };
  return [...cards, ...(own ? [] : [{ path: logo.path, content: square }]), ...icons, favicon];
}
