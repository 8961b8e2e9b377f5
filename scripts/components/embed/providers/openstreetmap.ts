import { isOn } from "./address.ts";
import type { Provider } from "./provider.ts";

const ORIGIN = "https://www.openstreetmap.org";
const HOSTS = ["www.openstreetmap.org", "openstreetmap.org", "osm.org", "www.osm.org"];
/** Size of the map whose part of the world is asked for, in pixels. */
const WIDTH = 640;
const HEIGHT = 480;
/** Pixels of the whole world at zoom 0. */
const WORLD = 256;

export const openstreetmap: Provider = {
  id: "openstreetmap",
  name: "OpenStreetMap",
  site: `${ORIGIN}/`,
  match: (url) => {
    if (!isOn(url, HOSTS)) return undefined;
    const view = /^#map=(\d{1,2})(?:\.\d+)?\/(-?\d{1,2}(?:\.\d+)?)\/(-?\d{1,3}(?:\.\d+)?)(?:&|$)/.exec(url.hash);
    const element = /^\/(node|way|relation)\/(\d+)\/?$/.exec(url.pathname);
    if (element) {
      return { type: "map", id: `${element[1]}-${element[2]}`, url: `${ORIGIN}/${element[1]}/${element[2]}` };
    }
    if (!view || url.pathname !== "/") return undefined;
    const [, zoom, latitude, longitude] = view;
    const marker = markerOf(url);
    const at = `${latitude}_${longitude}_${zoom}`;
    return {
      type: "map",
      id: marker ? `${at}_${marker.join("_")}` : at,
      url: `${ORIGIN}/${marker ? `?mlat=${marker[0]}&mlon=${marker[1]}` : ""}#map=${zoom}/${latitude}/${longitude}`,
    };
  },
  player: {
    origin: ORIGIN,
    sandbox: ["allow-scripts", "allow-same-origin", "allow-popups"],
    allow: [],
    size: { width: 4, height: 3 },
    address: ({ url }) => {
      const { hash, searchParams } = new URL(url);
      const [zoom, latitude, longitude] = hash.replace("#map=", "").split("/").map(Number);
      if (zoom === undefined || latitude === undefined || longitude === undefined) return undefined;
      const [mlat, mlon] = [searchParams.get("mlat"), searchParams.get("mlon")];
      const marker = mlat && mlon ? `&marker=${mlat}%2C${mlon}` : "";
      return `${ORIGIN}/export/embed.html?bbox=${box(zoom, latitude, longitude).join("%2C")}&layer=mapnik${marker}`;
    },
  },
  capture: { via: "manual", reason: "A map has nothing to capture: its title says what it shows." },
};

function markerOf(url: URL): readonly [string, string] | undefined {
  const [latitude, longitude] = [url.searchParams.get("mlat"), url.searchParams.get("mlon")];
  const isNumber = (value: string | null): value is string => value !== null && /^-?\d{1,3}(?:\.\d+)?$/.test(value);
  return isNumber(latitude) && isNumber(longitude) ? [latitude, longitude] : undefined;
}

/** West, south, east and north of a map around a point, in degrees. https://wiki.openstreetmap.org/wiki/Zoom_levels */
function box(zoom: number, latitude: number, longitude: number): readonly string[] {
  const degrees = 360 / (WORLD * 2 ** zoom);
  const [across, up] = [(degrees * WIDTH) / 2, (degrees * HEIGHT * Math.cos((latitude * Math.PI) / 180)) / 2];
  return [longitude - across, latitude - up, longitude + across, latitude + up].map((value) => value.toFixed(5));
}
