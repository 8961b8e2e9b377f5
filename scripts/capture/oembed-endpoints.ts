import { createRequire } from "node:module";
import { z } from "zod";

/** The public list of providers, as data: https://oembed.com/providers.json */
const list = z.array(
  z.object({
    endpoints: z.array(z.object({ url: z.string(), schemes: z.array(z.string()).optional() })),
  }),
);

/** Answers only to apps with a key. */
const NEEDS_KEY = ["graph.facebook.com"];

let patterns: readonly { readonly scheme: Scheme; readonly endpoint: string }[] | undefined;

/** The oEmbed endpoint of an address by the public list of providers; undefined where none claims it. */
export function listedEndpoint(url: URL): string | undefined {
  patterns ??= z
    .parse(list, createRequire(import.meta.url)("oembed-providers/providers.json"))
    .flatMap(({ endpoints }) =>
      endpoints.flatMap(({ url: endpoint, schemes = [] }) =>
        schemes.flatMap((written) => {
          const scheme = readScheme(written);
          return scheme && isUsable(endpoint) ? [{ scheme, endpoint }] : [];
        }),
      ),
    );
  return patterns.find(({ scheme }) => matches(scheme, url))?.endpoint;
}

function isUsable(endpoint: string): boolean {
  const plain = endpoint.replaceAll("{format}", "json");
  return plain.startsWith("https://") && URL.canParse(plain) && !NEEDS_KEY.includes(new URL(plain).hostname);
}

/** `https://*.example.org/watch/*`: whole labels of the host, any stretch of what comes after it. */
export interface Scheme {
  readonly labels: readonly string[];
  readonly path: readonly string[];
}

/**
 * A pattern of the list. A host that is nothing but a star and a top-level domain claims too much and is left out.
 * @returns undefined for what is none
 */
export function readScheme(written: string): Scheme | undefined {
  const [, host, path = "/"] = /^https?:\/\/([a-z0-9.*-]+)(\/.*)?$/i.exec(written) ?? [];
  const labels = host?.toLowerCase().split(".") ?? [];
  if (labels.length < 2 || labels.slice(-2).some((label) => label.includes("*") || label === "")) return undefined;
  return { labels, path: path.split("*") };
}

/** Hosts are compared label by label, so that no ending of a name is taken for the name; the whole path must fit. */
export function matches({ labels, path }: Scheme, url: URL): boolean {
  const host = url.hostname.split(".");
  if (url.port !== "" || host.length !== labels.length) return false;
  return labels.every((label, index) => label === "*" || label === host[index]) && fits(path, url.pathname + url.search);
}

/** Fixed pieces in their order, the first at the start and the last at the end; a star between them is any stretch. */
function fits(pieces: readonly string[], text: string): boolean {
  const [first = "", ...rest] = pieces;
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let from = first.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, from);
    if (found < 0) return false;
    from = found + piece.length;
  }
  return text.length - last.length >= from && text.endsWith(last);
}
