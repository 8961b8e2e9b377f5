import { problem } from "../../problem/problem.ts";
import type { Page } from "../../site/page.ts";
import { type Rule, subject } from "./rule.ts";

/** What the data of a page says at least, by type; undefined for pages that have none. */
function nodesOf(page: Page): readonly string[] | undefined {
  switch (page.kind) {
    case "front":
      return page.listing.number === 1 ? ["CollectionPage"] : ["CollectionPage", "BreadcrumbList"];
    case "section":
    case "topic":
    case "corrections":
      return ["CollectionPage", "BreadcrumbList"];
    case "author":
      return [page.listing.number === 1 ? "ProfilePage" : "CollectionPage", "BreadcrumbList"];
    case "article":
    case "labels":
      return ["WebPage", "BreadcrumbList"];
    case "info":
      return ["BreadcrumbList"];
    case "not-found":
    case "redirect":
      return undefined;
  }
}

/** Attributes of microdata and RDFa. */
const NAMES = ["itemscope", "itemtype", "vocab", "typeof"];
/** One of them, in markup whose attributes have lost their values. */
const MICRODATA = new RegExp(`<[a-z][^<>]*\\s(?:${NAMES.join("|")})[\\s=>]`);

function hasMicrodata(html: string): boolean {
  // Few pages have even the word.
  return NAMES.some((name) => html.includes(name)) && MICRODATA.test(html.replace(/"[^"]*"/g, '""'));
}

/** The data is there once, whole, and in no other form: two accounts of one page could differ. */
export const whole: Rule = (rendered) => {
  const { place, page } = subject(rendered);
  const { page: shown, documents, html, nodes } = rendered;
  const wanted = nodesOf(shown);
  const faults = [
    ...(documents === (wanted ? 1 : 0) ? [] : [`is there ${documents} times`]),
    ...(hasMicrodata(html) ? ["stands in attributes, too"] : []),
  ];
  const top = new Set(nodes.filter(({ where }) => !where.includes(".")).flatMap(({ types }) => types));
  const missing = wanted ? [...wanted, "NewsMediaOrganization", "WebSite"].filter((type) => !top.has(type)) : [];
  return [
    ...faults.map((fault) => problem("data-not-once", place, { page, fault })),
    ...missing.map((type) => problem("data-missing", place, { page, what: type })),
  ];
};
