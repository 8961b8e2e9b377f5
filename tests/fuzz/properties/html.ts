import { createHash } from "node:crypto";
import { htmlProblems } from "../../support/html.ts";
import type { Published } from "../desk.ts";

/** Hashes of pages that were looked at: most publications have some that say the same. */
const valid = new Set<string>();

export async function validHtml({ pages }: Pick<Published, "pages">): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { page, html } of pages) {
    const hash = createHash("sha256").update(html).digest("base64");
    if (valid.has(hash)) continue;
    const problems = await htmlProblems(html);
    if (problems.length === 0) valid.add(hash);
    faults.push(...problems.map((problem) => `${page.path}:${problem}`));
  }
  return faults;
}
