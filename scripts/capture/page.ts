import { isAddress } from "../html/address.ts";
import { type Captured, known } from "./captured.ts";
import { CaptureFailure } from "./failure.ts";
import { attribute, childrenOf, type Element, elementsOf, readDocument } from "./markup.ts";
import { oneLine } from "./oembed.ts";
import { webUrl } from "./plain-text.ts";
import type { PageText } from "./text.ts";

/** What a page says of itself in its head. */
export interface PageFacts {
  /** https://oembed.com, 4: `<link rel="alternate" type="application/json+oembed">` */
  readonly oembed?: string;
  readonly captured: Captured;
}

/**
 * @param address under which the page is known; without its Open Graph data and without a title there is nothing to show
 * @throws CaptureFailure
 */
export function readPage({ url, html }: PageText, address: string): PageFacts {
  const elements = elementsOf(readDocument(html));
  const meta = metaOf(elements);
  const title = oneLine(meta("og:title")) ?? oneLine(meta("twitter:title")) ?? titleOf(elements);
  if (!title) throw new CaptureFailure("answer-malformed", { host: url.host, reason: "the page has no title" });
  const image = absolute(meta("og:image:secure_url") ?? meta("og:image") ?? meta("twitter:image"), url);
  const published = meta("article:published_time") ?? meta("datePublished") ?? meta("uploadDate");
  const oembed = absolute(link(elements, "alternate", "application/json+oembed"), url);
  return {
    ...known({ oembed }),
    captured: {
      type: "card",
      via: "opengraph",
      url: address,
      ...known({
        title,
        description: oneLine(meta("og:description") ?? meta("description")),
        siteName: oneLine(meta("og:site_name") ?? meta("application-name")) ?? url.hostname.replace(/^www\./, ""),
        authorName: authorOf(meta("author") ?? meta("article:author")),
        postedAt: momentOf(published),
        lang: languageOf(elements),
        pictures: image
          ? [known({ address: image, kind: "picture" as const, alt: oneLine(meta("og:image:alt")) })]
          : undefined,
      }),
      notes: [],
    },
  };
}

function metaOf(elements: readonly Element[]): (name: string) => string | undefined {
  const metas = elements.filter(({ tagName }) => tagName === "meta");
  return (name) => {
    const found = metas.find((meta) => ["property", "name", "itemprop"].some((key) => attribute(meta, key) === name));
    return (found && attribute(found, "content")) || undefined;
  };
}

function link(elements: readonly Element[], rel: string, type?: string): string | undefined {
  const found = elements.find(
    (element) =>
      element.tagName === "link" &&
      (attribute(element, "rel") ?? "").toLowerCase().split(/\s+/).includes(rel) &&
      (type === undefined || attribute(element, "type") === type),
  );
  return found && attribute(found, "href");
}

function titleOf(elements: readonly Element[]): string | undefined {
  const title = elements.find(({ tagName }) => tagName === "title");
  return (
    title &&
    oneLine(
      childrenOf(title)
        .map((node) => ("value" in node ? node.value : ""))
        .join(""),
    )
  );
}

function absolute(address: string | undefined, base: URL): string | undefined {
  return address !== undefined && isAddress(address, base) ? webUrl(new URL(address, base).href) : undefined;
}

/** Some sites give the address of an author's page where the name is asked for. */
function authorOf(name: string | undefined): string | undefined {
  return name !== undefined && /^https?:/.test(name) ? undefined : oneLine(name);
}

/** A day, or a time whose zone is known. */
function momentOf(written: string | undefined): string | undefined {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}\S*))?$/.exec(written ?? "") ?? [];
  if (day === undefined || Number.isNaN(Date.parse(day))) return undefined;
  const moment = Date.parse(`${day}T${time}`);
  const isZoned = time !== undefined && /(?:Z|[+-]\d{2}:?\d{2})$/.test(time) && !Number.isNaN(moment);
  return isZoned ? `${new Date(moment).toISOString().slice(0, 19)}Z` : day;
}

function languageOf(elements: readonly Element[]): string | undefined {
  const html = elements.find(({ tagName }) => tagName === "html");
  return html && (attribute(html, "lang") || undefined);
}
