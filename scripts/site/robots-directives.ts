import type { Settings } from "../article/model.ts";

/**
 * What robots may do with whatever of the site they have fetched.
 * https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag
 * `noai` and `noimageai` are a convention without a standard: https://www.deviantart.com/team/journal/UPDATE-All-Deviations-Are-Opted-Out-of-AI-Datasets-934500371
 */
export function robotsDirectives({ crawlers }: Settings): string {
  const search = crawlers.search === "refuse" ? ["noindex"] : ["max-image-preview:large"];
  const training = crawlers["ai-training"] === "refuse" ? ["noai", "noimageai"] : [];
  return [...search, ...training].join(", ");
}
