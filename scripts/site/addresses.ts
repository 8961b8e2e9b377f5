import { areSame } from "../article/are-same.ts";
import type { WrittenLink } from "../article/model.ts";
import { nearest } from "../problem/nearest.ts";
import { type Problem, problem } from "../problem/problem.ts";
import { idsOn } from "./fragments.ts";
import { onceFor } from "./once-for.ts";
import type { Page } from "./page.ts";
import { placeOf, SETTINGS } from "./place.ts";
import type { Site } from "./site.ts";

interface Written {
  /** Addresses of everything that is not a page: feeds, sitemaps, pictures, styles, icons. */
  readonly files: readonly string[];
  readonly links: readonly WrittenLink[];
  /** Files with errors: their pages may be missing. */
  readonly wrong: ReadonlySet<string>;
  /** Files of whose text something was left out: what a link leads to on their pages may be missing. */
  readonly incomplete: ReadonlySet<string>;
}

/**
 * What can go wrong only when all addresses are known: two things at one address, and links within the site that lead
 * nowhere. Two addresses are compared without case, because some disks do not tell it apart; a link must have it right,
 * because most servers do.
 */
export function addressProblems(
  site: Site,
  written: Written,
  known = new KnownAddresses(site, written.files),
): Problem[] {
  return [...known.taken, ...linkProblems(site, written, known)];
}

/** The addresses of a site; those of an earlier one, where they are the same, are not looked through again. */
export class KnownAddresses {
  /** Two things at one address. */
  readonly taken: readonly Problem[];
  /** As they are written, by what they are compared by. */
  readonly there: ReadonlyMap<string, string>;
  /** Links of which it is known that they lead to one of these. */
  readonly good: WeakSet<WrittenLink>;
  private readonly paths: readonly string[];

  constructor({ pages }: Site, files: readonly string[], before?: KnownAddresses) {
    // What is a file and what a page, the empty one between them says.
    this.paths = [...files, "", ...pages.map(({ path }) => path)];
    const isSame = before?.taken.length === 0 && areSame(before.paths, this.paths);
    this.taken = isSame ? [] : takenAddresses(pages, files);
    this.there = isSame ? before.there : new Map(this.paths.filter(Boolean).map((path) => [addressKey(path), path]));
    this.good = isSame ? before.good : new WeakSet();
  }
}

function takenAddresses(pages: readonly Page[], files: readonly string[]): readonly Problem[] {
  const owners = new Map<string, Page | string>(files.map((path) => [addressKey(path), path]));
  const problems: Problem[] = [];
  const written = new Map([...files, ...pages.map(({ path }) => fileAt(path))].map((path) => [addressKey(path), path]));
  for (const page of pages) {
    const key = addressKey(page.path);
    const other = owners.get(key) ?? folderOfOurs(page.path) ?? fileAbove(page.path, written);
    if (other === undefined) owners.set(key, page);
    else problems.push(addressTaken(page, other));
  }
  return problems;
}

function linkProblems(site: Site, { links, wrong, incomplete }: Written, { there, good }: KnownAddresses): Problem[] {
  const problems: Problem[] = [];
  for (const link of links) {
    if (good.has(link)) continue;
    const target = targetOf(link);
    const found = there.get(addressKey(target));
    // Most links have no fragment, and nobody needs to know whose page they lead to.
    const hasFragment = link.href.includes("#");
    const page = hasFragment ? pageAt(target === "" ? undefined : (found ?? ""), link, site) : undefined;
    const dead = page && !incomplete.has(fileOf(page)) && deadFragment(link, page);
    if (dead) problems.push(problem("link-fragment-dead", { file: link.file, span: link.span }, dead));
    if (target === "") continue;
    const isThere = found !== undefined && withoutEnd(found) === withoutEnd(target);
    if (isThere && !hasFragment) good.add(link);
    if (!isThere && !isLost(target, wrong)) {
      const near =
        found ??
        nearest(
          target,
          site.pages.map(({ path }) => path),
        );
      const suggestion = near === undefined ? "" : ` Did you mean ${near}?`;
      problems.push(problem("link-dead", { file: link.file, span: link.span }, { href: link.href, suggestion }));
    }
  }
  return problems;
}

