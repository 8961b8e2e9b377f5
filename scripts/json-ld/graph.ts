import type { Author } from "../article/model.ts";
import { ids } from "../schema-org/ids.ts";
import { absolute } from "../site/context.ts";
import { describe } from "../site/describe.ts";
import { onceFor } from "../site/once-for.ts";
import type { Listing, Page } from "../site/page.ts";
import { pagesAbove } from "../site/pages-above.ts";
import type { Site } from "../site/site.ts";
import { articleNode } from "./article.ts";
import { author, profile } from "./author.ts";
import { breadcrumbList, type Step } from "./breadcrumb-list.ts";
import { itemList } from "./item-list.ts";
import type { Graph } from "./node.ts";
import { organization } from "./organization.ts";
import { samePeople } from "./same-people.ts";
import { webPage } from "./web-page.ts";
import { webSite } from "./web-site.ts";

/** The data of a page; none for pages that are no content of their own: the 404 and redirects. */
export function graph(page: Page, site: Site): Graph | undefined {
  if (page.kind === "not-found" || page.kind === "redirect") return undefined;
  const main = mainNodes(page, site);
  const pageNode = webPage(page, site, main.id);
  return {
    "@context": "https://schema.org",
    "@graph": samePeople([
      ...main.nodes,
      ...authorsIn([...main.nodes, pageNode], page, site),
      pageNode,
      ...breadcrumbs(page, site),
      organization(site),
      webSite(site),
    ]),
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
      return { nodes: [articleNode(page, site)], id: ids.article(url) };
    case "author":
      return {
        nodes: listed(url, page.listing, site).nodes,
        id: ids.author(absolute(site, page.author.path), page.author.kind),
      };
    case "front":
    case "section":
    case "topic":
      return listed(url, page.listing, site);
    case "corrections": {
      const articles = [...new Set(page.corrections.map(({ article }) => article))];
      return listed(url, { articles, from: 1, total: articles.length }, site);
    }
    case "info":
      return page.page.id === "about"
        ? { nodes: [], id: ids.organization(site.publication.settings.url) }
        : { nodes: [] };
    case "labels":
      return { nodes: [] };
  }
}

/** A list of nothing is none. */
function listed(url: string, list: Pick<Listing, "articles" | "from" | "total">, site: Site): Main {
  return list.articles.length === 0 ? { nodes: [] } : { nodes: [itemList(url, list, site)], id: ids.list(url) };
}

/** Every author whom the nodes refer to, wherever in them: who signed, whose opinion it is, who asks in an interview. */
function authorsIn(nodes: readonly object[], page: Page, site: Site): readonly object[] {
  const signed = page.kind === "article" ? page.article.authors : [];
  const authors = authorsById(site);
  return [...idsIn(nodes)].flatMap((id) => {
    const found = authors.get(id);
    if (!found) return [];
    if (page.kind === "author" && page.author === found) return [profile(page, site)];
    return [author(found, site, signed.includes(found))];
  });
}

/** All authors by the ids of their nodes. */
const authorsById = onceFor(
  (site: Site): ReadonlyMap<string, Author> =>
    new Map(
      [...site.publication.authors.values()].map((each) => [ids.author(absolute(site, each.path), each.kind), each]),
    ),
);

/** Every id in a value, each once. */
function idsIn(nodes: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  look(nodes);
  return found;

  function look(value: unknown): void {
    if (typeof value !== "object" || value === null) return;
    if ("@id" in value && typeof value["@id"] === "string") found.add(value["@id"]);
    for (const each of Object.values(value)) look(each);
  }
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
