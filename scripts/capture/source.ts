import { createHash } from "node:crypto";
import { findProvider } from "../components/embed/providers/providers.ts";
import { readBlueskyPost } from "./bluesky.ts";
import type { Captured } from "./captured.ts";
import { expand, isShort } from "./expand.ts";
import { CaptureFailure } from "./failure.ts";
import { readMastodonPost } from "./mastodon.ts";
import type { Network } from "./network.ts";
import { oembedRequest, type OembedTarget, readOembed } from "./oembed.ts";
import { listedEndpoint } from "./oembed-endpoints.ts";
import { readPage } from "./page.ts";
import { fetchJson, fetchPage } from "./text.ts";
import { webAddress } from "./web-address.ts";

/** Where the record of an address lies, and under which address articles name it. */
export interface Target extends OembedTarget {
  /** What was typed, where that is a short link to `url`. */
  readonly alias?: string;
}

/**
 * What an address leads to. Only short links are followed.
 * @throws CaptureFailure
 */
export async function targetOf(address: string, network: Network): Promise<Target> {
  const typed = webAddress(address, network);
  const long = isShort(typed) && !findProvider(typed.href) ? await expand(typed.href, network) : typed.href;
  const found = findProvider(long);
  const alias = long === typed.href ? {} : { alias: typed.href };
  if (found) return { platform: found.provider.id, id: found.id, type: found.type, url: found.url, ...alias };
  const url = new URL(long);
  url.hash = "";
  return { platform: "web", id: pageId(url), type: "card", url: url.href, ...alias };
}

/** Readable, and never the same for two addresses: `example.org-3f2a9c01d4`. */
function pageId(url: URL): string {
  const hash = createHash("sha256").update(url.href).digest("hex").slice(0, 10);
  return `${url.hostname.replace(/[^a-z0-9.-]+/g, "-").replace(/^[.-]+/, "") || "page"}-${hash}`;
}

/**
 * Asks the platform, in the way that its provider states; for all other pages the public list of oEmbed providers, then
 * the page itself.
 * @throws CaptureFailure
 */
export async function ask(target: Target, network: Network): Promise<Captured> {
  const found = findProvider(target.url);
  if (!found) return askAnybody(target, network);
  const { capture, name } = found.provider;
  switch (capture.via) {
    case "api": {
      const answer = await fetchJson(capture.address(found), network);
      return capture.api === "bluesky" ? readBlueskyPost(answer, target.url) : readMastodonPost(answer, target.url);
    }
    case "oembed":
      return askOembed(capture.endpoint, target, network);
    case "opengraph": {
      const { captured } = readPage(await fetchPage(target.url, network), target.url);
      return { ...captured, type: target.type, url: target.url };
    }
    case "manual":
      throw new CaptureFailure("needs-token", { platform: name, address: target.url });
  }
}

async function askOembed(endpoint: string, target: OembedTarget, network: Network): Promise<Captured> {
  const answer = await fetchJson(oembedRequest(endpoint, target), network);
  return readOembed(answer, target, new URL(endpoint.replaceAll("{format}", "json")).host);
}

async function askAnybody(target: Target, network: Network): Promise<Captured> {
  const listed = listedEndpoint(new URL(target.url));
  if (listed) {
    try {
      return await askOembed(listed, target, network);
    } catch (error) {
      // The list is kept by volunteers: an endpoint that has moved is no reason to give the page up.
      if (!(error instanceof CaptureFailure) || error.kind === "gone") throw error;
    }
  }
  const page = readPage(await fetchPage(target.url, network), target.url);
  if (!page.oembed || listed) return page.captured;
  try {
    const found = await askOembed(page.oembed, target, network);
    return { ...page.captured, ...found, url: page.captured.url, siteName: found.siteName ?? page.captured.siteName ?? "" };
  } catch (error) {
    if (!(error instanceof CaptureFailure)) throw error;
    return page.captured;
  }
}
