import { CaptureFailure } from "./failure.ts";
import { nextHop } from "./fetch.ts";
import type { Network } from "./network.ts";
import type { TextLink } from "./plain-text.ts";

/** Hosts that do nothing but send on. Only these are asked: where the last of them leads is noted, not visited. */
const SHORTENERS: ReadonlySet<string> = new Set(
  `t.co bit.ly bitly.com buff.ly ow.ly dlvr.it tinyurl.com trib.al lnkd.in goo.gl is.gd ift.tt cutt.ly rb.gy t.ly tiny.cc
  rebrand.ly nyti.ms wapo.st bbc.in reut.rs cnn.it apne.ws gu.com politi.co n.pr econ.st bloom.bg on.ft.com on.wsj.com
  spoti.fi spotify.link on.soundcloud.com vm.tiktok.com vt.tiktok.com redd.it fb.watch maps.app.goo.gl flic.kr amzn.to
  youtube.app.goo.gl pin.it bsky.link`
    .trim()
    .split(/\s+/),
);

export function isShort(url: URL): boolean {
  return SHORTENERS.has(url.hostname);
}

/**
 * The address behind short links.
 * @throws CaptureFailure where one of them does not answer, or where they send on without an end
 */
export async function expand(address: string, network: Network): Promise<string> {
  let url = new URL(address);
  for (let hops = 0; isShort(url); hops++) {
    if (hops === network.limits.redirects) throw new CaptureFailure("redirect-endless", { count: String(hops) });
    // Short links are as often written with http; their servers all know https.
    const next = await nextHop(url.href.replace(/^http:/, "https:"), network);
    if (!next) break;
    url = next;
  }
  return url.href;
}

export interface Expanded {
  readonly links: readonly TextLink[];
  /** A sentence for each link that could not be followed: it keeps its short address. */
  readonly notes: readonly string[];
}

export async function expandLinks(links: readonly TextLink[], network: Network): Promise<Expanded> {
  const expanded: TextLink[] = [];
  const notes: string[] = [];
  for (const link of links) {
    try {
      expanded.push({ shown: link.shown, url: await expand(link.url, network) });
    } catch (error) {
      if (!(error instanceof CaptureFailure)) throw error;
      expanded.push(link);
      notes.push(`The short link ${link.url} could not be followed: ${error.what}`);
    }
  }
  return { links: expanded, notes };
}
