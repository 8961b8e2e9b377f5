import { formatFile } from "../../../scripts/fmt/format-file.ts";
import type { Published } from "../desk.ts";
import { textOf } from "../draft.ts";
import { differences } from "./same.ts";

export async function keepsMeaning({
  manuscript,
  pages,
  around,
  reread,
}: Pick<Published, "manuscript" | "pages" | "around" | "reread">): Promise<readonly string[]> {
  const texts: { [path: string]: Uint8Array } = {};
  const restless: string[] = [];
  for (const draft of manuscript.drafts) {
    const formatted = formatFile(Buffer.from(textOf(draft)), draft.path, around)?.bytes;
    if (!formatted) continue;
    texts[draft.path] = formatted;
    const again = formatFile(formatted, draft.path, around);
    if (again) restless.push(`${draft.path} is changed again by ${again.changed.join(", ")}`);
  }
  if (Object.keys(texts).length === 0) return [];
  const after = await reread(texts);
  return [...restless, ...(after ? differences(pages, after) : ["has an error after fmt"])];
}
