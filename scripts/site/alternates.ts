import type { Original } from "../article/model.ts";
import { absolute } from "./context.ts";
import type { Site } from "./site.ts";

/**
 * The versions of a text as search engines want them named by each version, itself included. The original is for readers
 * whose language is not among them. https://developers.google.com/search/docs/specialty/international/localized-versions
 */
export function alternates(
  versions: readonly Original[],
  site: Site,
): readonly { readonly hreflang: string; readonly href: string }[] {
  const [original] = versions;
  const links = versions.map(({ lang, href }) => ({ hreflang: lang, href: absolute(site, href) }));
  return original ? [...links, { hreflang: "x-default", href: absolute(site, original.href) }] : [];
}
