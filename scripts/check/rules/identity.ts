import type { Article } from "../../article/model.ts";
import { problem } from "../../problem/problem.ts";
import { ids } from "../../schema-org/ids.ts";
import { absolute } from "../../site/context.ts";
import type { Site } from "../../site/site.ts";
import { type DataNode, isNode, type RenderedPage, valuesOf } from "../data.ts";
import { decoded, squeezed, Words } from "../elements.ts";
import { type Rule, subject } from "./rule.ts";

/** What the data, the head and the headline say of an article is what the newsroom wrote. */
export const identity: Rule = (rendered, site) => {
  const { place, page } = subject(rendered);
  const { page: shown, nodes, html } = rendered;
  if (shown.kind === "not-found" || shown.kind === "redirect") return [];
  const url = absolute(site, shown.path);
  const canonical = { where: "canonical", said: contentOf(html, "link", 'rel="canonical"', "href"), written: url };
  if (shown.kind !== "article") return untrue([canonical]);
  const { article } = shown;
  const node = nodes.find(({ node: each }) => each["@id"] === ids.article(url))?.node;
  if (!node) return [problem("data-missing", place, { page, what: "article" })];
  const facts = factsOf(article, url, site).map(({ property, written }) => ({
    where: property,
    said: said(node, property),
    written,
  }));
  return untrue([canonical, ...facts, ...headlinesOf(article, html)]);

  function untrue(told: readonly Told[]) {
    return told
      .filter(({ said, written }) => said !== written)
      .map((difference) => problem("data-untrue", place, { page, ...difference }));
  }
};

interface Told {
  /** A property of the data, or an element of the page. */
  readonly where: string;
  readonly said: string;
  readonly written: string;
}

/** Where the page itself names the article, labels and marks aside. */
function headlinesOf({ headline }: Article, html: string): readonly Told[] {
  const heading = new Words(/<h1\b.*?<\/h1>/s.exec(html)?.[0] ?? "").squeezed;
  const title = contentOf(html, "meta", 'property="og:title"', "content");
  return [
    { where: "h1", said: heading === squeezed(headline) ? headline : heading, written: headline },
    { where: "og:title", said: title.endsWith(headline) ? headline : title, written: headline },
  ];
}

/** Lists as texts, so that one comparison does. */
function factsOf(
  article: Article,
  url: string,
  site: Site,
): readonly { readonly property: string; readonly written: string }[] {
  const authors = article.authors.map(({ path, kind }) => ids.author(absolute(site, path), kind));
  return [
    { property: "url", written: url },
    { property: "headline", written: article.headline },
    { property: "datePublished", written: article.published.iso },
    { property: "dateModified", written: (article.updated ?? article.published).iso },
    { property: "author", written: authors.join(", ") },
    { property: "publisher", written: ids.organization(site.publication.settings.url) },
    { property: "inLanguage", written: article.lang },
    { property: "wordCount", written: String(article.wordCount) },
    { property: "isAccessibleForFree", written: String(article.isAccessibleForFree) },
  ];
}

function said(node: DataNode, property: string): string {
  return valuesOf(node, property)
    .map((value) => String(isNode(value) ? value["@id"] : value))
    .join(", ");
}

/** An attribute of the first element of a head that has a certain other one; empty where there is none. */
function contentOf(html: RenderedPage["html"], element: string, marked: string, attribute: string): string {
  const tag = new RegExp(`<${element}\\b[^>]*${marked}[^>]*>`).exec(html)?.[0] ?? "";
  return decoded(new RegExp(`\\s${attribute}="([^"]*)"`).exec(tag)?.[1] ?? "");
}
