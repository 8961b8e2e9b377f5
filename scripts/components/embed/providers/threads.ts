import { inPath, isOn } from "./address.ts";
import type { Provider } from "./provider.ts";

const HOSTS = ["www.threads.com", "threads.com", "www.threads.net", "threads.net"];

export const threads: Provider = {
  id: "threads",
  name: "Threads",
  site: "https://www.threads.com/",
  match: (url) => {
    if (!isOn(url, HOSTS)) return undefined;
    const id = inPath(url, /^\/(?:@[\w.]+\/post|t)\/([\w-]{6,20})(?:\/media)?$/);
    if (id === undefined) return undefined;
    const user = inPath(url, /^\/@([\w.]+)\//);
    return { type: "post", id, url: `https://www.threads.com/${user ? `@${user}/post` : "t"}/${id}` };
  },
  profile: (handle) => `https://www.threads.com/@${encodeURIComponent(handle)}`,
  capture: { via: "manual", reason: "Threads answers only those who have an access token of Meta." },
};
