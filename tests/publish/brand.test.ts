import { readdirSync, statSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { expect, it } from "vitest";
import { drawBrand } from "../../scripts/publish/brand.ts";
import { brandPaths } from "../../scripts/site/brand.ts";
import { article, contentFolder, publication, SETTINGS } from "../support/publication.ts";

async function siteOf(text: string, settings = SETTINGS) {
  const { ready } = await publication({ "publication.yaml": settings, "articles/gauge.md": article(text) });
  if (!ready) throw new Error("The test publication has an error.");
  return ready.site;
}

it("draws the cards and icons that are wanted, under other names for another publication", async () => {
  const cache = join(await contentFolder({ "media/.keep": "" }));
  const [first, edited] = [await siteOf("The gauge is dry."), await siteOf("The gauge is wet.")];
  const renamed = await siteOf("The gauge is wet.", SETTINGS.replace("The Test Gazette", "The Harbor Gazette"));
  const paths = brandPaths(first);
  const drawn = await drawBrand(first, new Set(paths), "/nowhere", cache);
  expect(drawn.map(({ path }) => path).sort()).toEqual([...paths].sort());
  expect(brandPaths(edited)).toEqual(paths);
  expect(await drawBrand(edited, new Set(), "/nowhere", cache)).toEqual([]);
  // All but the icon that browsers ask for by one name.
  expect(brandPaths(renamed).filter((path) => paths.includes(path))).toEqual(["/favicon.ico"]);
  // A card is drawn once, and taken from the cache for the next tree.
  const cards = paths.filter((path) => path.includes("/card."));
  for (const card of cards) await writeFile(join(cache, "media", basename(card)), "kept");
  const fonts = () => readdirSync(join(cache, "fonts")).map((name) => statSync(join(cache, "fonts", name)).ino);
  const before = fonts();
  const again = await drawBrand(first, new Set(cards), "/nowhere", cache);
  // Another build may have them mapped into its memory.
  expect(fonts()).toEqual(before);
  expect(again.map(({ content }) => String(content))).toEqual(cards.map(() => "kept"));
});
