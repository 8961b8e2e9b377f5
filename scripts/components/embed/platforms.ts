/** A platform that posts come from, and how an author's page is addressed there. */
export interface Platform {
  readonly id: string;
  readonly name: string;
  /** The platform's own address; none where it is many servers. */
  readonly url?: string;
  /** @param handle without `@`; for federated platforms `name@server` */
  readonly profile?: (handle: string) => string | undefined;
}

const X: Platform = { id: "x", name: "X", url: "https://x.com/", profile: (handle) => `https://x.com/${handle}` };

function federated(handle: string): string | undefined {
  const [name, server] = handle.split("@");
  return name && server ? `https://${server}/@${name}` : undefined;
}

const platforms: readonly Platform[] = [
  X,
  {
    id: "bluesky",
    name: "Bluesky",
    url: "https://bsky.app/",
    profile: (handle) => `https://bsky.app/profile/${handle}`,
  },
  { id: "mastodon", name: "Mastodon", profile: federated },
  {
    id: "threads",
    name: "Threads",
    url: "https://www.threads.net/",
    profile: (handle) => `https://www.threads.net/@${handle}`,
  },
  {
    id: "instagram",
    name: "Instagram",
    url: "https://www.instagram.com/",
    profile: (handle) => `https://www.instagram.com/${handle}/`,
  },
  { id: "facebook", name: "Facebook", url: "https://www.facebook.com/" },
  {
    id: "tiktok",
    name: "TikTok",
    url: "https://www.tiktok.com/",
    profile: (handle) => `https://www.tiktok.com/@${handle}`,
  },
  {
    id: "reddit",
    name: "Reddit",
    url: "https://www.reddit.com/",
    profile: (handle) => `https://www.reddit.com/user/${handle}/`,
  },
  {
    id: "youtube",
    name: "YouTube",
    url: "https://www.youtube.com/",
    profile: (handle) => `https://www.youtube.com/@${handle}`,
  },
  {
    id: "linkedin",
    name: "LinkedIn",
    url: "https://www.linkedin.com/",
  },
  { id: "telegram", name: "Telegram", url: "https://t.me/", profile: (handle) => `https://t.me/${handle}` },
  {
    id: "truth-social",
    name: "Truth Social",
    url: "https://truthsocial.com/",
    profile: (handle) => `https://truthsocial.com/@${handle}`,
  },
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
