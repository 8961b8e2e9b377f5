import type { VNode } from "preact";
import { type Picture, pictureKey } from "../scripts/components/picture.ts";
import { JsonScript } from "../scripts/html/json-script.tsx";
import { graph } from "../scripts/json-ld/graph.ts";
import { alternates } from "../scripts/site/alternates.ts";
import { cardOf, iconsOf } from "../scripts/site/brand.ts";
import { absolute } from "../scripts/site/context.ts";
import { describe } from "../scripts/site/describe.ts";
import type { Page } from "../scripts/site/page.ts";
import { playersOf } from "../scripts/site/players.ts";
import type { Site } from "../scripts/site/site.ts";
import { contentSecurityPolicy } from "./content-security-policy.ts";

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
      <meta http-equiv="Content-Security-Policy" content={contentSecurityPolicy(page, site)} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{isFront ? title : `${title} – ${settings.name}`}</title>
      {page.kind === "not-found" ? <meta name="robots" content="noindex" /> : <Sharing page={page} site={site} />}
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
      {data && <JsonScript type="application/ld+json" value={data} />}
    </head>
  );
}

function Sharing({ page, site }: Props): VNode {
  const { settings } = site.publication;
  const { title, description } = describe(page, site);
  const url = absolute(site, page.path);
  const image = imageOf(page, site);
  const versions = page.kind === "article" ? page.versions : [];
  const newer = "listing" in page ? page.listing.newer : undefined;
  const older = "listing" in page ? page.listing.older : undefined;
  return (
    <>
      <meta name="description" content={description} />
      <link rel="canonical" href={url} />
      {alternates(versions, site).map(({ hreflang, href }) => (
        <link rel="alternate" hreflang={hreflang} href={href} />
      ))}
      {newer && <link rel="prev" href={newer} />}
      {older && <link rel="next" href={older} />}
      <meta name="robots" content="max-image-preview:large" />
      <meta property="og:title" content={title} />
      <meta property="og:type" content={typeOf(page)} />
      <meta property="og:url" content={url} />
      <meta property="og:description" content={description} />
      <meta property="og:site_name" content={settings.name} />
      <meta
        property="og:locale"
        content={openGraphLocale(page.kind === "article" ? page.article.lang : settings.language)}
      />
      {versions
        .filter(({ href }) => href !== page.path)
        .map(({ lang }) => (
          <meta property="og:locale:alternate" content={openGraphLocale(lang)} />
        ))}
      <meta property="og:image" content={absolute(site, image.path)} />
      <meta property="og:image:width" content={String(image.width)} />
      <meta property="og:image:height" content={String(image.height)} />
      <meta property="og:image:alt" content={image.alt} />
      <meta name="twitter:card" content="summary_large_image" />
      {page.kind === "article" && <ArticleMeta page={page} site={site} />}
    </>
  );
}

function ArticleMeta({ page, site }: { page: Extract<Page, { kind: "article" }>; site: Site }): VNode {
  const { published, updated, section, topics, authors } = page.article;
  return (
    <>
      <meta property="article:published_time" content={published.iso} />
      <meta property="article:modified_time" content={(updated ?? published).iso} />
      <meta property="article:section" content={section.name} />
      {authors.map(({ path }) => (
        <meta property="article:author" content={absolute(site, path)} />
      ))}
      {topics.map(({ name }) => (
        <meta property="article:tag" content={name} />
      ))}
    </>
  );
}

/** The page's own picture in the shape that is shared, else a drawn card. */
function imageOf(page: Page, site: Site): { path: string; width: number; height: number; alt: string } {
  const lead = page.kind === "article" ? page.article.image : undefined;
  const picture: Picture | undefined = lead && site.publication.pictures.get(pictureKey(lead.picture));
  if (!lead || !picture) return cardOf(page, site);
  return { ...picture.crops["16x9"], alt: lead.alt || lead.caption || describe(page, site).title };
}

function typeOf(page: Page): string {
  if (page.kind === "article") return "article";
  return page.kind === "author" && page.author.kind === "person" ? "profile" : "website";
}

/** `en-US` → `en_US`, as Open Graph writes it. */
function openGraphLocale(lang: string): string {
  const { language, region } = new Intl.Locale(lang).maximize();
  return region ? `${language}_${region}` : language;
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
