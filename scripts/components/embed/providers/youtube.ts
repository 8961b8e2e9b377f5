import { isOn, segments } from "./address.ts";
import type { Provider } from "./provider.ts";

const HOSTS = ["www.youtube.com", "youtube.com", "m.youtube.com", "music.youtube.com", "www.youtube-nocookie.com"];
const PLAYER = "https://www.youtube-nocookie.com";
const ID = /^[\w-]{11}$/;

export const youtube: Provider = {
  id: "youtube",
  name: "YouTube",
  site: "https://www.youtube.com/",
  hosts: [...HOSTS, "youtu.be"],
  match: (url) => {
    const id = idOf(url);
    if (id === undefined || !ID.test(id)) return undefined;
    const start = seconds(url.searchParams.get("t") ?? url.searchParams.get("start"));
    return { type: "video", id, url: `https://www.youtube.com/watch?v=${id}`, ...(start ? { start } : {}) };
  },
  profile: (handle) => `https://www.youtube.com/@${encodeURIComponent(handle)}`,
  player: {
    origin: PLAYER,
    sandbox: [
      "allow-scripts",
      "allow-same-origin",
      "allow-presentation",
      "allow-popups",
      "allow-popups-to-escape-sandbox",
    ],
    allow: ["autoplay", "encrypted-media", "fullscreen", "picture-in-picture"],
    size: { width: 16, height: 9 },
    address: ({ id, start }) => `${PLAYER}/embed/${id}?autoplay=1${start ? `&start=${start}` : ""}`,
  },
  capture: { via: "oembed", endpoint: "https://www.youtube.com/oembed" },
};

function idOf(url: URL): string | undefined {
  const [first = "", second] = segments(url);
  if (isOn(url, ["youtu.be"])) return first;
  if (!isOn(url, HOSTS)) return undefined;
  if (first === "watch") return url.searchParams.get("v") ?? undefined;
  return ["shorts", "live", "embed", "v"].includes(first) ? second : undefined;
}

/** `90`, `90s` or `1h2m3s` as seconds. */
function seconds(written: string | null): number | undefined {
  const [, hours, minutes, rest] = /^(?:(\d{1,2})h)?(?:(\d{1,4})m)?(?:(\d{1,5})s?)?$/.exec(written ?? "") ?? [];
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(rest ?? 0) || undefined;
}
