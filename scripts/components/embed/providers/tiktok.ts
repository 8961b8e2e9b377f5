import { inPath, isOn } from "./address.ts";
import type { Provider } from "./provider.ts";

const ORIGIN = "https://www.tiktok.com";
const HOSTS = ["www.tiktok.com", "tiktok.com", "m.tiktok.com"];
const SHORT_HOSTS = ["vm.tiktok.com", "vt.tiktok.com"];

export const tiktok: Provider = {
  id: "tiktok",
  name: "TikTok",
  site: `${ORIGIN}/`,
  hosts: [...HOSTS, ...SHORT_HOSTS],
  match: (url) => {
    const code = isOn(url, SHORT_HOSTS) ? inPath(url, /^\/(\w{5,20})$/) : undefined;
    if (code !== undefined) return { type: "video", id: code, url: `https://${url.hostname}/${code}/` };
    if (!isOn(url, HOSTS)) return undefined;
    const short = inPath(url, /^\/t\/(\w{5,20})$/);
    if (short !== undefined) return { type: "video", id: short, url: `${ORIGIN}/t/${short}/` };
    const id = inPath(url, /^\/(?:@[\w.]+\/(?:video|photo)|embed(?:\/v2)?|player\/v1|v)\/(\d{10,25})(?:\.html)?$/);
    if (id === undefined) return undefined;
    const user = inPath(url, /^\/@([\w.]+)\//);
    const kind = /\/photo\//.test(url.pathname) ? "photo" : "video";
    const address = `${ORIGIN}/@${user ?? ""}/${kind}/${id}`;
    return { type: kind === "photo" ? "post" : "video", id, url: address, ...(user ? { account: user } : {}) };
  },
  profile: (handle) => `${ORIGIN}/@${encodeURIComponent(handle)}`,
  player: {
    origin: ORIGIN,
    sandbox: ["allow-scripts", "allow-same-origin", "allow-popups", "allow-popups-to-escape-sandbox"],
    allow: ["autoplay", "encrypted-media", "fullscreen"],
    size: { width: 9, height: 16 },
    address: ({ type, id }) =>
      type === "video" && /^\d+$/.test(id) ? `${ORIGIN}/player/v1/${id}?autoplay=1` : undefined,
  },
  capture: { via: "oembed", endpoint: `${ORIGIN}/oembed` },
};
