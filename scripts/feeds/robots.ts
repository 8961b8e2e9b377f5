import { absolute } from "../site/context.ts";
import type { OutputFile } from "../site/output.ts";
import type { Site } from "../site/site.ts";
import { CRAWLERS } from "./crawlers.ts";
import { NEWS_SITEMAP } from "./news-sitemap.ts";
import { SITEMAP } from "./sitemap.ts";

export const ROBOTS = "/robots.txt";

/** Who may fetch what. https://www.rfc-editor.org/rfc/rfc9309 */
export function robots(site: Site): OutputFile {
  const { crawlers } = site.publication.settings;
  const refused = CRAWLERS.flatMap((vendor) => vendor.crawlers).filter(({ purpose }) => crawlers[purpose] === "refuse");
  const lines = [
    // Several names over one rule are one group; a crawler obeys its own group and not that of all others.
    ...(refused.length > 0 ? [...refused.map(({ name }) => `User-agent: ${name}`), "Disallow: /", ""] : []),
    "User-agent: *",
    "Allow: /",
    "",
    `Sitemap: ${absolute(site, SITEMAP)}`,
    `Sitemap: ${absolute(site, NEWS_SITEMAP)}`,
  ];
  return { path: ROBOTS, content: `${lines.join("\n")}\n` };
}
