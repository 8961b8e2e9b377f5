import { inPath, isOn } from "./address.ts";
import type { Provider } from "./provider.ts";

const ORIGIN = "https://datawrapper.dwcdn.net";

export const datawrapper: Provider = {
  id: "datawrapper",
  name: "Datawrapper",
  site: "https://www.datawrapper.de/",
  match: (url) => {
    const id = isOn(url, ["datawrapper.dwcdn.net"])
      ? inPath(url, /^\/(\w{5})(?:\/\d+)?$/)
      : isOn(url, ["www.datawrapper.de", "datawrapper.de"])
        ? inPath(url, /^\/_\/(\w{5})$/)
        : undefined;
    return id === undefined ? undefined : { type: "chart", id, url: `${ORIGIN}/${id}/` };
  },
  player: {
    origin: ORIGIN,
    sandbox: ["allow-scripts", "allow-same-origin", "allow-popups"],
    allow: ["fullscreen"],
    size: { height: 440 },
    address: ({ url }) => url,
  },
  capture: { via: "oembed", endpoint: "https://api.datawrapper.de/v3/oembed/" },
};
