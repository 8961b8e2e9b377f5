import type { Author } from "../article/model.ts";
import type { Block } from "../components/block.ts";
import { ids } from "../schema-org/ids.ts";
import { absolute } from "../site/context.ts";
import { describe } from "../site/describe.ts";
import type { ArticlePage, Page } from "../site/page.ts";
import { pagesAbove } from "../site/pages-above.ts";
import type { Site } from "../site/site.ts";
import { articleNode } from "./article.ts";
import { author } from "./author.ts";
import { breadcrumbList, type Step } from "./breadcrumb-list.ts";
import { itemList } from "./item-list.ts";
import type { Graph } from "./node.ts";
import { organization } from "./organization.ts";
import { webPage } from "./web-page.ts";
import { webSite } from "./web-site.ts";

/** The data of a page; none for pages that are no content of their own: the 404 and redirects. */
export function graph(page: Page, site: Site): Graph | undefined {
  if (page.kind === "not-found" || page.kind === "redirect") return undefined;
  const main = mainNodes(page, site);
  return {
    "@context": "https://schema.org",
    "@graph": [
      ...main.nodes,
      webPage(page, site, main.id),
      ...breadcrumbs(page, site),
      organization(site),
      webSite(site),
    ],
  };
}

interface Main {
  readonly nodes: readonly object[];
  /** Id of what the page is about. */
  readonly id?: string;
}

function mainNodes(page: Exclude<Page, { kind: "not-found" | "redirect" }>, site: Site): Main {
  const url = absolute(site, page.path);
  switch (page.kind) {
    case "article":
      return { nodes: [articleNode(page.article, site), ...authorNodes(page, site)], id: ids.article(url) };
    case "author": {
      const id = ids.author(absolute(site, page.author.path), page.author.kind);
      return { nodes: [author(page.author, site), itemList(url, page.listing.articles, site)], id };
    }
    case "front":
    case "section":
    case "topic":
      return { nodes: [itemList(url, page.listing.articles, site)], id: ids.list(url) };
    case "corrections": {
      const articles = [...new Set(page.corrections.map(({ article }) => article))];
      return { nodes: [itemList(url, articles, site)], id: ids.list(url) };
    }
    case "info":
      return page.page.id === "about"
        ? { nodes: [], id: ids.organization(site.publication.settings.url) }
        : { nodes: [] };
    case "labels":
      return { nodes: [] };
  }
}

/** Everybody whose name the article's data refers to: who signed it and whose opinion it holds. */
function authorNodes({ article }: ArticlePage, site: Site): readonly object[] {
  const found = new Map<string, Author>(article.authors.map((each) => [each.id, each]));
  for (const id of voicesOf(article.body)) {
    const voice = site.publication.authors.get(id);
    if (voice) found.set(id, voice);
  }
  return [...found.values()].map((each) => author(each, site));
}

function voicesOf(body: readonly Block[]): readonly string[] {
  return body.flatMap((block) => (block.kind === "opinion" ? [block.voice] : []));
}

function breadcrumbs(page: Page, site: Site): readonly object[] {
  const { name, url } = site.publication.settings;
  const front: Step = { name, url };
  const here: Step = { name: describe(page, site).title };
  if (page.kind === "front") {
    return page.listing.number === 1 ? [] : [breadcrumbList(absolute(site, page.path), [front, here])];
  }
  const pageUrl = absolute(site, page.path);
  if (page.kind === "info") {
    const above = pagesAbove(page.page, site).map(
      ({ title, path }): Step => ({ name: title, url: absolute(site, path) }),
    );
    return [breadcrumbList(pageUrl, [front, ...above, here])];
  }
  if (page.kind !== "article") return [breadcrumbList(pageUrl, [front, here])];
  const { section, headline } = page.article;
  const middle: Step = { name: section.name, url: absolute(site, section.path) };
  return [breadcrumbList(pageUrl, [front, middle, { name: headline }])];
}
