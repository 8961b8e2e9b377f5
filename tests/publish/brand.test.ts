import { join } from "node:path";
import { expect, it } from "vitest";
import { drawBrand } from "../../scripts/publish/brand.ts";
import { brandPaths } from "../../scripts/site/brand.ts";
import { article, contentFolder, publication, SETTINGS } from "../support/publication.ts";

async function siteOf(text: string, settings = SETTINGS) {
  const { ready } = await publication({ "publication.yaml": settings, "articles/gauge.md": article(text) });
  if (!ready) throw new Error("The test publication has an error.");
  return ready.site;
}

it("draws cards and icons once, however often an article is saved, and anew for another name", async () => {
  const cache = join(await contentFolder({}), "cache");
  const [first, edited] = [await siteOf("The gauge is dry."), await siteOf("The gauge is wet.")];
  const renamed = await siteOf("The gauge is wet.", SETTINGS.replace("The Test Gazette", "The Harbor Gazette"));
  const drawn = await drawBrand(first, "/nowhere", cache);
  expect(drawn.map(({ path }) => path).sort()).toEqual([...brandPaths(first)].sort());
  expect(await drawBrand(edited, "/nowhere", cache)).toBe(drawn);
  const others = await drawBrand(renamed, "/nowhere", cache);
  expect(others.map(({ path }) => path).sort()).toEqual([...brandPaths(renamed)].sort());
});
