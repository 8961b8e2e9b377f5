import { type Found, findProvider, recordKey } from "../components/embed/providers/providers.ts";
import { readBlueskyPost } from "./bluesky.ts";
import type { Captured } from "./captured.ts";
import { expand, isShort } from "./expand.ts";
import { CaptureFailure } from "./failure.ts";
import { readMastodonPost } from "./mastodon.ts";
import type { Network } from "./network.ts";
import { oembedRequest, readOembed } from "./oembed.ts";
import { readPage } from "./page.ts";
import { fetchJson, fetchPage } from "./text.ts";
import { webAddress } from "./web-address.ts";

/** Where the record of an address lies, and under which address articles name it. */
export interface Target {
  readonly found: Found;
  /** The record is `posts/<key>.json`. */
  readonly key: string;
  /** What was typed, where that is a short link to it. */
  readonly alias?: string;
}

/**
 * What an address leads to. Only short links are followed.
 * @throws CaptureFailure
 */
export async function targetOf(address: string, network: Network): Promise<Target> {
  const typed = webAddress(address, network);
  const long = isShort(typed) ? await expand(typed.href, network) : typed.href;
  const found = findProvider(long);
  if (!found) throw new CaptureFailure("address-unreadable");
  return { found, key: recordKey(found), ...(long === typed.href ? {} : { alias: typed.href }) };
}

/**
 * Asks the platform in the way that its provider states; for other pages the public list of oEmbed providers, then the
 * page itself.
 * @throws CaptureFailure
 */
export async function ask(found: Found, network: Network): Promise<Captured> {
  const { capture, id } = found.provider;
  switch (capture.via) {
    case "api": {
      const answer = await fetchJson(capture.address(found), network);
      return capture.api === "bluesky" ? readBlueskyPost(answer, found.url) : readMastodonPost(answer, found.url);
    }
    case "oembed":
      return id === "web" ? askListed(capture.endpoint, found, network) : askOembed(capture.endpoint, found, network);
    case "opengraph":
      return askPage(found, network);
    case "manual":
      throw new CaptureFailure(found.type === "map" ? "needs-no-record" : "needs-token", {
        reason: capture.reason,
        platform: found.provider.name,
        address: found.url,
      });
  }
}

async function askOembed(endpoint: string, found: Found, network: Network): Promise<Captured> {
  return readOembed(await fetchJson(oembedRequest(endpoint, found), network), found, new URL(endpoint).host);
}

/** The list is kept by volunteers: an endpoint that has moved is no reason to give the page up. */
async function askListed(endpoint: string, found: Found, network: Network): Promise<Captured> {
  try {
    return await askOembed(endpoint, found, network);
  } catch (error) {
    if (!(error instanceof CaptureFailure)) throw error;
    return askPage(found, network);
  }
}

async function askPage(found: Found, network: Network): Promise<Captured> {
  const page = readPage(await fetchPage(found.url, network), found.url);
  const captured = { ...page.captured, type: found.type };
  if (!page.oembed) return captured;
  try {
    return { ...captured, ...(await askOembed(page.oembed, found, network)) };
  } catch (error) {
    // What the page says of itself is enough.
    if (!(error instanceof CaptureFailure)) throw error;
    return captured;
  }
}
