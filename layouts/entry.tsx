import type { VNode } from "preact";
import { isLong } from "../scripts/article/headline.ts";
import { type Article, OPINION_TYPES } from "../scripts/article/model.ts";
import { pictureKey } from "../scripts/components/picture.ts";
import { PictureElement } from "../scripts/components/picture-element.tsx";
import { shortDate } from "../scripts/locale/dates.ts";
import type { Site } from "../scripts/site/site.ts";
import { Kicker } from "./kicker.tsx";
import { writtenIn } from "./written-in.ts";

interface Props {
  readonly article: Article;
  readonly site: Site;
  readonly level: 2 | 3;
  /** How much room the entry has: a lead shows its picture and summary, a line only kicker and headline. */
  readonly size: "lead" | "second" | "entry" | "line";
}

/** An article in a list: kicker, headline, one line, author and date. */
export function Entry({ article, site, level, size }: Props): VNode {
  const Heading = `h${level}` as const;
  const { dir, ...lang } = writtenIn(site, article.lang, article.dir);
  const isOpinion = OPINION_TYPES.includes(article.type);
  return (
    <article class={`entry entry--${size}${isOpinion ? " entry--opinion" : ""}`} dir={dir}>
      {(size === "lead" || size === "second") && <Thumbnail article={article} site={site} lead={size === "lead"} />}
      <Kicker article={article} site={site} />
      <Heading class={`entry__headline${isLong(article.headline) ? " headline--long" : ""}`}>
        <a href={article.path} {...lang}>
          {article.headline}
        </a>
      </Heading>
      {size !== "line" && (
        <p class="entry__summary" {...lang}>
          {article.description}
        </p>
      )}
      <p class="entry__credit">
        {article.authors.map(({ name }) => name).join(", ")}
        {article.authors.length > 0 && " · "}
        <time dateTime={article.published.iso}>
          {shortDate(article.published, site.locale, site.publication.settings.timeZone)}
        </time>
      </p>
    </article>
  );
}

function Thumbnail({
  article,
  site,
  lead,
}: {
  readonly article: Article;
  readonly site: Site;
  readonly lead: boolean;
}): VNode | null {
  const picture = article.image && site.publication.pictures.get(pictureKey(article.image.picture));
  if (!article.image || !picture) return null;
  return (
    <div class="entry__picture" {...writtenIn(site, article.lang, article.dir)}>
      <PictureElement
        picture={picture}
        alt={article.image.alt}
        sizes={lead ? "(min-width: 56rem) 42rem, 100vw" : "(min-width: 56rem) 26rem, 100vw"}
        first={lead}
        context={{ href: (address) => address }}
      />
    </div>
  );
}
