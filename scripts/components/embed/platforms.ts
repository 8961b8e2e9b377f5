import { inPath, isOn } from "./providers/address.ts";
import { providerById } from "./providers/providers.ts";

/** A platform that posts come from, and how an author's page is addressed there. */
export interface Platform {
  readonly id: string;
  readonly name: string;
  /** The platform's own address; none where it is many servers. */
  readonly url?: string;
  /** @param handle without `@`; for federated platforms `name@server` */
  readonly profile?: (handle: string) => string | undefined;
  /** Its hosts, each compared as a whole; none where it is many servers. */
  readonly hosts?: readonly string[];
  /** The handle without its first `@` of whose post an address leads to, where the address says so. */
  readonly account?: (url: URL) => string | undefined;
}

/** Places that posts come from and that nothing is embedded from by address. */
const OTHERS: readonly Platform[] = [
  {
    id: "linkedin",
    name: "LinkedIn",
    url: "https://www.linkedin.com/",
    hosts: ["www.linkedin.com", "linkedin.com", "lnkd.in"],
  },
  {
    id: "telegram",
    name: "Telegram",
    url: "https://t.me/",
    profile: (handle) => `https://t.me/${handle}`,
    hosts: ["t.me", "telegram.me"],
    account: (url) => inPath(url, /^\/(?:s\/)?([a-z]\w{3,31})\/\d+$/i),
  },
  {
    id: "truth-social",
    name: "Truth Social",
    url: "https://truthsocial.com/",
    profile: (handle) => `https://truthsocial.com/@${handle}`,
    hosts: ["truthsocial.com", "www.truthsocial.com"],
    account: (url) => inPath(url, /^\/(?:users\/|@)(\w+)(?:\/|$)/),
  },
];

/** Providers on which people post. */
const POSTED_ON = ["x", "bluesky", "mastodon", "threads", "instagram", "facebook", "tiktok", "reddit", "youtube"];

const platforms: readonly Platform[] = [
  ...POSTED_ON.flatMap((id): readonly Platform[] => {
    const provider = providerById(id);
    if (!provider) return [];
    const { name, site, profile, hosts } = provider;
    return [
      {
        id,
        name,
        ...(site ? { url: site } : {}),
        ...(profile ? { profile } : {}),
        ...(hosts ? { hosts } : {}),
      },
    ];
  }),
  ...OTHERS,
];

/** Names people still use. */
const OLD_NAMES: { readonly [name: string]: string } = { twitter: "x" };

export const platformNames: readonly string[] = platforms.map(({ name }) => name);

export function platformNamed(name: string): Platform | undefined {
  const wanted = OLD_NAMES[name.toLowerCase()] ?? name.toLowerCase();
  return platforms.find((platform) => platform.id === wanted || platform.name.toLowerCase() === wanted);
}

export function platformById(id: string): Platform | undefined {
  return platforms.find((platform) => platform.id === id);
}

/** The platform on whose host an address lies; undefined where that is none of them, or one of many servers. */
export function platformAt(url: URL): Platform | undefined {
  return platforms.find(({ hosts }) => hosts !== undefined && isOn(url, hosts));
}
