import { renderPage } from "../../layouts/views.tsx";
import type { Problem } from "../problem/problem.ts";
import { readRendered } from "./data.ts";
import { expansionProblems } from "./expansion.ts";
import { prepare } from "./prepare.ts";
import { type PageReport, reportOf } from "./report.ts";
import { dataProblems } from "./rules/rules.ts";

export interface CheckResult {
  readonly problems: readonly Problem[];
  readonly sources: ReadonlyMap<string, string>;
  /** How many pages were rendered, in memory only. */
  readonly pages: number;
  /** On each page that has data. */
  readonly reports: readonly PageReport[];
}

/**
 * Everything a build would do short of writing, and each page's data once more through a JSON-LD processor.
 * @param input absolute path of the content folder
 * @param now milliseconds since 1970
 */
export async function check(input: string, now: number): Promise<CheckResult> {
  const { ready, problems, sources } = await prepare(input, { now, preview: false });
  if (!ready) return { problems, sources, pages: 0, reports: [] };
  const { site } = ready;
  const found = [...problems];
  const reports: PageReport[] = [];
  for (const page of site.pages) {
    const rendered = readRendered(page, renderPage(page, site));
    found.push(...dataProblems(rendered, site), ...(await expansionProblems(rendered)));
    const report = reportOf(rendered);
    if (report) reports.push(report);
  }
  return { problems: found, sources, pages: site.pages.length, reports };
}
