import type { VNode } from "preact";
import { languageName } from "../scripts/locale/sizes.ts";
import type { ArticlePage } from "../scripts/site/page.ts";
import type { Site } from "../scripts/site/site.ts";
import { Byline } from "./byline.tsx";

interface Props {
  readonly page: ArticlePage;
  readonly site: Site;
}

/** "Translated from German by Jane Roe, read the original", and the other languages in which the article is there. */
export function TranslationNote({ page: { article, versions }, site }: Props): VNode {
  const words = site.strings.article;
  const { translation } = article;
  const others = versions.filter(({ href }) => href !== article.path && href !== translation?.of.href);
  return (
    <>
      {translation && (
        <p>
          {words.translatedFrom(languageName(translation.of.lang, site.locale))}
          {translation.translators.length > 0 && (
            <>
              {" "}
              <Byline words={words.translatedBy} authors={translation.translators} site={site} />
            </>
          )}
          {", "}
          <a href={translation.of.href} hreflang={translation.of.lang}>
            {words.readOriginal}
          </a>
        </p>
      )}
      {others.length > 0 && (
        <p>
          {words.alsoIn}{" "}
          {others.map(({ href, lang }, index) => [
            index > 0 && ", ",
            <a href={href} hreflang={lang} lang={lang}>
              {languageName(lang, lang)}
            </a>,
          ])}
        </p>
      )}
    </>
  );
}
