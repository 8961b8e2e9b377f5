import { inPath, isOn } from "./address.ts";
import type { Provider } from "./provider.ts";

const ORIGIN = "https://open.spotify.com";

export const spotify: Provider = {
  id: "spotify",
  name: "Spotify",
  site: `${ORIGIN}/`,
  match: (url) => {
    const short = isOn(url, ["spotify.link"]) ? inPath(url, /^\/(\w{6,30})$/) : undefined;
    if (short !== undefined) return { type: "audio", id: short, url: `https://spotify.link/${short}` };
    if (!isOn(url, ["open.spotify.com", "play.spotify.com"])) return undefined;
    const [, kind, id] =
      /^\/(?:intl-[a-z]{2}\/)?(?:embed\/)?(track|album|episode|show|playlist|artist)\/(\w{22})\/?$/.exec(
        url.pathname,
      ) ?? [];
    return kind && id ? { type: "audio", id: `${kind}-${id}`, url: `${ORIGIN}/${kind}/${id}` } : undefined;
  },
  player: {
    origin: ORIGIN,
    sandbox: ["allow-scripts", "allow-same-origin", "allow-popups"],
    allow: ["autoplay", "clipboard-write", "encrypted-media", "fullscreen", "picture-in-picture"],
    size: { height: 152 },
    address: ({ url }) => (url.startsWith(`${ORIGIN}/`) ? url.replace(`${ORIGIN}/`, `${ORIGIN}/embed/`) : undefined),
  },
  capture: { via: "oembed", endpoint: `${ORIGIN}/oembed` },
};
