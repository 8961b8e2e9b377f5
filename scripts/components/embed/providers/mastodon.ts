import type { Provider } from "./provider.ts";

const PATHS = [
  /^\/(?:web\/|deck\/)?@([\w.-]+(?:@[\w.-]+)?)\/(\d{6,20})$/,
  /^\/users\/([\w.-]+)\/statuses\/(\d{6,20})$/,
] as const;

/** Places whose addresses look alike and which are no Mastodon servers. */
const OTHERS = ["medium.com", "truthsocial.com", "gab.com", "www.tiktok.com", "www.youtube.com"];

/** Any server: the form of the address says that it is one, and only `capture` finds out whether it is. */
export const mastodon: Provider = {
  id: "mastodon",
  name: "Mastodon",
  match: (url) => {
    const isPlain = url.username === "" && url.password === "" && url.port === "" && /^https?:$/.test(url.protocol);
    const isServer = /^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]+$/.test(url.hostname) && !OTHERS.includes(url.hostname);
    if (!isPlain || !isServer) return undefined;
    const path = url.pathname.replace(/\/$/, "");
    const [, user, id] = PATHS.map((pattern) => pattern.exec(path)).find((found) => found !== null) ?? [];
    if (!user || !id) return undefined;
    const account = user.includes("@") ? user : `${user}@${url.hostname}`;
    return { type: "post", id: `${url.hostname}_${id}`, url: `https://${url.hostname}/@${user}/${id}`, account };
  },
  profile: (handle) => {
    const [, name, server] = /^([\w.-]+)@([a-z0-9.-]+)$/i.exec(handle) ?? [];
    return name && server ? `https://${server}/@${name}` : undefined;
  },
  capture: {
    via: "api",
    api: "mastodon",
    address: ({ url }) => {
      const { origin, pathname } = new URL(url);
      return `${origin}/api/v1/statuses/${pathname.slice(pathname.lastIndexOf("/") + 1)}`;
    },
  },
};
