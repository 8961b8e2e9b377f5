import { element, xmlDocument } from "../html/xml.ts";
import { absolute } from "../site/context.ts";
import type { OutputFile } from "../site/output.ts";
import type { Page } from "../site/page.ts";
import type { Site } from "../site/site.ts";

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
/** Addresses that one sitemap may hold. https://www.sitemaps.org/protocol.html */
const LIMIT = 50_000;

/** `/sitemap.xml`, or an index of several where the site has more addresses than one may hold. */
export function sitemaps(site: Site): readonly OutputFile[] {
  const pages = site.pages.filter(({ kind }) => kind !== "not-found" && kind !== "redirect");
  if (pages.length <= LIMIT) return [{ path: "/sitemap.xml", content: sitemap(pages, site) }];
  const parts = Array.from({ length: Math.ceil(pages.length / LIMIT) }, (_, index) => ({
    path: `/sitemap-${index + 1}.xml`,
    content: sitemap(pages.slice(index * LIMIT, (index + 1) * LIMIT), site),
  }));
  const index = element(
    "sitemapindex",
    { xmlns: NAMESPACE },
    ...parts.map(({ path }) => element("sitemap", {}, element("loc", {}, absolute(site, path)))),
  );
  return [{ path: "/sitemap.xml", content: xmlDocument(index) }, ...parts];
}

function sitemap(pages: readonly Page[], site: Site): string {
  const entries = pages.map((page) => {
    const changed = lastChange(page);
    return element(
      "url",
      {},
      element("loc", {}, absolute(site, page.path)),
      changed ? element("lastmod", {}, changed) : undefined,
    );
  });
  return xmlDocument(element("urlset", { xmlns: NAMESPACE }, ...entries));
}

/** When what a page shows last changed, as its articles say; nothing where nobody wrote it down. */
function lastChange(page: Page): string | undefined {
  const articles = page.kind === "article" ? [page.article] : "listing" in page ? page.listing.articles : [];
  const dates = articles.map(({ published, updated }) => updated ?? published);
  return dates.sort((a, b) => b.epoch - a.epoch)[0]?.iso;
}
