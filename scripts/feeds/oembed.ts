import { safeJson } from "../html/json.ts";
import { absolute } from "../site/context.ts";
import { describe } from "../site/describe.ts";
import type { OutputFile } from "../site/output.ts";
import type { ArticlePage } from "../site/page.ts";
import { sharedPicture } from "../site/shared-picture.ts";
import type { Site } from "../site/site.ts";

/** Seconds. An hour: a correction of the headline, or a retraction, should be seen soon. */
const CACHE_AGE = 3600;

/** Site address of an article's answer, from that of its page. */
export function oembedPath(page: string): string {
  return `${page}oembed.json`;
}

/**
 * What others show where they link to an article: its headline with the labels that must travel with it, who wrote it,
 * and a picture with its size. https://oembed.com/
 * A link, not `rich` markup. Markup of strangers is what consumers do not use: WordPress drops it where it holds no frame
 * (`wp_filter_oembed_result`) and Mastodon ignores it (`FetchLinkCardService`), so neither label nor headline would be
 * seen; of a link, WordPress shows the title, Mastodon and Ghost make a card in the style of their own pages.
 */
export function oembed(page: ArticlePage, site: Site): OutputFile {
  const { settings } = site.publication;
  const { authors } = page.article;
  const [author, ...others] = authors;
  const picture = sharedPicture(page, site);
  const answer = {
    version: "1.0",
    type: "link",
    title: describe(page, site).title,
    author_name: authors.map(({ name }) => name).join(", "),
    // There is one field, and no page that several share.
    author_url: author && others.length === 0 ? absolute(site, author.path) : undefined,
    provider_name: settings.name,
    provider_url: settings.url,
    cache_age: CACHE_AGE,
    thumbnail_url: absolute(site, picture.path),
    thumbnail_width: picture.width,
    thumbnail_height: picture.height,
  };
  return { path: oembedPath(page.path), content: `${safeJson(answer)}\n` };
}
