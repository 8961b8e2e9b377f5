import list from "oembed-providers/providers.json" with { type: "json" };

/** A provider of the public list of oEmbed providers: who it is and where `capture` asks. https://oembed.com/providers.json */
export interface ListedProvider {
  readonly name: string;
  readonly endpoint: string;
}

interface Scheme extends ListedProvider {
  readonly path: RegExp;
}

let index: ReadonlyMap<string, readonly Scheme[]> | undefined;

/** Who of the public list owns an address; undefined where nobody does. */
export function listedProvider(url: URL): ListedProvider | undefined {
  if (url.username !== "" || url.password !== "" || url.port !== "") return undefined;
  index ??= readList();
  for (const host of hostsOf(url.hostname)) {
    const found = index.get(host)?.find(({ path }) => path.test(`${url.pathname}${url.search}`));
    if (found) return { name: found.name, endpoint: found.endpoint };
  }
  return undefined;
}

/** The host itself, then `*.` and what lies above it, from the nearest on: `a.b.example` is under `*.b.example`. */
function hostsOf(host: string): readonly string[] {
  const labels = host.split(".");
  return [host, ...labels.slice(1).map((_, above) => `*.${labels.slice(above + 1).join(".")}`)];
}

function readList(): ReadonlyMap<string, readonly Scheme[]> {
  const hosts = new Map<string, Scheme[]>();
  for (const { provider_name, endpoints } of list) {
    for (const endpoint of endpoints) {
      const address = endpoint.url.replace("{format}", "json");
      if (!address.startsWith("https://")) continue;
      for (const scheme of ("schemes" in endpoint && endpoint.schemes) || []) {
        // A star within a name, or above a bare ending such as `*.com`, would take in hosts that are not the provider's.
        const [, host, path] = /^https?:\/\/((?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+)(\/.*)$/i.exec(scheme) ?? [];
        if (!host || !path || /^\*\.[^.]+$/.test(host)) continue;
        const known = hosts.get(host.toLowerCase()) ?? [];
        known.push({ name: provider_name, endpoint: address, path: patternOf(path) });
        hosts.set(host.toLowerCase(), known);
      }
    }
  }
  return hosts;
}

function patternOf(path: string): RegExp {
  const literal = path.split("*").map((part) => part.replace(/[.?+^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${literal.join(".*")}$`);
}
