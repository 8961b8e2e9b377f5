import type { Article, Original } from "../article/model.ts";
import { namedReference } from "../schema-org/author-reference.ts";
import { ids } from "../schema-org/ids.ts";
import { absolute } from "../site/context.ts";
import type { Site } from "../site/site.ts";

/** The same text in another language. Its page tells more of it. */
interface VersionNode {
  readonly "@type": "CreativeWork";
  readonly "@id": string;
  readonly url: string;
  readonly inLanguage: string;
}

/**
 * What an article is a translation of and by whom, or into what it was translated.
 * https://schema.org/translationOfWork
 */
export function translationData({ path, translation }: Article, versions: readonly Original[], site: Site) {
  const translators = (translation?.translators ?? []).map((translator) =>
    namedReference(translator, (address) => absolute(site, address)),
  );
  const translations = translation ? [] : versions.filter(({ href }) => href !== path);
  return {
    translator: translators.length > 0 ? translators : undefined,
    translationOfWork: translation && version(translation.of, site),
    workTranslation: translations.length > 0 ? translations.map((each) => version(each, site)) : undefined,
  };
}

function version({ href, lang }: Original, site: Site): VersionNode {
  const url = absolute(site, href);
  // What is elsewhere has no other id than its address.
  return { "@type": "CreativeWork", "@id": url === href ? url : ids.article(url), url, inLanguage: lang };
}
