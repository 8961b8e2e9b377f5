import type { LanguageMark } from "../scripts/components/in-language.tsx";
import { direction } from "../scripts/locale/locale.ts";
import type { Site } from "../scripts/site/site.ts";

/**
 * The attributes of a text that is not in the language of what stands around it.
 * @param lang BCP 47 language of the text
 */
export function writtenIn(site: Site, lang: string, dir: "ltr" | "rtl" = direction(lang)): LanguageMark {
  return {
    ...(lang === site.locale ? {} : { lang }),
    ...(dir === direction(site.locale) ? {} : { dir }),
  };
}
