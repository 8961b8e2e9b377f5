import type { VNode } from "preact";
import { renderContext } from "../scripts/site/context.ts";
import type { InfoPage } from "../scripts/site/page.ts";
import type { Site } from "../scripts/site/site.ts";
import { Document } from "./document.tsx";

export function infoView(page: InfoPage, site: Site): VNode {
  const { title, path, body, counts } = page.page;
  const context = renderContext(site, { path, body, counts, lang: site.publication.settings.language }, "page");
  return (
    <Document page={page} site={site}>
      <div class="text-page">
        <h1>{title}</h1>
        {context.render(body)}
      </div>
    </Document>
  );
}
