import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { CaptureFailure } from "./failure.ts";
import { isLoopbackAddress, isPublicAddress } from "./public-address.ts";

export interface Address {
  readonly address: string;
  readonly family: number;
}

/** How long and how much, for one address with all its redirects. */
export interface Limits {
  readonly totalMs: number;
  /** The longest silence. */
  readonly idleMs: number;
  readonly redirects: number;
  readonly bytes: { readonly json: number; readonly page: number; readonly picture: number };
}

/** What a capture reaches the internet through. */
export interface Network {
  /** All addresses of a name. */
  readonly resolve: (host: string) => Promise<readonly Address[]>;
  readonly limits: Limits;
  /** Tests only. With it nothing but this machine is reached, and there http and any port are allowed. */
  readonly loopback?: Loopback;
}

export interface Loopback {
  /** Where requests to every other machine go instead, such as `http://127.0.0.1:8123`; their Host stays. */
  readonly origin?: URL;
}

const MEGABYTE = 1_000_000;

export const LIMITS: Limits = {
  totalMs: 30_000,
  idleMs: 10_000,
  redirects: 5,
  bytes: { json: 2 * MEGABYTE, page: 5 * MEGABYTE, picture: 25 * MEGABYTE },
};

/** The internet, through the system's resolver. */
export const internet: Network = {
  resolve: (host) => lookup(host, { all: true, verbatim: true }),
  limits: LIMITS,
};

/**
 * The addresses of a host, every one of which may be connected to. One address that may not condemns the name: such an
 * answer is how a public name leads into a private network (DNS rebinding).
 * @param host a name, or an address with or without its square brackets
 */
export async function reachable(host: string, network: Network): Promise<readonly Address[]> {
  const bare = host.replace(/^\[|\]$/g, "");
  const family = isIP(bare);
  if (network.loopback?.origin && (family === 0 || isPublicAddress(bare))) return [loopbackOf(network.loopback.origin)];
  const addresses = family === 0 ? await network.resolve(bare) : [{ address: bare, family }];
  if (addresses.length === 0) throw new CaptureFailure("name-unknown", { host });
  for (const { address } of addresses) {
    if (network.loopback ? !isLoopbackAddress(address) : !isPublicAddress(address)) {
      const code = network.loopback && isPublicAddress(address) ? "address-not-loopback" : "address-not-public";
      throw new CaptureFailure(code, { host, ip: address });
    }
  }
  return addresses;
}

function loopbackOf({ hostname }: URL): Address {
  const address = hostname.replace(/^\[|\]$/g, "");
  return { address, family: isIP(address) };
}
