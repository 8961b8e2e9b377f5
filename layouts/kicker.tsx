import type { VNode } from "preact";
import type { Article } from "../scripts/article/model.ts";
import { labelsOf } from "../scripts/site/describe.ts";
import type { Site } from "../scripts/site/site.ts";

/** Section, and the type where it is not plain news. Opinion is labelled before anything else is said, and a retraction. */
export function Kicker({ article, site }: { readonly article: Article; readonly site: Site }): VNode {
  const { section, type, coverage } = article;
  const { live } = site.strings;
  const name = coverage ? (coverage.goesOn ? live.on : live.over) : (site.strings.type[type] ?? type);
  const labels = labelsOf(article, site);
  const isLabelled = labels.includes(name);
  return (
    <p class="kicker">
      {labels.map((label) => [<strong class="kicker__label">{label}</strong>, " "])}
      {!labels.includes(section.name) && <a href={section.path}>{section.name}</a>}
      {!isLabelled && type !== "news" && <span class="kicker__type"> {name}</span>}
    </p>
  );
}
