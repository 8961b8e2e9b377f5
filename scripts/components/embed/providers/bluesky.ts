import { isOn, segments } from "./address.ts";
import type { Provider } from "./provider.ts";

const HOSTS = ["bsky.app", "www.bsky.app", "staging.bsky.app"];
const API = "https://public.api.bsky.app/xrpc/app.bsky.feed.getPostThread";

export const bluesky: Provider = {
  id: "bluesky",
  name: "Bluesky",
  site: "https://bsky.app/",
  hosts: HOSTS,
  match: (url) => {
    if (!isOn(url, HOSTS)) return undefined;
    const [profile, written = "", post, key = ""] = segments(url);
    // An account is named by a domain of its own or by a decentralised identifier. https://atproto.com/specs/at-uri-scheme
    const account = written.toLowerCase();
    const isAccount = /^(?:[a-z0-9-]+(?:\.[a-z0-9-]+)+|did:(?:plc|web):[a-z0-9.-]+)$/.test(account);
    if (profile !== "profile" || post !== "post" || !isAccount || !/^[\w-]{1,64}$/.test(key)) return undefined;
    return {
      type: "post",
      id: `${account.replaceAll(":", "-")}_${key}`,
      url: `https://bsky.app/profile/${account}/post/${key}`,
      ...(account.startsWith("did:") ? {} : { account }),
    };
  },
  profile: (handle) => `https://bsky.app/profile/${encodeURIComponent(handle)}`,
  capture: {
    via: "api",
    api: "bluesky",
    address: ({ url }) => {
      const [, account = "", , key = ""] = segments(new URL(url));
      const uri = encodeURIComponent(`at://${account}/app.bsky.feed.post/${key}`);
      return `${API}?uri=${uri}&depth=0&parentHeight=0`;
    },
  },
};
