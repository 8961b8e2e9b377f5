import type { VNode } from "preact";
import type { SectionPage } from "../scripts/site/page.ts";
import type { Site } from "../scripts/site/site.ts";
import { ListPage } from "./list.tsx";

export function sectionView(page: SectionPage, site: Site): VNode {
  const { description } = page.section;
  return (
    <ListPage page={page} site={site}>
      {description && <p class="list__description">{description}</p>}
    </ListPage>
  );
}
