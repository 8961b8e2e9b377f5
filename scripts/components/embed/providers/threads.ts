import { inPath, isOn } from "./address.ts";
import type { Provider } from "./provider.ts";

const HOSTS = ["www.threads.com", "threads.com", "www.threads.net", "threads.net"];

export const threads: Provider = {
  id: "threads",
  name: "Threads",
  site: "https://www.threads.com/",
  hosts: HOSTS,
  match: (url) => {
    if (!isOn(url, HOSTS)) return undefined;
    const id = inPath(url, /^\/(?:@[\w.]+\/post|t)\/([\w-]{6,20})(?:\/media)?$/);
    if (id === undefined) return undefined;
    const user = inPath(url, /^\/@([\w.]+)\//);
    const address = `https://www.threads.com/${user ? `@${user}/post` : "t"}/${id}`;
    return { type: "post", id, url: address, ...(user ? { account: user } : {}) };
  },
  profile: (handle) => `https://www.threads.com/@${encodeURIComponent(handle)}`,
  capture: { via: "manual", reason: "Threads answers only those who have an access token of Meta." },
};
