import type { WebPage } from "schema-dts";
import { ids } from "../schema-org/ids.ts";
import { absolute, type Body, biographyText, jsonLdContext, pageText } from "../site/context.ts";
import { describe } from "../site/describe.ts";
import type { Page } from "../site/page.ts";
import type { Site } from "../site/site.ts";
import { heldByPage } from "./held.ts";
import { primaryImageId } from "./image-object.ts";
import { type Minimum, type Reference, reference } from "./node.ts";

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
  const text = textOf(page, site);
  const held = text && heldByPage(jsonLdContext(site, text, ids.webPage(url)).parts(text.body));
  // Spread in by conditions, the properties would double the types the compiler has to weigh.
  return {
    "@type": typeOf(page) as "WebPage",
    "@id": ids.webPage(url),
    url,
    name: title,
    description,
    isPartOf: { "@id": ids.webSite(settings.url) },
    mainEntity: mainEntity ? reference(mainEntity) : undefined,
    breadcrumb: page.kind === "front" && page.listing.number === 1 ? undefined : reference(ids.breadcrumb(url)),
    primaryImageOfPage: article?.image ? reference(primaryImageId(article.image, site)) : undefined,
    inLanguage: article?.lang ?? settings.language,
    datePublished: article?.published.iso,
    dateModified: (article?.updated ?? article?.published)?.iso,
    abstract: held?.abstract,
    citation: held?.citation,
    hasPart: held?.hasPart,
    // An author's page is about the author, and a list is no work that could be a part: https://schema.org/ItemList
    mentions: page.kind === "author" && page.listing.articles.length > 0 ? reference(ids.list(url)) : undefined,
  };
}

/** The author's text of a page that is no article; an article's own node holds what stands in it. */
function textOf(page: Page, site: Site): Body | undefined {
  if (page.kind === "info") return pageText(page.page, site);
  return page.kind === "author" && page.listing.number === 1 ? biographyText(page.author, site) : undefined;
}

function typeOf(page: Page): PageType {
  switch (page.kind) {
    case "front":
    case "section":
    case "topic":
    case "corrections":
      return "CollectionPage";
    case "author":
      // Who he is stands on the first page; the others go on with the list of what he wrote.
      return page.listing.number === 1 ? "ProfilePage" : "CollectionPage";
    case "info":
      return page.page.id === "about" ? "AboutPage" : "WebPage";
    default:
      return "WebPage";
  }
}
