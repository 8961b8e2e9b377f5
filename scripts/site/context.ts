import { Fragment, h } from "preact";
import type { Author, StaticPage } from "../article/model.ts";
import { assetKey, type FindAsset } from "../components/asset.ts";
import type { Block, BlockCounts } from "../components/block.ts";
import type { JsonLdContext, RenderContext, TextContext } from "../components/component.ts";
import { component } from "../components/components.ts";
import { copyContext } from "../components/copy.ts";
import type { LanguageMark } from "../components/in-language.tsx";
import { type PictureRef, pictureKey } from "../components/picture.ts";
import { textContext } from "../components/plain-text.ts";
import { direction } from "../locale/locale.ts";
import { policyPage } from "./named-pages.ts";
import { onceFor } from "./once-for.ts";
import type { Site } from "./site.ts";

/** A text of an author's and where it stands: an article, a page of `content/pages/`, a biography. */
export interface Body {
  /** Site address. */
  readonly path: string;
  readonly body: readonly Block[];
  readonly counts: BlockCounts;
  /** BCP 47. */
  readonly lang: string;
  /** That of its language, where nobody has said otherwise. */
  readonly dir?: "ltr" | "rtl";
  /** Undefined for pages that have no date. */
  readonly published?: { readonly iso: string };
}

export function pageText(page: StaticPage, site: Site): Body {
  return { ...page, lang: site.publication.settings.language };
}

export function biographyText({ biography, path }: Author, site: Site): Body {
  return { ...biography, path, lang: site.publication.settings.language };
}

/** An address of which nothing is written otherwise when it is made absolute: no escapes, no `..`, no other host. */
const PLAIN = /^(?:\/[\w~-][\w.~-]*)*\/?$/;

/** A site address made absolute; other addresses unchanged. */
export function absolute(site: Site, address: string): string {
  if (!address.startsWith("/")) return address;
  const { url } = site.publication.settings;
  return PLAIN.test(address) ? url + address.slice(1) : new URL(address, url).href;
}

/** What the contexts of all texts of a site share. */
const everywhere = onceFor((site: Site) => {
  const { authors, assets, pictures, settings } = site.publication;
  const usage = policyPage("usage", site.publication);
  const voice = (id: string) => required(authors.get(id), `author ${id}`);
  const asset = (ref: Parameters<typeof assetKey>[0]) => required(assets.get(assetKey(ref)), `file ${ref.path}`);
  return {
    around: { strings: site.strings, locale: site.locale, timeZone: settings.timeZone, voice },
    /** By the language of the text. */
    texts: new Map<string, TextContext>(),
    picture: (ref: PictureRef) => required(pictures.get(pictureKey(ref)), `picture ${ref.path}`),
    // The map pairs each use with what is known of such a file; the compiler cannot see it through the key.
    asset: asset as FindAsset,
    absolute: (address: string) => absolute(site, address),
    copy: copyContext(site.strings).copy,
    usage: usage && absolute(site, usage.path),
  };
});

function textOf(site: Site, lang: string): TextContext {
  const { texts, around } = everywhere(site);
  const text = texts.get(lang) ?? textContext({ ...around, lang });
  texts.set(lang, text);
  return text;
}

/**
 * How a body is rendered on its page, or in feeds and mail, where every address is absolute.
 * @param level of the headings that boxes bring along
 */
export function renderContext(
  site: Site,
  of: Body,
  medium: "page" | "feed",
  level: RenderContext["level"] = 2,
): RenderContext {
  const { picture, asset } = everywhere(site);
  const pageUrl = absolute(site, of.path);
  const context: RenderContext = {
    ...textOf(site, of.lang),
    pageUrl,
    dir: of.dir ?? direction(of.lang),
    medium,
    ours: ours(site, of.lang),
    count: (kind) => of.counts[kind] ?? 0,
    picture,
    asset,
    href: (address) => {
      if (medium === "page") return address;
      return address.startsWith("/") ? absolute(site, address) : new URL(address, pageUrl).href;
    },
    render: (blocks) =>
      h(
        Fragment,
        null,
        blocks.map((block) =>
          medium === "feed" ? component(block).feedHtml(block, context) : component(block).html(block, context),
        ),
      ),
    level,
    below: (blocks) => renderContext(site, of, medium, level === 2 ? 3 : 4).render(blocks),
  };
  return context;
}

/** Words of the site in a text of another language. What varies within a language, such as en-GB and en-US, is none. */
function ours({ locale }: Site, lang: string): LanguageMark {
  const primary = (tag: string) => tag.toLowerCase().split("-")[0];
  return primary(locale) === primary(lang) ? {} : { lang: locale };
}

/** @param workId id of the node that the parts hang on */
export function jsonLdContext(site: Site, of: Body, workId: string): JsonLdContext {
  const { picture, asset, usage, copy, absolute: makeAbsolute } = everywhere(site);
  const context: JsonLdContext = {
    ...textOf(site, of.lang),
    pageUrl: absolute(site, of.path),
    workId,
    picture,
    asset,
    published: of.published?.iso,
    usage,
    absolute: makeAbsolute,
    copy,
    parts: (blocks, published) =>
      published
        ? jsonLdContext(site, { ...of, published }, workId).parts(blocks)
        : blocks.flatMap((block) => component(block).jsonLd(block, context)),
  };
  return context;
}

/** What reading has made sure of; a miss is our mistake, never an author's. */
function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The publication has no ${what}, though reading it found one.`);
  return value;
}
