import type { Topic } from "../article/model.ts";
import { ids } from "../schema-org/ids.ts";
import { absolute } from "../site/context.ts";
import type { Site } from "../site/site.ts";

/**
 * A topic that has a page of its own.
 * When: an article is about it or mentions it, or an author covers it. Must have: its name and the address of its page.
 * A property that takes nearly every thing is more than the compiler can weigh in place, so it has a type of its own.
 */
export interface TopicNode {
  readonly "@type": "Thing";
  readonly "@id": string;
  readonly name: string;
  readonly url: string;
  readonly sameAs: readonly string[] | undefined;
}

export function topicNode({ name, path, sameAs }: Topic, site: Site): TopicNode {
  const url = absolute(site, path);
  return { "@type": "Thing", "@id": ids.topic(url), name, url, sameAs: sameAs.length > 0 ? sameAs : undefined };
}
