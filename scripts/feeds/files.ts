import { absolute } from "../site/context.ts";
import type { OutputFile } from "../site/output.ts";
import { topicsIn } from "../site/pages.ts";
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

/** The site's feed, and one for each section, author and topic. */
function feeds({ publication }: Site): readonly Feed[] {
  const { articles, settings, authors } = publication;
  const part = (owner: { readonly path: string; readonly name: string }, own: Feed["articles"]): Feed => ({
    path: `${owner.path}feed.xml`,
    title: `${settings.name}: ${owner.name}`,
    page: owner.path,
    articles: own,
  });
  return [
    { path: "/feed.xml", title: settings.name, page: "/", articles },
    ...settings.sections.map((section) =>
      part(
        section,
        articles.filter((article) => article.section.id === section.id),
      ),
    ),
    ...[...authors.values()].map((author) =>
      part(
        author,
        articles.filter((article) => article.authors.some(({ id }) => id === author.id)),
      ),
    ),
    ...topicsIn(articles).map((topic) =>
      part(
        topic,
        articles.filter((article) => article.topics.some(({ id }) => id === topic.id)),
      ),
    ),
  ];
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
