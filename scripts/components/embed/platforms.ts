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

/** LinkedIn serves each country under its code; these are those in which it names a host of its own. */
const COUNTRIES =
  "ae ar at au be bg br ca ch cl cn co cz de dk ec eg es fi fr gb gr gt hk hr hu id ie il in it jp ke kr lu ma mx my ng nl no nz pa pe ph pk pl pt ro rs ru sa se sg si sk th tn tr tw ua uk uy ve vn za zw";
const LINKEDIN = [
  "www.linkedin.com",
  "linkedin.com",
  "lnkd.in",
  ...COUNTRIES.split(" ").map((code) => `${code}.linkedin.com`),
];

/** Places that posts come from and that nothing is embedded from by address. */
const OTHERS: readonly Platform[] = [
  {
    id: "linkedin",
    name: "LinkedIn",
    url: "https://www.linkedin.com/",
    hosts: LINKEDIN,
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
