import { inPath, isOn } from "./address.ts";
import type { Provider } from "./provider.ts";

const PLAYER = "https://embed.documentcloud.org";

export const documentcloud: Provider = {
  id: "documentcloud",
  name: "DocumentCloud",
  site: "https://www.documentcloud.org/",
  match: (url) => {
    if (
      !isOn(url, ["www.documentcloud.org", "documentcloud.org", "embed.documentcloud.org", "beta.documentcloud.org"])
    ) {
      return undefined;
    }
    const name = inPath(url, /^\/documents\/(\d{3,12}(?:-[\w-]+)?)(?:\.html)?$/);
    const id = /^\d+/.exec(name ?? "")?.[0];
    return id === undefined
      ? undefined
      : { type: "document", id, url: `https://www.documentcloud.org/documents/${name}/` };
  },
  player: {
    origin: PLAYER,
    sandbox: ["allow-scripts", "allow-same-origin", "allow-popups", "allow-forms"],
    allow: ["fullscreen"],
    size: { width: 8, height: 10 },
    address: ({ url }) => `${PLAYER}${new URL(url).pathname}?embed=1`,
  },
  capture: { via: "oembed", endpoint: "https://api.www.documentcloud.org/api/oembed" },
};
