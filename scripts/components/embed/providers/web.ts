import { idOfAddress } from "./address.ts";
import { listedProvider } from "./oembed-list.ts";
import type { Match, Provider } from "./provider.ts";

/** Parameters that say where a reader came from and nothing about the page. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid?|yclid|_hs(?:enc|mi)|ref_(?:src|url)|si)$/i;

/** Any other page of the web: a card that leads there. Nothing is loaded from it. */
export function webProvider(url: URL): Provider {
  const listed = listedProvider(url);
  return {
    id: "web",
    name: listed?.name ?? url.hostname.replace(/^www\./, ""),
    match,
    capture: listed ? { via: "oembed", endpoint: listed.endpoint } : { via: "opengraph" },
  };
}

function match(url: URL): Match | undefined {
  if (!/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") return undefined;
  const address = new URL(url.href);
  for (const name of [...address.searchParams.keys()]) if (TRACKING.test(name)) address.searchParams.delete(name);
  return { type: "card", id: idOfAddress(address.href), url: address.href };
}
