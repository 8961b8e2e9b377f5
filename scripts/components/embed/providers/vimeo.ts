import { isOn, segments } from "./address.ts";
import type { Provider } from "./provider.ts";

const PLAYER = "https://player.vimeo.com";

export const vimeo: Provider = {
  id: "vimeo",
  name: "Vimeo",
  site: "https://vimeo.com/",
  match: (url) => {
    if (!isOn(url, ["vimeo.com", "www.vimeo.com", "player.vimeo.com"])) return undefined;
    const parts = segments(url);
    const at = parts.findIndex((part) => /^\d{5,12}$/.test(part));
    const id = parts[at];
    const isVideo = at === 0 || ["video", "videos"].includes(parts[at - 1] ?? "") || parts[at - 2] === "channels";
    if (id === undefined || !isVideo) return undefined;
    // A video that is not listed has a second part, without which nobody may see it.
    const secret = /^[0-9a-f]{6,20}$/.exec(parts[at + 1] ?? url.searchParams.get("h") ?? "")?.[0];
    const start = Number(/^#t=(\d{1,5})s?$/.exec(url.hash)?.[1] ?? 0);
    const address = `https://vimeo.com/${id}${secret ? `/${secret}` : ""}`;
    return { type: "video", id, url: address, ...(start ? { start } : {}) };
  },
  player: {
    origin: PLAYER,
    sandbox: ["allow-scripts", "allow-same-origin", "allow-presentation", "allow-popups"],
    allow: ["autoplay", "fullscreen", "picture-in-picture"],
    size: { width: 16, height: 9 },
    address: ({ id, url, start }) => {
      const secret = segments(new URL(url))[1];
      // `dnt` asks Vimeo not to count the viewer.
      return `${PLAYER}/video/${id}?autoplay=1&dnt=1${secret ? `&h=${secret}` : ""}${start ? `#t=${start}s` : ""}`;
    },
  },
  capture: { via: "oembed", endpoint: "https://vimeo.com/api/oembed.json" },
};
