import { inPath, isOn } from "./address.ts";
import type { Provider } from "./provider.ts";

const ORIGIN = "https://www.reddit.com";
const HOSTS = [
  "www.reddit.com",
  "reddit.com",
  "old.reddit.com",
  "new.reddit.com",
  "np.reddit.com",
  "m.reddit.com",
  "sh.reddit.com",
];
const SHORT_HOSTS = ["redd.it", "www.redd.it"];

export const reddit: Provider = {
  id: "reddit",
  name: "Reddit",
  site: `${ORIGIN}/`,
  hosts: [...HOSTS, ...SHORT_HOSTS],
  match: (url) => {
    const short = isOn(url, SHORT_HOSTS) ? inPath(url, /^\/([a-z0-9]{4,10})$/) : undefined;
    if (short !== undefined) return { type: "post", id: short, url: `${ORIGIN}/comments/${short}/` };
    if (!isOn(url, HOSTS)) return undefined;
    const [, place = "", post, comment] =
      /^((?:\/(?:r|u|user)\/[\w-]{1,30})?)\/comments\/([a-z0-9]{4,10})(?:\/[^/]*(?:\/([a-z0-9]{5,10}))?)?\/?$/.exec(
        url.pathname,
      ) ?? [];
    if (post !== undefined) {
      const within = comment === undefined ? "" : `comment/${comment}/`;
      const id = comment === undefined ? post : `${post}_${comment}`;
      return { type: "post", id, url: `${ORIGIN}${place}/comments/${post}/${within}` };
    }
    const shared = inPath(url, /^\/r\/[\w-]{1,30}\/s\/(\w{6,20})$/);
    return shared === undefined
      ? undefined
      : { type: "post", id: shared, url: `${ORIGIN}${url.pathname.replace(/\/$/, "")}` };
  },
  profile: (handle) => `${ORIGIN}/user/${encodeURIComponent(handle.replace(/^u\//, ""))}/`,
  capture: { via: "oembed", endpoint: `${ORIGIN}/oembed` },
};
