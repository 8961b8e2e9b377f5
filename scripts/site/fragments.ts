import { footnoteId, footnoteMarkId } from "../components/inline.tsx";
import type { Page } from "./page.ts";

/**
 * The ids that an address may end in (`#opinion-1`) on a page with a text of the author's; undefined for pages that are
 * made of lists, whose ids are nobody's to link to.
 */
export function idsOn(page: Page): ReadonlySet<string> | undefined {
  if (page.kind === "info") return new Set(["main", ...idsIn(page.page.body)]);
  if (page.kind !== "article") return undefined;
  const { body, corrections } = page.article;
  const section = corrections.some(({ placed, kind }) => !placed && kind !== "retraction") ? ["corrections"] : [];
  return new Set(["main", ...section, ...corrections.map(({ id }) => id), ...idsIn(body)]);
}

/** Blocks are plain values: headings and boxes carry their ids, footnotes their numbers. */
function idsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value !== "object" || value === null) return [];
  const own = "id" in value && typeof value.id === "string" ? [value.id] : [];
  return [...own, ...footnoteIds(value), ...Object.values(value).flatMap(idsIn)];
}

function footnoteIds(value: object): readonly string[] {
  if (!("type" in value) || value.type !== "footnote" || !("number" in value) || !("mark" in value)) return [];
  const [number, mark] = [Number(value.number), Number(value.mark)];
  return [footnoteId(number), footnoteMarkId(number, mark)];
}
