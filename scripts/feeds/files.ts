import type { Article } from "../article/model.ts";
import type { OutputFile } from "../site/output.ts";
import type { Site } from "../site/site.ts";
import { atom, type EntryOf, FEED_LENGTH, type Feed, writeEntry } from "./atom.tsx";
import { NEWS_SITEMAP, newsSitemap } from "./news-sitemap.ts";
import { pageFilePaths } from "./page-files.ts";
import { RENDITION_SCHEMA, schemaFile } from "./rendition/schema.ts";
import { ROBOTS, robots } from "./robots.ts";
import { serverFiles } from "./server/server-files.ts";
import { sitemapPaths, sitemaps } from "./sitemap.ts";
import { tdmReservation } from "./tdm-reservation.ts";

/** Everything for other machines that belongs to no one page. */
export function files(site: Site, entryOf: EntryOf = (article) => writeEntry(article, site)): readonly OutputFile[] {
  return [
    ...feeds(site).map((feed) => feedFile(feed, site, entryOf)),
    ...sitemaps(site),
    newsSitemap(site),
    robots(site),
    ...tdmReservation(site),
    ...serverFiles(site),
    schemaFile(site),
  ];
}

/** The addresses of all these and of the files beside pages, known before any of them is made. */
export function filePaths(site: Site): readonly string[] {
  const beside = site.pages.flatMap(({ kind, path }) => (kind === "article" ? pageFilePaths(path) : []));
  return [
    ...feeds(site).map(({ path }) => path),
    ...sitemapPaths(site),
    NEWS_SITEMAP,
    ROBOTS,
    ...tdmReservation(site).map(({ path }) => path),
    ...serverFiles(site).map(({ path }) => path),
    RENDITION_SCHEMA,
    ...beside,
  ];
}

/** Feeds are most of a site's bytes, so none is made before it is known to be wanted. */
function feedFile({ articles, ...head }: Feed, site: Site, entryOf: EntryOf): OutputFile {
  return {
    path: head.path,
    articles,
    head,
    get content() {
      return atom({ articles, ...head }, site, entryOf);
    },
  };
}

/** The site's feed, and one for each section, author and topic: what the first page of its list shows. */
function feeds({ publication, pages }: Site): readonly Feed[] {
  const { articles, settings } = publication;
  const parts = pages.flatMap((page): readonly Feed[] => {
    if (page.kind !== "section" && page.kind !== "topic" && page.kind !== "author") return [];
    if (page.listing.number > 1) return [];
    const { name } = page.kind === "section" ? page.section : page.kind === "topic" ? page.topic : page.author;
    const title = `${settings.name}: ${name}`;
    return [{ path: `${page.path}feed.xml`, title, page: page.path, articles: latest(page.listing.articles) }];
  });
  return [{ path: "/feed.xml", title: settings.name, page: "/", articles: latest(articles) }, ...parts];
}

function latest(articles: readonly Article[]): readonly Article[] {
  return articles.slice(0, FEED_LENGTH);
}
