import type { VNode } from "preact";
import { direction } from "../scripts/locale/locale.ts";
import { pagePolicy } from "../scripts/site/content-security-policy.ts";
import { absolute } from "../scripts/site/context.ts";
import { labelledHeadline } from "../scripts/site/describe.ts";
import type { RedirectPage } from "../scripts/site/page.ts";
import type { Site } from "../scripts/site/site.ts";

/** An old address: browsers go on at once, search engines learn the new address, and everyone else gets a link. */
export function redirectView(page: RedirectPage, site: Site): VNode {
  const { article } = page;
  const { settings } = site.publication;
  const words = site.strings.site;
  return (
    <html lang={site.locale} dir={direction(site.locale)}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={pagePolicy(page, site)} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${words.moved} – ${settings.name}`}</title>
        <meta http-equiv="refresh" content={`0; url=${article.path}`} />
        <meta name="robots" content="noindex" />
        <link rel="canonical" href={absolute(site, article.path)} />
        <link rel="stylesheet" href={site.assets.stylesheet} />
      </head>
      <body class="page">
        <main class="text-page">
          <h1>{words.moved}</h1>
          <p>
            {words.movedText} <a href={article.path}>{labelledHeadline(article, site)}</a>
          </p>
        </main>
      </body>
    </html>
  );
}
