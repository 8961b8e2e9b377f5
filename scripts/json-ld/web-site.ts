import type { WebSite } from "schema-dts";
import { ids } from "../schema-org/ids.ts";
import { onceFor } from "../site/once-for.ts";
import type { Site } from "../site/site.ts";
import type { Minimum, Reference } from "./node.ts";

/**
 * The site as a whole.
 * When: on every page. Must have: name and address, from which Google takes the site's name.
 * https://developers.google.com/search/docs/appearance/site-names
 */
export type WebSiteNode = Minimum<WebSite, "name" | "url"> & { readonly publisher: Reference };

export const webSite = onceFor((site: Site): WebSiteNode => {
  const { settings } = site.publication;
  return {
    "@type": "WebSite",
    "@id": ids.webSite(settings.url),
    url: settings.url,
    name: settings.name,
    ...(settings.description ? { description: settings.description } : {}),
    inLanguage: settings.language,
    publisher: { "@id": ids.organization(settings.url) },
  };
});
