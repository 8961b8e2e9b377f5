import { Fragment, h } from "preact";
import type { Block, BlockCounts } from "../components/block.ts";
import type { JsonLdContext, RenderContext, TextContext } from "../components/component.ts";
import { component } from "../components/components.ts";
import { pictureKey } from "../components/picture.ts";
import type { Site } from "./site.ts";

/** A page's body and where it stands: an article, or a page of `content/pages/`. */
export interface Body {
  /** Site address. */
  readonly path: string;
  readonly body: readonly Block[];
  readonly counts: BlockCounts;
  /** BCP 47. */
  readonly lang: string;
}

/** A site address made absolute; other addresses unchanged. */
export function absolute(site: Site, address: string): string {
  return address.startsWith("/") ? new URL(address, site.publication.settings.url).href : address;
}

export function textContext(site: Site, lang: string): TextContext {
  const context: TextContext = {
    strings: site.strings,
    lang,
    timeZone: site.publication.settings.timeZone,
    voice: (id) => required(site.publication.authors.get(id), `author ${id}`),
    text: (blocks) => blocks.map((block) => component(block).text(block, context)).join("\n\n"),
  };
  return context;
}

/** How a body is rendered on its page, or in feeds and mail, where every address is absolute. */
export function renderContext(site: Site, of: Body, medium: "page" | "feed"): RenderContext {
  const context: RenderContext = {
    ...textContext(site, of.lang),
    pageUrl: absolute(site, of.path),
    medium,
    count: (kind) => of.counts[kind] ?? 0,
    picture: (ref) => required(site.publication.pictures.get(pictureKey(ref)), `picture ${ref.path}`),
    href: (address) => {
      if (medium === "page") return address;
      return absolute(site, address.startsWith("#") ? `${of.path}${address}` : address);
    },
    render: (blocks) =>
      h(
        Fragment,
        null,
        blocks.map((block) =>
          medium === "feed" ? component(block).feedHtml(block, context) : component(block).html(block, context),
        ),
      ),
  };
  return context;
}

export function jsonLdContext(site: Site, of: Body): JsonLdContext {
  const context: JsonLdContext = {
    ...textContext(site, of.lang),
    pageUrl: absolute(site, of.path),
    picture: (ref) => required(site.publication.pictures.get(pictureKey(ref)), `picture ${ref.path}`),
    absolute: (address) => absolute(site, address),
    parts: (blocks) => blocks.flatMap((block) => component(block).jsonLd(block, context)),
  };
  return context;
}

/** What reading has made sure of; a miss is our mistake, never an author's. */
function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The publication has no ${what}, though reading it found one.`);
  return value;
}
