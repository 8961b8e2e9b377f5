import { renderPage } from "../../layouts/views.tsx";
import type { Problem } from "../problem/problem.ts";
import { prepare } from "./prepare.ts";

export interface CheckResult {
  readonly problems: readonly Problem[];
  readonly sources: ReadonlyMap<string, string>;
  /** How many pages were rendered, in memory only. */
  readonly pages: number;
}

/**
 * Everything a build would do short of writing.
 * @param input absolute path of the content folder
 * @param now milliseconds since 1970
 */
export async function check(input: string, now: number): Promise<CheckResult> {
  const { ready, problems, sources } = await prepare(input, { now, preview: false });
  if (!ready) return { problems, sources, pages: 0 };
  const { site } = ready;
  for (const page of site.pages) renderPage(page, site);
  return { problems, sources, pages: site.pages.length };
}
