import type { VNode } from "preact";
import { renderDocument } from "../scripts/html/render.ts";
import type { Page, PageKind, PageOf } from "../scripts/site/page.ts";
import type { Site } from "../scripts/site/site.ts";
import { articleView } from "./article.tsx";
import { authorView } from "./author.tsx";
import { correctionsView } from "./corrections.tsx";
import { frontView } from "./front.tsx";
import { infoView } from "./info.tsx";
import { labelsView } from "./labels.tsx";
import { notFoundView } from "./not-found.tsx";
import { redirectView } from "./redirect.tsx";
import { sectionView } from "./section.tsx";
import { topicView } from "./topic.tsx";

/** One view for each kind of page: a kind without one does not compile. */
const views: { readonly [K in PageKind]: (page: PageOf<K>, site: Site) => VNode } = {
  article: articleView,
  front: frontView,
  section: sectionView,
  topic: topicView,
  author: authorView,
  info: infoView,
  labels: labelsView,
  corrections: correctionsView,
  "not-found": notFoundView,
  redirect: redirectView,
};

export const pageKinds = Object.keys(views) as readonly PageKind[];

/** A page's whole HTML. */
export function renderPage(page: Page, site: Site): string {
  // The map's type pairs each kind with its view; the compiler cannot follow that across the union.
  const view = views[page.kind] as (page: Page, site: Site) => VNode;
  return renderDocument(view(page, site));
}
