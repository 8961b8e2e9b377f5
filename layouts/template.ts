import type { Page, PageKind } from "../scripts/site/page.ts";
import type { Site } from "../scripts/site/site.ts";
import { renderPage } from "./views.tsx";

/** A page and the site it belongs to. A class, because Eleventy copies plain objects deeply and leaves others alone. */
export class Offered {
  readonly page: Page;
  readonly site: Site;
  private readonly onRendered: (page: Page, html: string) => void;

  /** @param onRendered is shown each page before it is written */
  constructor(page: Page, site: Site, onRendered: (page: Page, html: string) => void) {
    this.page = page;
    this.site = site;
    this.onRendered = onRendered;
  }

  render(): string {
    const html = renderPage(this.page, this.site);
    this.onRendered(this.page, html);
    return html;
  }
}

/** What Eleventy is offered under the name `offered`: the pages to write, by kind. */
export type OfferedPages = { readonly [K in PageKind]: readonly Offered[] };

/** An Eleventy template that writes one file for each offered page of a kind. */
export function template(kind: PageKind) {
  return {
    data: {
      pagination: { data: `offered.${kind}`, size: 1, alias: "entry" },
      permalink: ({ entry }: { entry: Offered }) => fileOf(entry.page.path),
      eleventyExcludeFromCollections: true,
    },
    render: ({ entry }: { entry: Offered }) => entry.render(),
  };
}

/** Where the page at a site address lies in the output. */
export function fileOf(path: string): string {
  return path.endsWith("/") ? `${path}index.html` : path;
}
