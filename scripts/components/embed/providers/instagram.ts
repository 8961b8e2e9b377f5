import { inPath, isOn } from "./address.ts";
import type { Provider } from "./provider.ts";

const ORIGIN = "https://www.instagram.com";
const HOSTS = ["www.instagram.com", "instagram.com", "m.instagram.com"];

export const instagram: Provider = {
  id: "instagram",
  name: "Instagram",
  site: `${ORIGIN}/`,
  hosts: HOSTS,
  match: (url) => {
    if (!isOn(url, HOSTS)) return undefined;
    const post = inPath(url, /^\/(?:[\w.]+\/)?p\/([\w-]{5,40})(?:\/embed)?$/);
    const user = inPath(url, /^\/([\w.]+)\/(?:p|reels?|tv)\//);
    const by = user === undefined ? {} : { account: user };
    if (post !== undefined) return { type: "post", id: post, url: `${ORIGIN}/p/${post}/`, ...by };
    const film = inPath(url, /^\/(?:[\w.]+\/)?(?:reels?|tv)\/([\w-]{5,40})(?:\/embed)?$/);
    return film === undefined ? undefined : { type: "video", id: film, url: `${ORIGIN}/reel/${film}/`, ...by };
  },
  profile: (handle) => `${ORIGIN}/${encodeURIComponent(handle)}/`,
  player: {
    origin: ORIGIN,
    sandbox: ["allow-scripts", "allow-same-origin", "allow-popups", "allow-popups-to-escape-sandbox"],
    allow: ["autoplay", "encrypted-media", "fullscreen"],
    size: { width: 4, height: 6 },
    address: ({ type, id }) => (type === "video" ? `${ORIGIN}/reel/${id}/embed/` : undefined),
  },
  capture: { via: "manual", reason: "Instagram answers only those who have an access token of Meta." },
};
