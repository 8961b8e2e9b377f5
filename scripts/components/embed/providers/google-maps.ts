import { idOfAddress, inPath, isOn, segments } from "./address.ts";
import { GOOGLE_ENDINGS } from "./google-endings.ts";
import type { Match, Provider } from "./provider.ts";

const ORIGIN = "https://www.google.com";
const HOSTS = GOOGLE_ENDINGS.flatMap((ending) => [`www.google.${ending}`, `google.${ending}`]);
const OLD_HOSTS = GOOGLE_ENDINGS.map((ending) => `maps.google.${ending}`);

export const googleMaps: Provider = {
  id: "google-maps",
  name: "Google Maps",
  site: `${ORIGIN}/maps`,
  match: (url) => {
    const short = isOn(url, ["maps.app.goo.gl"])
      ? inPath(url, /^\/(\w{6,30})$/)
      : isOn(url, ["goo.gl"])
        ? inPath(url, /^\/maps\/(\w{6,30})$/)
        : undefined;
    if (short !== undefined) return { type: "map", id: short, url: `https://${url.hostname}${url.pathname}` };
    const isOld = isOn(url, OLD_HOSTS);
    if (!isOld && !(isOn(url, HOSTS) && segments(url)[0] === "maps")) return undefined;
    return view(url);
  },
  player: {
    origin: ORIGIN,
    sandbox: ["allow-scripts", "allow-same-origin", "allow-popups", "allow-popups-to-escape-sandbox"],
    allow: ["fullscreen"],
    size: { width: 4, height: 3 },
    address: ({ url }) => {
      const { origin, pathname, searchParams } = new URL(url);
      if (origin !== ORIGIN) return undefined;
      if (pathname === "/maps/embed") return url;
      const [, latitude, longitude, zoom] = CENTRE.exec(pathname) ?? [];
      const centre = latitude && longitude ? `${latitude},${longitude}` : undefined;
      const place = placeOf(pathname) ?? searchParams.get("q") ?? centre;
      if (place === undefined) return undefined;
      const near = centre && place !== centre ? `&ll=${encodeURIComponent(centre)}` : "";
      return `${ORIGIN}/maps?q=${encodeURIComponent(place)}${near}${zoom ? `&z=${zoom}` : ""}&output=embed`;
    },
  },
  capture: { via: "manual", reason: "A map has nothing to capture: its title says what it shows." },
};

const CENTRE = /\/@(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?),(\d{1,2})(?:\.\d+)?z/;

/** What the map shows: a part of the world, a place, what was looked for, or the code of a map made for embedding. */
function view(url: URL): Match | undefined {
  const [, latitude, longitude, zoom] = CENTRE.exec(url.pathname) ?? [];
  const name = placeOf(url.pathname);
  const query = url.searchParams.get("q") ?? url.searchParams.get("query");
  const code = inPath(url, /^\/maps\/(embed)$/) && url.searchParams.get("pb");
  const centre = latitude ? `@${latitude},${longitude},${zoom}z` : undefined;
  const path = code
    ? `embed?pb=${encodeURIComponent(code)}`
    : name
      ? ["place", encodeURIComponent(name), ...(centre ? [centre] : [])].join("/")
      : (centre ?? (query ? `?q=${encodeURIComponent(query)}` : undefined));
  if (path === undefined) return undefined;
  const address = `${ORIGIN}/maps${path.startsWith("?") ? "" : "/"}${path}`;
  return { type: "map", id: idOfAddress(address), url: address };
}

function placeOf(pathname: string): string | undefined {
  const written = /^\/maps\/(?:place|search)\/([^/]+)/.exec(pathname)?.[1];
  if (written === undefined || written.startsWith("@")) return undefined;
  try {
    return decodeURIComponent(written.replaceAll("+", " "));
  } catch {
    return undefined;
  }
}
