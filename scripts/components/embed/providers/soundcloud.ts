import { inPath, isOn, segments } from "./address.ts";
import type { Provider } from "./provider.ts";

const PLAYER = "https://w.soundcloud.com";

/** First parts of addresses that are the platform's own pages and nobody's account. */
const OWN = [
  "discover",
  "search",
  "you",
  "upload",
  "stream",
  "charts",
  "pages",
  "jobs",
  "terms-of-use",
  "feed",
  "stations",
  "tags",
  "player",
];

export const soundcloud: Provider = {
  id: "soundcloud",
  name: "SoundCloud",
  site: "https://soundcloud.com/",
  match: (url) => {
    const short = isOn(url, ["on.soundcloud.com"]) ? inPath(url, /^\/(\w{4,30})$/) : undefined;
    if (short !== undefined) return { type: "audio", id: short, url: `https://on.soundcloud.com/${short}` };
    if (!isOn(url, ["soundcloud.com", "www.soundcloud.com", "m.soundcloud.com"])) return undefined;
    const parts = segments(url);
    const [user = "", second] = parts;
    const length = second === "sets" ? 3 : 2;
    const isSound =
      parts.length >= length && parts.length <= length + 1 && parts.every((part) => /^[\w-]+$/.test(part));
    // A sound that is not listed has a secret part at the end.
    const hasSecret = parts.length === length || /^s-\w+$/.test(parts[length] ?? "");
    if (!isSound || !hasSecret || OWN.includes(user)) return undefined;
    return { type: "audio", id: parts.slice(0, length).join("_"), url: `https://soundcloud.com/${parts.join("/")}` };
  },
  profile: (handle) => `https://soundcloud.com/${encodeURIComponent(handle)}`,
  player: {
    origin: PLAYER,
    sandbox: ["allow-scripts", "allow-same-origin", "allow-popups"],
    allow: ["autoplay"],
    size: { height: 166 },
    address: ({ url }) => `${PLAYER}/player/?url=${encodeURIComponent(url)}&auto_play=true`,
  },
  capture: { via: "oembed", endpoint: "https://soundcloud.com/oembed" },
};
