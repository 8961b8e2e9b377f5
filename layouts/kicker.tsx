import type { VNode } from "preact";
import { type Article, OPINION_TYPES } from "../scripts/article/model.ts";
import type { Site } from "../scripts/site/site.ts";

/** Section, and the type where it is not plain news. Opinion is labelled before anything else is said. */
export function Kicker({ article, site }: { readonly article: Article; readonly site: Site }): VNode {
  const { section, type } = article;
  const label = site.strings.type[type];
  const isLabelled = OPINION_TYPES.includes(type) || type === "sponsored";
  return (
    <p class="kicker">
      {isLabelled && <strong class="kicker__label">{label}</strong>}
      {isLabelled && section.name !== label && " "}
      {!(isLabelled && section.name === label) && <a href={section.path}>{section.name}</a>}
      {!isLabelled && type !== "news" && <span class="kicker__type"> {label}</span>}
    </p>
  );
}
