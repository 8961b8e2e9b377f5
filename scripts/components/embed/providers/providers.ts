import { isAddress } from "../../../html/address.ts";
import { bluesky } from "./bluesky.ts";
import { datawrapper } from "./datawrapper.ts";
import { documentcloud } from "./documentcloud.ts";
import { facebook } from "./facebook.ts";
import { googleMaps } from "./google-maps.ts";
import { instagram } from "./instagram.ts";
import { mastodon } from "./mastodon.ts";
import { openstreetmap } from "./openstreetmap.ts";
import type { Match, Provider } from "./provider.ts";
import { reddit } from "./reddit.ts";
import { soundcloud } from "./soundcloud.ts";
import { spotify } from "./spotify.ts";
import { threads } from "./threads.ts";
import { tiktok } from "./tiktok.ts";
import { vimeo } from "./vimeo.ts";
import { webProvider } from "./web.ts";
import { x } from "./x.ts";
import { youtube } from "./youtube.ts";

/** Every provider, each in its own file. Mastodon, which may be any host, is asked last. */
export const providers: readonly Provider[] = [
  x,
  bluesky,
  youtube,
  vimeo,
  threads,
  instagram,
  facebook,
  tiktok,
  reddit,
  soundcloud,
  spotify,
  datawrapper,
  documentcloud,
  openstreetmap,
  googleMaps,
  mastodon,
];

export interface Found extends Match {
  readonly provider: Provider;
}

/** What an address leads to: at the provider that knows it, else a card of the page. Undefined where it is no web address. */
export function findProvider(address: string): Found | undefined {
  if (!isAddress(address)) return undefined;
  const url = new URL(address);
  for (const provider of providers) {
    const match = provider.match(url);
    if (match) return { ...match, provider };
  }
  const provider = webProvider(url);
  const match = provider.match(url);
  return match && { ...match, provider };
}

/** Under which record an address is kept: the file is `posts/<key>.json`. */
export function recordKey({ provider, id }: Found): string {
  return `${provider.id}/${id}`;
}

export function providerById(id: string): Provider | undefined {
  return providers.find((provider) => provider.id === id);
}
