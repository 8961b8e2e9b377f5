import type { VNode } from "preact";
import { oembedPath } from "../scripts/feeds/oembed.ts";
import { renditionPath } from "../scripts/feeds/rendition/rendition.ts";
import { JsonScript } from "../scripts/html/json-script.tsx";
import { graph } from "../scripts/json-ld/graph.ts";
import { alternates } from "../scripts/site/alternates.ts";
import { iconsOf } from "../scripts/site/brand.ts";
import { pagePolicy } from "../scripts/site/content-security-policy.ts";
import { absolute } from "../scripts/site/context.ts";
import { describe } from "../scripts/site/describe.ts";
import type { Page } from "../scripts/site/page.ts";
import { playersOf } from "../scripts/site/players.ts";
import { robotsDirectives } from "../scripts/site/robots-directives.ts";
import type { Site } from "../scripts/site/site.ts";
import { OpenGraph } from "./open-graph.tsx";

interface Props {
  readonly page: Page;
  readonly site: Site;
}

/** What browsers, search engines and those who share a link read of a page. */
export function Head({ page, site }: Props): VNode {
  const { settings } = site.publication;
  const { title } = describe(page, site);
  const isFront = page.kind === "front" && page.listing.number === 1;
  const data = graph(page, site);
  return (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={pagePolicy(page, site)} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{isFront ? title : `${title} – ${settings.name}`}</title>
      {page.kind === "not-found" ? <meta name="robots" content="noindex" /> : <Known page={page} site={site} />}
      <meta name="color-scheme" content="light dark" />
      {site.assets.fonts.map((font) => (
        <link rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      <link rel="stylesheet" href={site.assets.stylesheet} />
      {playersOf(page).length > 0 && <script src={site.assets.player} defer />}
      {iconsOf(site.publication).map(({ path, rel, size }) => (
        <link rel={rel} href={path} sizes={`${size}x${size}`} />
      ))}
      {feedsOf(page, site).map(({ path, title: name }) => (
        <link rel="alternate" type="application/atom+xml" title={name} href={path} />
      ))}
      {page.kind === "article" && <ForMachines page={page} site={site} />}
      {data && <JsonScript type="application/ld+json" value={data} />}
    </head>
  );
}

/** How the page is known elsewhere, and what search engines and those who share it are told in words. */
function Known({ page, site }: Props): VNode {
  const versions = page.kind === "article" ? page.versions : [];
  const newer = "listing" in page ? page.listing.newer : undefined;
  const older = "listing" in page ? page.listing.older : undefined;
  return (
    <>
      <meta name="description" content={describe(page, site).description} />
      <link rel="canonical" href={absolute(site, page.path)} />
      {alternates(versions, site).map(({ hreflang, href }) => (
        <link rel="alternate" hreflang={hreflang} href={href} />
      ))}
      {newer && <link rel="prev" href={newer} />}
      {older && <link rel="next" href={older} />}
      <meta name="robots" content={robotsDirectives(site.publication.settings)} />
      <OpenGraph page={page} site={site} />
    </>
  );
}

/** The same article for programs. */
function ForMachines({ page, site }: Props): VNode {
  const { title } = describe(page, site);
  return (
    <>
      <link rel="alternate" type="application/json" href={absolute(site, renditionPath(page.path))} />
      <link rel="alternate" type="application/json+oembed" title={title} href={absolute(site, oembedPath(page.path))} />
    </>
  );
}

/** The site's feed, and the feed of the list that the page shows or belongs to. */
function feedsOf(page: Page, site: Site): readonly { readonly path: string; readonly title: string }[] {
  const { name } = site.publication.settings;
  const feed = (path: string, title: string) => ({ path: `${path}feed.xml`, title: site.strings.site.feedOf(title) });
  const own =
    page.kind === "section"
      ? [feed(page.section.path, page.section.name)]
      : page.kind === "topic"
        ? [feed(page.topic.path, page.topic.name)]
        : page.kind === "author"
          ? [feed(page.author.path, page.author.name)]
          : page.kind === "article"
            ? [feed(page.article.section.path, page.article.section.name)]
            : [];
  return [feed("/", name), ...own];
}
