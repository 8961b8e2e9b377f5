import type { WebPage } from "schema-dts";
import { ids } from "../schema-org/ids.ts";
import { absolute } from "../site/context.ts";
import { describe } from "../site/describe.ts";
import type { Page } from "../site/page.ts";
import type { Site } from "../site/site.ts";
import { primaryImageId } from "./image-object.ts";
import type { Minimum, Reference } from "./node.ts";

/**
 * The page that holds the rest.
 * When: on every page of the site. Must have: name, address, the site it is part of.
 */
export type WebPageNode = Minimum<WebPage, "name" | "url"> & { readonly isPartOf: Reference };

type PageType = "WebPage" | "CollectionPage" | "ProfilePage" | "AboutPage";

/** @param mainEntity id of the node that the page is about, where it has one */
export function webPage(page: Page, site: Site, mainEntity: string | undefined): WebPageNode {
  const { settings } = site.publication;
  const url = absolute(site, page.path);
  const { title, description } = describe(page, site);
  const article = page.kind === "article" ? page.article : undefined;
  return {
    "@type": typeOf(page) as "WebPage",
    "@id": ids.webPage(url),
    url,
    name: title,
    description,
    isPartOf: { "@id": ids.webSite(settings.url) },
    ...(mainEntity ? { mainEntity: { "@id": mainEntity } } : {}),
    ...(page.kind === "front" && page.listing.number === 1 ? {} : { breadcrumb: { "@id": ids.breadcrumb(url) } }),
    ...(article?.image ? { primaryImageOfPage: { "@id": primaryImageId(article.image, site) } } : {}),
    inLanguage: article?.lang ?? settings.language,
    ...(article
      ? { datePublished: article.published.iso, dateModified: (article.updated ?? article.published).iso }
      : {}),
  };
}

function typeOf(page: Page): PageType {
  switch (page.kind) {
    case "front":
    case "section":
    case "topic":
    case "corrections":
      return "CollectionPage";
    case "author":
      return "ProfilePage";
    case "info":
      return page.page.id === "about" ? "AboutPage" : "WebPage";
    default:
      return "WebPage";
  }
}
