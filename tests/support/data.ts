import { renderPage } from "../../layouts/views.tsx";
import { readRendered } from "../../scripts/check/data.ts";
import { dataProblems } from "../../scripts/check/rules/rules.ts";
import type { Page } from "../../scripts/site/page.ts";
import type { Site } from "../../scripts/site/site.ts";

/** What is wrong with the data of a page, a line each; what it could have besides is not. */
export function dataFaults(page: Page, site: Site): readonly string[] {
  const problems = dataProblems(readRendered(page, renderPage(page, site)), site);
  return problems.filter(({ code }) => code !== "data-recommended").map(({ code, what }) => `${code}: ${what}`);
}
