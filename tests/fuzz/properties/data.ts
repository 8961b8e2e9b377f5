import { readRendered } from "../../../scripts/check/data.ts";
import { dataProblems } from "../../../scripts/check/rules/rules.ts";
import type { Published } from "../desk.ts";

/** The data of every page parses, and no rule of ours finds a fault, nor one word that readers do not see. */
export function dataAgrees({ pages, site }: Pick<Published, "pages" | "site">): readonly string[] {
  return pages.flatMap(({ page, html }) =>
    dataProblems(readRendered(page, html), site)
      // What a newsroom could add is no fault of the page.
      .filter(({ code }) => code !== "data-recommended")
      .map(({ code, what }) => `${code}: ${what}`),
  );
}
