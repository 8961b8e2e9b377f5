import type { VNode } from "preact";
import { pageText, renderContext } from "../scripts/site/context.ts";
import type { InfoPage } from "../scripts/site/page.ts";
import { pagesAbove } from "../scripts/site/pages-above.ts";
import type { Site } from "../scripts/site/site.ts";
import { Document } from "./document.tsx";
import { writtenIn } from "./written-in.ts";

export function infoView(page: InfoPage, site: Site): VNode {
  const { title, body } = page.page;
  const { language } = site.publication.settings;
  const above = pagesAbove(page.page, site);
  const context = renderContext(site, pageText(page.page, site), "page");
  return (
    <Document page={page} site={site}>
      <div class="text-page" {...writtenIn(site, language)}>
        {above.length > 0 && (
          <p class="kicker">
            {above.map(({ path, title }, index) => [index > 0 && " › ", <a href={path}>{title}</a>])}
          </p>
        )}
        <h1>{title}</h1>
        {context.render(body)}
      </div>
    </Document>
  );
}
