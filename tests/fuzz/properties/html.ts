import { htmlProblems } from "../../support/html.ts";
import type { Published } from "../desk.ts";

export async function validHtml({ pages }: Pick<Published, "pages">): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { page, html } of pages) {
    for (const problem of await htmlProblems(html)) faults.push(`${page.path}:${problem}`);
  }
  return faults;
}
