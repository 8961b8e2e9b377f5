import type { VNode } from "preact";
import type { TopicPage } from "../scripts/site/page.ts";
import type { Site } from "../scripts/site/site.ts";
import { ListPage } from "./list.tsx";

export function topicView(page: TopicPage, site: Site): VNode {
  const { description } = page.topic;
  return (
    <ListPage page={page} site={site} kicker={site.strings.site.topic}>
      {description && <p class="list__description">{description}</p>}
    </ListPage>
  );
}
