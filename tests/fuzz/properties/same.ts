import type { Published, PublishedPage } from "../desk.ts";

export async function sameTwice({ pages, reread }: Pick<Published, "pages" | "reread">): Promise<readonly string[]> {
  return differences(pages, (await reread({})) ?? []);
}

/** Pages that are not there in both, or not the same. */
export function differences(before: readonly PublishedPage[], after: readonly PublishedPage[]): readonly string[] {
  const later = new Map(after.map(({ page, html }) => [page.path, html]));
  const changed = before.flatMap(({ page: { path }, html }) => {
    const other = later.get(path);
    if (other === undefined) return [`${path} is gone`];
    return other === html ? [] : [`${path}: ${difference(html, other)}`];
  });
  return before.length === after.length ? changed : [...changed, `${after.length} pages and not ${before.length}`];
}

/** Some signs around the first that differs. */
function difference(one: string, other: string): string {
  let index = 0;
  while (index < one.length && one[index] === other[index]) index++;
  const from = Math.max(0, index - 60);
  return `…${one.slice(from, index + 60)}… became …${other.slice(from, index + 60)}…`;
}
