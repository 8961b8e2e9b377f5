import type { Page } from "./page.ts";

/**
 * Pages that are the same objects as before where they show the same: what was worked out of one need not be worked out
 * again.
 */
export function samePages(pages: readonly Page[], before: readonly Page[]): readonly Page[] {
  let byPath: ReadonlyMap<string, Page> | undefined;
  const earlier = (path: string, index: number) => {
    // Most lie where they lay, and the map of all is not needed.
    if (before[index]?.path === path) return before[index];
    byPath ??= new Map(before.map((page) => [page.path, page]));
    return byPath.get(path);
  };
  return pages.map((page, index) => {
    const known = earlier(page.path, index);
    return known && hasSameValues(known, page) ? known : page;
  });
}

function hasSameValues(a: object, b: object): boolean {
  const [valuesA, valuesB] = [a, b] as { [key: string]: unknown }[];
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => key in b && isSame(valuesA?.[key], valuesB?.[key]))
  );
}

/** What has an address of its own, such as an article or an author, is the same object or another thing. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || !a || !b) return false;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((each, at) => isSame(each, b[at]));
  return !("path" in a) && hasSameValues(a, b);
}
