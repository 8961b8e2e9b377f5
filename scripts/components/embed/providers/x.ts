import { isOn } from "./address.ts";
import type { Provider } from "./provider.ts";

const HOSTS = ["x.com", "www.x.com", "mobile.x.com", "twitter.com", "www.twitter.com", "mobile.twitter.com"];

export const x: Provider = {
  id: "x",
  name: "X",
  site: "https://x.com/",
  hosts: HOSTS,
  match: (url) => {
    if (!isOn(url, HOSTS)) return undefined;
    const [, user, id] = /^\/(?:(\w{1,20})|i\/web|i)\/status(?:es)?\/(\d{1,20})(?:\/|$)/.exec(url.pathname) ?? [];
    if (!id) return undefined;
    // The name in the address means nothing to X: the number alone leads to the post. It is kept for people.
    const account = user === "i" ? undefined : user;
    return { type: "post", id, url: `https://x.com/${account ?? "i"}/status/${id}`, ...(account ? { account } : {}) };
  },
  profile: (handle) => (/^\w+$/.test(handle) ? `https://x.com/${handle}` : undefined),
  capture: { via: "oembed", endpoint: "https://publish.x.com/oembed" },
};
