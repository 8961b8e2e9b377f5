import { providerById } from "./providers/providers.ts";

/** A platform that posts come from, and how an author's page is addressed there. */
export interface Platform {
  readonly id: string;
  readonly name: string;
  /** The platform's own address; none where it is many servers. */
  readonly url?: string;
  /** @param handle without `@`; for federated platforms `name@server` */
  readonly profile?: (handle: string) => string | undefined;
}

/** Places that posts come from and that nothing is embedded from by address. */
const OTHERS: readonly Platform[] = [
  { id: "linkedin", name: "LinkedIn", url: "https://www.linkedin.com/" },
  { id: "telegram", name: "Telegram", url: "https://t.me/", profile: (handle) => `https://t.me/${handle}` },
  {
    id: "truth-social",
    name: "Truth Social",
    url: "https://truthsocial.com/",
    profile: (handle) => `https://truthsocial.com/@${handle}`,
  },
];

/** Providers on which people post. */
const POSTED_ON = ["x", "bluesky", "mastodon", "threads", "instagram", "facebook", "tiktok", "reddit", "youtube"];

const platforms: readonly Platform[] = [
  ...POSTED_ON.flatMap((id): readonly Platform[] => {
    const provider = providerById(id);
    if (!provider) return [];
    const { name, site, profile } = provider;
    return [{ id, name, ...(site ? { url: site } : {}), ...(profile ? { profile } : {}) }];
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
