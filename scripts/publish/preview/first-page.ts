import { lstatSync } from "node:fs";
import { join } from "node:path";
import { renderPage } from "../../../layouts/views.tsx";
import type { Article } from "../../article/model.ts";
import { readRendered } from "../../check/data.ts";
import type { Prepared } from "../../check/prepare.ts";
import { dataProblems } from "../../check/rules/rules.ts";
import { assetKey } from "../../components/asset.ts";
import { pictureKey } from "../../components/picture.ts";
import { isError } from "../../problem/problem.ts";
import { readAlone } from "../../read/alone.ts";
import { addressProblems } from "../../site/addresses.ts";
import { standsWhereItStood } from "../../site/edited-pages.ts";
import type { ArticlePage, Page } from "../../site/page.ts";
import type { Site } from "../../site/site.ts";

/** A page as it will be written. */
export interface FirstPage {
  /** Site address. */
  readonly path: string;
  readonly html: string;
}

/**
 * The page of an article that was saved, ahead of everything else that the save may change: of ten thousand articles all
 * must be looked at before anything is written, and its author waits for this one. Undefined where its page hangs on more
 * than its own text, or where something is wrong with it: then the whole site tells.
 * @param input absolute path of the content folder
 * @param path of the article's file, relative to that folder
 * @param last the last good site
 * @param now the clock, milliseconds since 1970
 */
export function firstPage(
  input: string,
  path: string,
  { site, addresses, known }: NonNullable<Prepared["ready"]>,
  now: number,
): FirstPage | undefined {
  const page = site.pages.find((each): each is ArticlePage => each.kind === "article" && each.article.file === path);
  const absolute = join(input, path);
  if (!page || !lstatSync(absolute, { throwIfNoEntry: false })?.isFile()) return undefined;
  const read = readAlone({ path, absolute, outside: false }, known, now);
  if (!read || !standsWhereItStood(page.article, read.article) || !hasItsFiles(read.article, site)) return undefined;
  const own = { ...page, article: read.article };
  const pages = site.pages.map((each): Page => (each === page ? own : each));
  const written = { files: [], links: read.links, wrong: new Set<string>(), incomplete: new Set<string>() };
  if (addressProblems({ ...site, pages }, written, addresses).some(isError)) return undefined;
  const html = renderPage(own, site);
  return dataProblems(readRendered(own, html), site).some(isError) ? undefined : { path: page.path, html };
}

/** Pictures and recordings are measured, and made, with the whole site. */
function hasItsFiles({ files }: Article, { publication: { pictures, assets } }: Site): boolean {
  return files.every((ref) => ("use" in ref ? assets.has(assetKey(ref)) : pictures.has(pictureKey(ref))));
}
