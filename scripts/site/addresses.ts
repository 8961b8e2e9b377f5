import type { Publication, WrittenLink } from "../article/model.ts";
import { nearest } from "../problem/nearest.ts";
import { type Problem, problem } from "../problem/problem.ts";
import type { Page } from "./page.ts";

/**
 * What can go wrong only when all addresses are known: two things at one address, and links within the site that lead
 * nowhere. Addresses are compared without case, because some disks do not tell it apart.
 * @param files addresses of everything that is not a page: feeds, sitemaps, pictures, styles
 */
export function addressProblems(publication: Publication, pages: readonly Page[], files: readonly string[]): Problem[] {
  const owners = new Map<string, string>(files.map((path) => [addressKey(path), `the file ${path}`]));
  const problems: Problem[] = [];
  for (const page of pages) {
    const key = addressKey(page.path);
    const other = owners.get(key);
    if (other === undefined) owners.set(key, ownerOf(page));
    else problems.push(problem("address-taken", placeOf(page), { path: page.path, other }));
  }
  const known = pages.map(({ path }) => path);
  const links = [...publication.articles, ...publication.pages, publication].flatMap((text) => text.links);
  for (const link of links) {
    const target = targetOf(link);
    if (!owners.has(addressKey(target))) {
      const near = nearest(target, known);
      const suggestion = near === undefined ? "" : ` Did you mean ${near}?`;
      problems.push(problem("link-dead", { file: link.file, span: link.span }, { href: link.href, suggestion }));
    }
  }
  return problems;
}

function addressKey(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

function targetOf({ href }: WrittenLink): string {
  const [path = ""] = href.split(/[?#]/);
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** What an author knows a page by: his own file, or what Broadsheet makes there. */
function ownerOf(page: Page): string {
  switch (page.kind) {
    case "article":
      return page.article.file;
    case "info":
      return page.page.file;
    case "author":
      return page.author.file;
    case "redirect":
      return `an alias of ${page.article.file}`;
    case "section":
      return `the section “${page.section.id}” of publication.yaml`;
    case "topic":
      return `the topic “${page.topic.name}”`;
    case "front":
      return "the front page";
    case "labels":
      return "the page on labels";
    case "corrections":
      return "the list of corrections";
    case "not-found":
      return "the page for missing addresses";
  }
}

function placeOf(page: Page) {
  switch (page.kind) {
    case "article":
      return { file: page.article.file };
    case "info":
      return { file: page.page.file };
    case "author":
      return { file: page.author.file };
    case "redirect": {
      const span = page.article.aliases.find(({ path }) => path === page.path)?.span;
      return span ? { file: page.article.file, span } : { file: page.article.file };
    }
    default:
      return { file: "publication.yaml" };
  }
}
