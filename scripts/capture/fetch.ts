import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { isAddress } from "../html/address.ts";
import { ACCEPTED_ENCODINGS, readBody } from "./body.ts";
import { connectionFailure } from "./connection-failure.ts";
import { CaptureFailure } from "./failure.ts";
import { type Address, type Network, reachable } from "./network.ts";
import { statusFailure } from "./status-failure.ts";
import { webAddress } from "./web-address.ts";

/** What is asked for: an answer of a platform's interface, a page, or a picture. */
export type Wanted = "json" | "page" | "picture";

export interface Answer {
  /** Where it came from in the end. */
  readonly url: URL;
  /** The media type, lower-case, without parameters. */
  readonly type: string;
  /** As the server names it, if it does. */
  readonly charset?: string;
  readonly bytes: Buffer;
}

const KINDS = {
  json: { accept: "application/json", types: /^(?:application|text)\/json$|\+json$/, called: "JSON" },
  page: {
    accept: "text/html, application/xhtml+xml",
    types: /^(?:text\/html|application\/xhtml\+xml)$/,
    called: "a page",
  },
  // Storage servers often know no better than "bytes"; what a picture really is, its own bytes tell.
  picture: {
    accept: "image/avif, image/webp, image/jpeg, image/png",
    types: /^(?:image\/[a-z0-9.+-]+|(?:application|binary)\/octet-stream)$/,
    called: "a picture",
  },
} as const;

const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

/**
 * Gets one address, anonymously and safely: https only, public addresses only, on every hop; no cookies, no referrer.
 * The addresses that were checked are the ones connected to.
 * @throws CaptureFailure
 */
export async function fetchSafely(address: string, wanted: Wanted, network: Network): Promise<Answer> {
  const { totalMs, bytes } = network.limits;
  const signal = AbortSignal.timeout(totalMs);
  let host = address;
  try {
    const { response, url } = await follow(address, KINDS[wanted].accept, network, signal, (url) => {
      host = url.host;
    });
    try {
      const failure = statusFailure(response, url.host, wanted);
      if (failure) throw failure;
      const { type, charset } = mediaType(response);
      if (!KINDS[wanted].types.test(type)) {
        const sent = type === "" ? "something without a type" : type;
        throw new CaptureFailure("answer-type", { host: url.host, type: sent, wanted: KINDS[wanted].called });
      }
      const body = await readBody(response, bytes[wanted], url.host);
      return { url, type, ...(charset ? { charset } : {}), bytes: body };
    } finally {
      response.destroy();
    }
  } catch (error) {
    throw connectionFailure(error, { host, seconds: totalMs / 1000, timedOut: signal.aborted });
  }
}

/**
 * Where an address leads: one hop, without the body.
 * @returns undefined where it leads nowhere else
 * @throws CaptureFailure
 */
export async function nextHop(address: string, network: Network): Promise<URL | undefined> {
  const url = webAddress(address, network);
  const { totalMs } = network.limits;
  const signal = AbortSignal.timeout(totalMs);
  try {
    const response = await request(url, "*/*", network, signal);
    response.destroy();
    const failure = statusFailure(response, url.host, "page");
    if (failure) throw failure;
    return redirectOf(response, url);
  } catch (error) {
    throw connectionFailure(error, { host: url.host, seconds: totalMs / 1000, timedOut: signal.aborted });
  }
}

async function follow(
  address: string,
  accept: string,
  network: Network,
  signal: AbortSignal,
  asking: (url: URL) => void,
): Promise<{ readonly response: IncomingMessage; readonly url: URL }> {
  let url = webAddress(address, network);
  for (let hops = 0; hops <= network.limits.redirects; hops++) {
    asking(url);
    const response = await (hops === 0 ? request(url, accept, network, signal) : onward(url, accept, network, signal));
    const next = redirectOf(response, url);
    if (!next) return { response, url };
    response.destroy();
    url = refusedAsRedirect(next, () => webAddress(next.href, network));
  }
  throw new CaptureFailure("redirect-endless", { count: String(network.limits.redirects + 1) });
}

async function onward(url: URL, accept: string, network: Network, signal: AbortSignal): Promise<IncomingMessage> {
  try {
    return await request(url, accept, network, signal);
  } catch (error) {
    throw error instanceof CaptureFailure && error.kind === "usage" ? redirectRefused(url, error) : error;
  }
}

function refusedAsRedirect<Value>(next: URL, check: () => Value): Value {
  try {
    return check();
  } catch (error) {
    throw error instanceof CaptureFailure ? redirectRefused(next, error) : error;
  }
}

function redirectRefused(next: URL, { what }: CaptureFailure): CaptureFailure {
  // Whatever credentials it held are nobody's business.
  return new CaptureFailure("redirect-refused", {
    address: `${next.protocol}//${next.host}${next.pathname}`,
    reason: what,
  });
}

/** @returns undefined where the answer is none that sends on */
function redirectOf(response: IncomingMessage, url: URL): URL | undefined {
  if (!REDIRECTS.includes(response.statusCode ?? 0)) return undefined;
  const { location } = response.headers;
  if (location === undefined || !isAddress(location, url)) {
    throw new CaptureFailure("answer-malformed", { host: url.host, reason: "it sends us on and does not say where" });
  }
  return new URL(location, url);
}

async function request(url: URL, accept: string, network: Network, signal: AbortSignal): Promise<IncomingMessage> {
  const addresses = await reachable(url.hostname, network);
  const { protocol, port } = network.loopback?.origin ?? url;
  const { request: send } = protocol === "https:" ? https : http;
  return new Promise((resolve, reject) => {
    const sent = send({
      protocol,
      hostname: url.hostname.replace(/^\[|\]$/g, ""),
      port,
      path: url.pathname + url.search,
      headers: {
        host: url.host,
        accept,
        "accept-encoding": ACCEPTED_ENCODINGS,
        "user-agent": "Broadsheet/0.1 (captures single posts for a newsroom)",
      },
      agent: false,
      lookup: pinned(addresses),
      signal,
      timeout: network.limits.idleMs,
      maxHeaderSize: 16_384,
    });
    let answer: IncomingMessage | undefined;
    sent.on("timeout", () => {
      const seconds = String(network.limits.idleMs / 1000);
      const failure = new CaptureFailure("too-slow", { host: url.host, seconds });
      // An answer that has begun would only say that it broke off.
      (answer ?? sent).destroy(failure);
    });
    sent.on("error", reject);
    sent.on("response", (response) => {
      answer = response;
      resolve(response);
    });
    sent.end();
  });
}

type Lookup = NonNullable<http.RequestOptions["lookup"]>;

/** Answers with the addresses that were checked, so that no second answer of a name server can slip in. */
function pinned(addresses: readonly Address[]): Lookup {
  return (_host, options, callback) => {
    const [first] = addresses;
    if (options.all) callback(null, [...addresses]);
    else callback(null, first?.address ?? "", first?.family);
  };
}

/** RFC 9110, 8.3.1 */
function mediaType({ headers }: IncomingMessage): { readonly type: string; readonly charset?: string } {
  const [type = "", ...parameters] = (headers["content-type"] ?? "").split(";").map((part) => part.trim());
  const charset = parameters.map((parameter) => /^charset="?([^"\s]+)"?$/i.exec(parameter)?.[1]).find(Boolean);
  return { type: type.toLowerCase(), ...(charset ? { charset } : {}) };
}
