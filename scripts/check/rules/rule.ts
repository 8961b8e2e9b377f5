import type { Problem } from "../../problem/problem.ts";
import { placeOf } from "../../site/place.ts";
import type { Site } from "../../site/site.ts";
import type { RenderedPage } from "../data.ts";

/** Looks at one rendered page and tells what is wrong with its data. */
export type Rule = (rendered: RenderedPage, site: Site) => readonly Problem[];

/** What all messages about a page's data name: the page, and the file that an author would open. */
export function subject({ page }: RenderedPage) {
  return { place: placeOf(page), page: page.path };
}
