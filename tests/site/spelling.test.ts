import { expect, it } from "vitest";
import { htmlAt, siteOf } from "../support/data.ts";
import { article, SETTINGS } from "../support/publication.ts";
import { wordsOf } from "../support/site-files.ts";

it.each([
  ["en-US", "License: CC BY 4.0"],
  ["en-PH", "License: CC BY 4.0"],
  ["en", "License: CC BY 4.0"],
  ["en-GB", "Licence: CC BY 4.0"],
  ["en-IN", "Licence: CC BY 4.0"],
  ["en-AU", "Licence: CC BY 4.0"],
])("a publication in %s spells as its readers do", async (language, licence) => {
  const site = await siteOf({
    "publication.yaml": SETTINGS.replace("en-US", language),
    "articles/2025/gauge.md": article("The gauge is dry.", "licence: CC BY 4.0"),
  });
  expect(wordsOf(htmlAt(site, "/2025/03/04/gauge/"))).toContain(licence);
  // Words that are spelled in one way here and in another there are not needed.
  expect(wordsOf(htmlAt(site, "/labels/"))).not.toMatch(/labell?ed|judge?ment/);
});
