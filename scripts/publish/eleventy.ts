import { relative } from "node:path";
import configure from "../../eleventy.config.ts";
import { Offered, type OfferedPages } from "../../layouts/template.ts";
import { pageKinds } from "../../layouts/views.tsx";
import { readRendered } from "../check/data.ts";
import { dataProblems } from "../check/rules/rules.ts";
import type { Problem } from "../problem/problem.ts";
import type { Page, PageKind } from "../site/page.ts";
import type { Site } from "../site/site.ts";
import { rootCause } from "./failure.ts";
import { PROJECT } from "./project.ts";

/** Pages that Eleventy is given at once: it holds all of them, and what they became, to the end. */
const BATCH = 500;

/**
 * Has Eleventy write pages. It paginates over what it is offered and knows nothing of articles.
 * @param output absolute path of the folder to write into
 * @param onRendered called for each page before it is written
 * @returns by site address, what is wrong with the data of pages as they were rendered; nothing of those that are right
 * @throws what a layout or the disk threw, without Eleventy's wrapping
 */
export async function writePages(
  pages: readonly Page[],
  site: Site,
  output: string,
  onRendered: (page: Page) => void,
): Promise<ReadonlyMap<string, readonly Problem[]>> {
  const problems = new Map<string, readonly Problem[]>();
  const look = (page: Page, html: string) => {
    const found = dataProblems(readRendered(page, html), site);
    if (found.length > 0) problems.set(page.path, found);
    onRendered(page);
  };
  for (let start = 0; start < pages.length; start += BATCH) {
    await writeBatch(pages.slice(start, start + BATCH), site, output, look);
  }
  return problems;
}

/** Nobody needs it who has nothing to write, and it takes long to load. */
export function loadEleventy() {
  // It would start a thread to load modules anew that have changed, and loads none of ours.
  process.env.ELEVENTY_SKIP_ESM_RESOLVER = "true";
  return import("@11ty/eleventy");
}

async function writeBatch(
  pages: readonly Page[],
  site: Site,
  output: string,
  look: (page: Page, html: string) => void,
): Promise<void> {
  const { Eleventy } = await loadEleventy();
  const ofKind = (kind: PageKind) =>
    pages.filter((page) => page.kind === kind).map((page) => new Offered(page, site, look));
  const offered = Object.fromEntries(pageKinds.map((kind) => [kind, ofKind(kind)])) as unknown as OfferedPages;
  const eleventy = new Eleventy("layouts", relative(PROJECT, output), {
    source: "script",
    // It could not load TypeScript, and would load a second copy of all that the pages need.
    configPath: "",
    quietMode: true,
    config: (config) => {
      configure(config);
      config.addGlobalData("offered", offered);
    },
  });
  try {
    await eleventy.init();
    // What authors must know they are told by us; a failure is thrown.
    eleventy.disableLogger();
    await eleventy.write();
  } catch (error) {
    throw rootCause(error);
  }
}
