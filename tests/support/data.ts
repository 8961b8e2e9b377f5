import { expect } from "vitest";
import { renderPage } from "../../layouts/views.tsx";
import { readRendered } from "../../scripts/check/data.ts";
import { dataProblems } from "../../scripts/check/rules/rules.ts";
import { graph } from "../../scripts/json-ld/graph.ts";
import type { Page } from "../../scripts/site/page.ts";
import type { Site } from "../../scripts/site/site.ts";
import { type Files, places, publication } from "./publication.ts";
import type { GraphNode } from "./site-files.ts";

/** What is wrong with the data of a page, a line each; what it could have besides is not. */
export function dataFaults(page: Page, site: Site): readonly string[] {
  const problems = dataProblems(readRendered(page, renderPage(page, site)), site);
  return problems.filter(({ code }) => code !== "data-recommended").map(({ code, what }) => `${code}: ${what}`);
}

/** The site of a small publication that has no error. */
export async function siteOf(files: Files): Promise<Site> {
  const result = await publication(files);
  if (!result.ready) throw new Error(places(result).join(", "));
  return result.ready.site;
}

function pageAt(site: Site, path: string): Page {
  const page = site.pages.find((each) => each.path === path);
  if (!page) throw new Error(`There is no page at ${path}.`);
  return page;
}

/** The markup of the page at an address. */
export function htmlAt(site: Site, path: string): string {
  return renderPage(pageAt(site, path), site);
}

/** The data of the page at an address, as a search engine reads it, after making sure that a build would publish it. */
export function dataAt(site: Site, path: string): readonly GraphNode[] {
  const page = pageAt(site, path);
  const data = JSON.parse(JSON.stringify(graph(page, site)));
  expect(dataFaults(page, site)).toEqual([]);
  return data["@graph"];
}

export function ofType(nodes: readonly GraphNode[], type: string): GraphNode {
  const found = nodes.find((node) => [node["@type"]].flat().includes(type));
  if (!found) throw new Error(`There is no ${type}.`);
  return found;
}