/** @param found address that a link leads to; undefined for one within its own page */
function pageAt(found: string | undefined, { file }: WrittenLink, site: Site): Page | undefined {
  return found === undefined ? pagesByFile(site).get(file) : pagesByAddress(site).get(found);
}

const pagesByFile = onceFor(({ pages }: Site) => new Map(pages.map((page) => [fileOf(page), page])));

const pagesByAddress = onceFor(({ pages }: Site) => new Map(pages.map((page) => [page.path, page])));

/** Folders whose files hold a hash in their names, so that hosts are asked to keep what lies there for good. */
const KEPT_FOR_GOOD = ["/media/", "/assets/"];

function folderOfOurs(path: string): string | undefined {
  return KEPT_FOR_GOOD.find((folder) => path.toLowerCase().startsWith(folder));
}

/** The file that lies where a page would need a folder. */
function fileAbove(path: string, written: ReadonlyMap<string, string>): string | undefined {
  const parts = path.split("/").slice(1, -1);
  for (let length = 1; length <= parts.length; length++) {
    const found = written.get(addressKey(`/${parts.slice(0, length).join("/")}`));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Where the page at an address lies in the output. */
function fileAt(path: string): string {
  return path.endsWith("/") ? `${path}index.html` : path;
}

/** Told of the one of the two that an author wrote: what Broadsheet makes cannot be renamed. */
function addressTaken(page: Page, other: Page | string): Problem {
  if (typeof other === "string") {
    return problem("address-taken", placeOf(page), {
      path: page.path,
      other: `${other.endsWith("/") ? "the folder" : "the file"} ${other}`,
    });
  }
  const [own, ours] = placeOf(page).file === SETTINGS ? [other, page] : [page, other];
  return problem("address-taken", placeOf(own), { path: own.path, other: ownerOf(ours) });
}

/**
 * Whether a page may be missing only because its file is wrong, which has been said already: an article's or a page's
 * address ends in its name, and nobody knows the tags of an article that could not be read.
 */
function isLost(target: string, wrong: ReadonlySet<string>): boolean {
  const [first, ...rest] = target.split("/").filter(Boolean);
  const name = rest.at(-1) ?? first ?? "";
  return [...wrong].some(
    (file) =>
      (first === "topics" && file.startsWith("articles/")) || file.replace(/\.md$/, "").split("/").includes(name),
  );
}

function addressKey(path: string): string {
  return withoutEnd(path).toLowerCase();
}

/** Without a slash at the end: a page at `/feed.xml/` would need a folder where the feed's file lies. */
function withoutEnd(path: string): string {
  return path.normalize("NFC").replace(/(?<=.)\/$/, "");
}

/** What is wrong with the part of an address behind its `#`, if it leads to nothing on its page. */
function deadFragment({ href }: WrittenLink, page: Page): { href: string; suggestion: string } | undefined {
  const fragment = decoded(href.split("#")[1] ?? "");
  // Most links have none, and a page's ids take a walk through its whole text.
  const known = fragment === "" ? undefined : idsOn(page);
  if (!known || known.has(fragment)) return undefined;
  const near = known.has(`h-${fragment}`) ? `h-${fragment}` : nearest(fragment, [...known]);
  return { href, suggestion: near === undefined ? "" : ` Did you mean #${near}?` };
}

/** The author's file that a page is made from. */
function fileOf(page: Page): string {
  if (page.kind === "article") return page.article.file;
  if (page.kind === "info") return page.page.file;
  return page.kind === "author" ? page.author.file : page.path;
}

function targetOf({ href }: WrittenLink): string {
  return decoded(href.split(/[?#]/)[0] ?? "");
}

/** An address as its author would write it; as it is where its escapes mean nothing. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
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
