import { retractionsOf } from "../article/retraction.ts";
import { element, xmlDocument } from "../html/xml.ts";
import { likely } from "../locale/locale.ts";
import { absolute } from "../site/context.ts";
import type { OutputFile } from "../site/output.ts";
import type { Site } from "../site/site.ts";

export const NEWS_SITEMAP = "/news-sitemap.xml";

const TWO_DAYS = 2 * 24 * 60 * 60 * 1000;
const LIMIT = 1000;

/**
 * The articles of the last two days before this build; paid content is no news, nor is what was taken back.
 * https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export function newsSitemap(site: Site): OutputFile {
  const { articles, settings } = site.publication;
  const recent = articles.filter(
    ({ published, type, draft, corrections }) =>
      !draft &&
      type !== "sponsored" &&
      retractionsOf({ corrections }).length === 0 &&
      published.epoch > site.now - TWO_DAYS &&
      published.epoch <= site.now,
  );
  const root = element(
    "urlset",
    {
      xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9",
      "xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9",
    },
    ...recent
      .slice(0, LIMIT)
      .map((article) =>
        element(
          "url",
          {},
          element("loc", {}, absolute(site, article.path)),
          element(
            "news:news",
            {},
            element(
              "news:publication",
              {},
              element("news:name", {}, settings.name),
              element("news:language", {}, newsLanguage(article.lang)),
            ),
            element("news:publication_date", {}, article.published.iso),
            element("news:title", {}, article.headline),
          ),
        ),
      ),
  );
  return { path: NEWS_SITEMAP, content: xmlDocument(root) };
}

/** The language's code alone, but for Chinese, where Google asks for the script. */
function newsLanguage(lang: string): string {
  const { language, script } = likely(lang);
  if (language !== "zh") return language;
  return script === "Hant" ? "zh-tw" : "zh-cn";
}
