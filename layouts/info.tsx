import type { VNode } from "preact";
import { pageText, renderContext } from "../scripts/site/context.ts";
import type { InfoPage } from "../scripts/site/page.ts";
import type { Site } from "../scripts/site/site.ts";
import { Document } from "./document.tsx";
import { writtenIn } from "./written-in.ts";

export function infoView(page: InfoPage, site: Site): VNode {
  const { title, body } = page.page;
  const { language } = site.publication.settings;
  const context = renderContext(site, pageText(page.page, site), "page");
  return (
    <Document page={page} site={site}>
      <div class="text-page" {...writtenIn(site, language)}>
        <h1>{title}</h1>
        {context.render(body)}
      </div>
    </Document>
  );
}
