import type { VNode } from "preact";
import type { Article, Author } from "../scripts/article/model.ts";
import { likely } from "../scripts/locale/locale.ts";
import { absolute } from "../scripts/site/context.ts";
import { describe } from "../scripts/site/describe.ts";
import type { Page } from "../scripts/site/page.ts";
import { sharedPicture } from "../scripts/site/shared-picture.ts";
import type { Site } from "../scripts/site/site.ts";

interface Props {
  readonly page: Page;
  readonly site: Site;
}

/** What is shown where somebody shares the page. https://ogp.me/ */
export function OpenGraph({ page, site }: Props): VNode {
  const { settings } = site.publication;
  const { title, description } = describe(page, site);
  const picture = sharedPicture(page, site);
  const type = typeOf(page);
  const versions = page.kind === "article" ? page.versions : [];
  return (
    <>
      <meta property="og:title" content={title} />
      <meta property="og:type" content={type} />
      <meta property="og:url" content={absolute(site, page.path)} />
      <meta property="og:description" content={description} />
      <meta property="og:site_name" content={settings.name} />
      <meta property="og:locale" content={localeOf(page.kind === "article" ? page.article.lang : settings.language)} />
      {versions
        .filter(({ href }) => href !== page.path)
        .map(({ lang }) => (
          <meta property="og:locale:alternate" content={localeOf(lang)} />
        ))}
      <meta property="og:image" content={absolute(site, picture.path)} />
      <meta property="og:image:type" content={picture.type} />
      <meta property="og:image:width" content={String(picture.width)} />
      <meta property="og:image:height" content={String(picture.height)} />
      <meta property="og:image:alt" content={picture.alt} />
      <meta name="twitter:card" content="summary_large_image" />
      {page.kind === "article" && <ArticleFacts article={page.article} site={site} />}
      {page.kind === "author" && type === "profile" && <ProfileFacts author={page.author} />}
    </>
  );
}

/** https://ogp.me/#type_article; the publisher is Facebook's own addition, and a page of Facebook. */
function ArticleFacts({ article, site }: { article: Article; site: Site }): VNode {
  const { published, updated, section, topics, authors } = article;
  const { facebook } = site.publication.settings.social;
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
      {facebook && <meta property="article:publisher" content={facebook} />}
    </>
  );
}

/** https://ogp.me/#type_profile. First and last name are left out: which part of a name is which, only its bearer knows. */
function ProfileFacts({ author }: { author: Author }): VNode {
  return <meta property="profile:username" content={author.id} />;
}

function typeOf(page: Page): "article" | "profile" | "website" {
  if (page.kind === "article") return "article";
  return page.kind === "author" && page.author.kind === "person" ? "profile" : "website";
}

/** `en-US` → `en_US`, as Open Graph writes it. */
function localeOf(lang: string): string {
  const { language, region } = likely(lang);
  return region ? `${language}_${region}` : language;
}
