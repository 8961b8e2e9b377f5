import { renderPage } from "../../layouts/views.tsx";
import { readRendered } from "../../scripts/check/data.ts";
import { dataProblems } from "../../scripts/check/rules/rules.ts";
import { isError } from "../../scripts/problem/problem.ts";
import type { Page } from "../../scripts/site/page.ts";
import type { Site } from "../../scripts/site/site.ts";

/** What a build would refuse in the data of a page, a line each. */
export function dataFaults(page: Page, site: Site): readonly string[] {
  const problems = dataProblems(readRendered(page, renderPage(page, site)), site);
  return problems.filter(isError).map(({ code, what }) => `${code}: ${what}`);
}
