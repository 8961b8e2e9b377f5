import type { Settings } from "../article/model.ts";
import { element, Written, write, xmlDocument } from "../html/xml.ts";
import { alternates } from "../site/alternates.ts";
import { absolute } from "../site/context.ts";
import { onceFor } from "../site/once-for.ts";
import type { OutputFile } from "../site/output.ts";
import type { Page } from "../site/page.ts";
import type { Site } from "../site/site.ts";

export const SITEMAP = "/sitemap.xml";

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
/** Addresses that one sitemap may hold. https://www.sitemaps.org/protocol.html */
const LIMIT = 50_000;

/** `/sitemap.xml`, or an index of several where the site has more addresses than one may hold. */
export function sitemaps(site: Site): readonly OutputFile[] {
  const pages = listed(site);
  const [, ...paths] = sitemapPaths(site);
  if (paths.length === 0) return [{ path: SITEMAP, content: sitemap(pages, site) }];
  const parts = paths.map((path, index) => ({
    path,
    content: sitemap(pages.slice(index * LIMIT, (index + 1) * LIMIT), site),
  }));
  const index = element(
    "sitemapindex",
    { xmlns: NAMESPACE },
    ...parts.map(({ path }) => element("sitemap", {}, element("loc", {}, absolute(site, path)))),
  );
  return [{ path: SITEMAP, content: xmlDocument(index) }, ...parts];
}

/** The address of the one sitemap, or of the index and its parts. */
export function sitemapPaths(site: Site): readonly string[] {
  const { length } = listed(site);
  if (length <= LIMIT) return [SITEMAP];
  return [SITEMAP, ...Array.from({ length: Math.ceil(length / LIMIT) }, (_, index) => `/sitemap-${index + 1}.xml`)];
}

function listed({ pages }: Site): readonly Page[] {
  return pages.filter(({ kind }) => kind !== "not-found" && kind !== "redirect");
}

function sitemap(pages: readonly Page[], site: Site): string {
  const known = entriesOf(site.publication.settings);
  const entries = pages.map((page) => {
    const made = known.get(page) ?? entry(page, site);
    known.set(page, made);
    return made;
  });
  return xmlDocument(
    element("urlset", { xmlns: NAMESPACE, "xmlns:xhtml": "http://www.w3.org/1999/xhtml" }, ...entries),
  );
}

/** Made once for each page: a preview asks for all of them at each save. */
const entriesOf = onceFor((_settings: Settings) => new WeakMap<Page, Written>());

function entry(page: Page, site: Site): Written {
  const changed = lastChange(page);
  const url = element(
    "url",
    {},
    element("loc", {}, absolute(site, page.path)),
    changed ? element("lastmod", {}, changed) : undefined,
    ...(page.kind === "article" ? alternates(page.versions, site) : []).map((link) =>
      element("xhtml:link", { rel: "alternate", ...link }),
    ),
  );
  return new Written(write(url));
}

/** When what a page shows last changed, as its articles say; nothing where nobody wrote it down. */
function lastChange(page: Page): string | undefined {
  const articles = page.kind === "article" ? [page.article] : "listing" in page ? page.listing.articles : [];
  const dates = articles.map(({ published, updated }) => updated ?? published);
  return dates.sort((a, b) => b.epoch - a.epoch)[0]?.iso;
}
