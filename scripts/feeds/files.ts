import { absolute } from "../site/context.ts";
import type { OutputFile } from "../site/output.ts";
import type { Site } from "../site/site.ts";
import { atom, type Feed } from "./atom.tsx";
import { newsSitemap } from "./news-sitemap.ts";
import { sitemaps } from "./sitemap.ts";

/** Everything that other machines fetch: feeds, sitemaps, robots.txt. */
export function files(site: Site): readonly OutputFile[] {
  return [
    ...feeds(site).map((feed) => ({ path: feed.path, content: atom(feed, site) })),
    ...sitemaps(site),
    newsSitemap(site),
    robots(site),
  ];
}

/** The site's feed, and one for each section, author and topic: what the first page of its list shows. */
function feeds({ publication, pages }: Site): readonly Feed[] {
  const { articles, settings } = publication;
  const parts = pages.flatMap((page): readonly Feed[] => {
    if (page.kind !== "section" && page.kind !== "topic" && page.kind !== "author") return [];
    if (page.listing.number > 1) return [];
    const { name } = page.kind === "section" ? page.section : page.kind === "topic" ? page.topic : page.author;
    const title = `${settings.name}: ${name}`;
    return [{ path: `${page.path}feed.xml`, title, page: page.path, articles: page.listing.articles }];
  });
  return [{ path: "/feed.xml", title: settings.name, page: "/", articles }, ...parts];
}

function robots(site: Site): OutputFile {
  const lines = [
    "User-agent: *",
    "Allow: /",
    "",
    `Sitemap: ${absolute(site, "/sitemap.xml")}`,
    `Sitemap: ${absolute(site, "/news-sitemap.xml")}`,
  ];
  return { path: "/robots.txt", content: `${lines.join("\n")}\n` };
}
