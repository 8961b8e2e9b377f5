import { renderPage } from "../../layouts/views.tsx";
import type { Problem } from "../problem/problem.ts";
import { prepare } from "../publish/prepare.ts";

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
  for (const page of ready?.site.pages ?? []) renderPage(page, ready?.site ?? never());
  return { problems, sources, pages: ready?.site.pages.length ?? 0 };
}

function never(): never {
  throw new Error("There are pages only where there is a site.");
}
