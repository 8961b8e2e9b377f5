import type { ComponentChildren, VNode } from "preact";
import type { Article } from "../scripts/article/model.ts";
import type { Moment } from "../scripts/article/moment.ts";
import { readingMinutes } from "../scripts/article/reading-time.ts";
import { isoDuration } from "../scripts/components/duration.ts";
import { longDate } from "../scripts/locale/dates.ts";
import type { Site } from "../scripts/site/site.ts";

interface Props {
  /** "By", "Edited by" */
  readonly words: string;
  readonly authors: readonly { readonly name: string; readonly path?: string }[];
  readonly site: Site;
}

/** "By Ada Lindgren and Tomás Okafor", each name a link to its author. */
export function Byline({ words, authors, site }: Props): VNode {
  const { by, and } = site.strings.article;
  return (
    <>
      {words}{" "}
      {authors.map(
        ({ name, path }, index): ComponentChildren => [
          index === 0 ? "" : index === authors.length - 1 ? ` ${and} ` : ", ",
          path === undefined ? (
            name
          ) : (
            <a href={path} rel={words === by ? "author" : undefined}>
              {name}
            </a>
          ),
        ],
      )}
    </>
  );
}

/** "3 min read"; nothing where there is nothing to read. */
export function ReadingTime({ article, site }: { readonly article: Article; readonly site: Site }): VNode | null {
  const minutes = readingMinutes(article.wordCount);
  if (minutes === undefined) return null;
  return <time dateTime={isoDuration(60 * minutes)}>{site.strings.article.readingTime(minutes)}</time>;
}

/** A date as readers see it and machines read it. */
export function Time({ moment, site }: { readonly moment: Moment; readonly site: Site }): VNode {
  return <time dateTime={moment.iso}>{longDate(moment, site.locale, site.publication.settings.timeZone)}</time>;
}
