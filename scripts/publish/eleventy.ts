import { relative } from "node:path";
import { Eleventy } from "@11ty/eleventy";
import { Offered, type OfferedPages } from "../../layouts/template.tsx";
import { pageKinds } from "../../layouts/views.tsx";
import { readRendered } from "../check/data.ts";
import { dataProblems } from "../check/rules/rules.ts";
import type { Problem } from "../problem/problem.ts";
import type { Page, PageKind } from "../site/page.ts";
import type { Site } from "../site/site.ts";
import { MachineError, rootCause } from "./failure.ts";
import { PROJECT } from "./project.ts";

/**
 * Has Eleventy write pages. It paginates over what it is offered and knows nothing of articles.
 * @param output absolute path of the folder to write into
 * @returns what is wrong with the data of the pages as they were rendered
 * @throws what a layout or the disk threw, without Eleventy's wrapping
 */
export async function writePages(pages: readonly Page[], site: Site, output: string): Promise<readonly Problem[]> {
  if (pages.length === 0) return [];
  if (/[#%?]/.test(PROJECT)) {
    // Eleventy takes its paths for addresses, where these have a meaning.
    throw new MachineError(`The project lies in ${PROJECT}. Move it to a folder whose path has no #, % or ? in it.`);
  }
  const problems: Problem[] = [];
  const look = (page: Page, html: string) => {
    problems.push(...dataProblems(readRendered(page, html), site));
  };
  const ofKind = (kind: PageKind) =>
    pages.filter((page) => page.kind === kind).map((page) => new Offered(page, site, look));
  const offered = Object.fromEntries(pageKinds.map((kind) => [kind, ofKind(kind)])) as unknown as OfferedPages;
  const eleventy = new Eleventy("layouts", relative(PROJECT, output), {
    source: "script",
    configPath: "eleventy.config.ts",
    quietMode: true,
    config: (config) => config.addGlobalData("offered", offered),
  });
  try {
    await eleventy.init();
    // What authors must know they are told by us; a failure is thrown.
    eleventy.disableLogger();
    await eleventy.write();
    return problems;
  } catch (error) {
    throw rootCause(error);
  }
}
