import { inPath, isOn } from "./address.ts";
import type { Match, Provider } from "./provider.ts";

const ORIGIN = "https://www.facebook.com";
const HOSTS = ["www.facebook.com", "facebook.com", "m.facebook.com", "mbasic.facebook.com", "web.facebook.com"];
const ID = /^(?:\d{5,20}|pfbid\w{10,100})$/;

export const facebook: Provider = {
  id: "facebook",
  name: "Facebook",
  site: `${ORIGIN}/`,
  hosts: [...HOSTS, "fb.watch"],
  match: (url) => {
    if (isOn(url, ["fb.watch"])) {
      const id = inPath(url, /^\/([\w-]{4,30})$/);
      return id === undefined ? undefined : { type: "video", id, url: `https://fb.watch/${id}/` };
    }
    return isOn(url, HOSTS) ? (film(url) ?? post(url)) : undefined;
  },
  player: {
    origin: ORIGIN,
    sandbox: ["allow-scripts", "allow-same-origin", "allow-popups", "allow-popups-to-escape-sandbox"],
    allow: ["autoplay", "encrypted-media", "fullscreen", "picture-in-picture"],
    size: { width: 16, height: 9 },
    // Its player takes full addresses alone.
    address: ({ type, url }) =>
      type === "video" && url.startsWith(`${ORIGIN}/`) && !url.includes("/share/")
        ? `${ORIGIN}/plugins/video.php?href=${encodeURIComponent(url)}&show_text=false&autoplay=true`
        : undefined,
  },
  capture: { via: "manual", reason: "Facebook answers only those who have an access token of Meta." },
};

function film(url: URL): Match | undefined {
  const watched = /^\/(?:watch|video\.php)\/?(?:live\/)?$/.test(url.pathname) ? url.searchParams.get("v") : undefined;
  const id = watched ?? inPath(url, /^\/(?:reel|[\w.-]+\/videos(?:\/[^/]+)?)\/(\d{5,20})$/);
  if (id && ID.test(id)) return { type: "video", id, url: `${ORIGIN}/watch/?v=${id}` };
  const shared = inPath(url, /^\/share\/[vr]\/([\w-]{5,40})$/);
  return shared === undefined ? undefined : { type: "video", id: shared, url: `${ORIGIN}/share/v/${shared}/` };
}

function post(url: URL): Match | undefined {
  const { pathname, searchParams } = url;
  const owner = inPath(url, /^\/((?:groups\/)?[\w.-]+)\/(?:posts|permalink)\//);
  const id = inPath(url, /^\/(?:groups\/)?[\w.-]+\/(?:posts|permalink)\/(?:[^/]+\/)?([\w]+)$/);
  if (owner && id && ID.test(id)) return { type: "post", id, url: `${ORIGIN}/${owner}/posts/${id}` };
  const story = /^\/(?:permalink|story)\.php$/.test(pathname) ? searchParams.get("story_fbid") : null;
  const by = searchParams.get("id");
  if (story && ID.test(story) && by && /^\d+$/.test(by)) {
    return { type: "post", id: story, url: `${ORIGIN}/permalink.php?story_fbid=${story}&id=${by}` };
  }
  const photo = /^\/photo(?:\.php|\/)?$/.test(pathname) ? searchParams.get("fbid") : null;
  if (photo && ID.test(photo)) return { type: "post", id: photo, url: `${ORIGIN}/photo/?fbid=${photo}` };
  const shared = inPath(url, /^\/share\/(?:p\/)?([\w-]{5,40})$/);
  return shared === undefined ? undefined : { type: "post", id: shared, url: `${ORIGIN}/share/p/${shared}/` };
}
