import { problem } from "../../problem/problem.ts";
import type { RenderedPage } from "../data.ts";
import { type Rule, subject } from "./rule.ts";

/** What the data of each kind of page says at least, by type; pages of other kinds have none. */
const NODES: { readonly [K in RenderedPage["page"]["kind"]]?: readonly string[] } = {
  front: ["CollectionPage"],
  section: ["CollectionPage", "BreadcrumbList"],
  topic: ["CollectionPage", "BreadcrumbList"],
  author: ["ProfilePage", "BreadcrumbList"],
  article: ["WebPage", "BreadcrumbList"],
  info: ["BreadcrumbList"],
  labels: ["WebPage", "BreadcrumbList"],
  corrections: ["CollectionPage", "BreadcrumbList"],
};

/** Microdata and RDFa, in markup whose attributes have lost their values. */
const MICRODATA = /<[a-z][^<>]*\s(?:itemscope|itemtype|vocab|typeof)[\s=>]/;

/** The data is there once, whole, and in no other form: two accounts of one page could differ. */
export const whole: Rule = (rendered) => {
  const { place, page } = subject(rendered);
  const { page: shown, documents, html, nodes } = rendered;
  const wanted = NODES[shown.kind];
  const faults = [
    ...(documents === (wanted ? 1 : 0) ? [] : [`is there ${documents} times`]),
    ...(MICRODATA.test(html.replace(/"[^"]*"/g, '""')) ? ["stands in attributes, too"] : []),
  ];
  const top = new Set(nodes.filter(({ where }) => !where.includes(".")).flatMap(({ types }) => types));
  const missing = wanted ? [...wanted, "NewsMediaOrganization", "WebSite"].filter((type) => !top.has(type)) : [];
  return [
    ...faults.map((fault) => problem("data-not-once", place, { page, fault })),
    ...missing.map((type) => problem("data-missing", place, { page, what: type })),
  ];
};
