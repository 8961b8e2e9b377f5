import fc from "fast-check";
import { expect, it } from "vitest";
import { absolute } from "../../scripts/site/context.ts";
import { siteOf } from "../support/data.ts";
import { BASE } from "../support/publication.ts";

/** What addresses are made of, and all that means something in them. */
const PARTS = [
  "/",
  "..",
  ".",
  "%2e",
  "%",
  " ",
  "\\",
  "?",
  "#",
  ":",
  "@",
  "~",
  "_",
  "-",
  "a",
  "B",
  "7",
  "é",
  "水",
  "\t",
];

it("An address of the site is made absolute as a browser makes it", async () => {
  const site = await siteOf(BASE);
  const { url } = site.publication.settings;
  const address = fc.array(fc.constantFrom(...PARTS), { maxLength: 8 }).map((parts) => `/${parts.join("")}`);
  fc.assert(
    fc.property(address, (path) => {
      // Behind two slashes stands another host, or nothing that is one.
      fc.pre(URL.canParse(path, url));
      expect(absolute(site, path)).toBe(new URL(path, url).href);
    }),
    { numRuns: 2000 },
  );
});
