import type { VNode } from "preact";
import type { NotFoundPage } from "../scripts/site/page.ts";
import type { Site } from "../scripts/site/site.ts";
import { Document } from "./document.tsx";

export function notFoundView(page: NotFoundPage, site: Site): VNode {
  const words = site.strings.site;
  return (
    <Document page={page} site={site}>
      <div class="text-page">
        <h1>{words.notFound}</h1>
        <p>{words.notFoundText}</p>
        <p>
          <a href="/">{words.frontPage}</a>
        </p>
      </div>
    </Document>
  );
}
