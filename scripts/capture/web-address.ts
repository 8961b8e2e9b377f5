import { isIP } from "node:net";
import { isAddress } from "../html/address.ts";
import { CaptureFailure } from "./failure.ts";
import type { Network } from "./network.ts";
import { isLoopbackAddress } from "./public-address.ts";

/**
 * An address that may be asked for, before anybody knows where its name leads.
 * @throws CaptureFailure where it is no https address without credentials and on the ordinary port
 */
export function webAddress(text: string, network: Network): URL {
  const url = isAddress(text) ? new URL(text) : undefined;
  if (!url?.hostname) throw new CaptureFailure("address-unreadable");
  if (url.username !== "" || url.password !== "") throw new CaptureFailure("address-credentials");
  if (network.loopback && isThisMachine(url)) return url;
  if (url.protocol !== "https:") throw new CaptureFailure("address-not-https", { address: url.href });
  if (url.port !== "") throw new CaptureFailure("address-port", { address: url.href, port: url.port });
  return url;
}

/** Named outright, or by the one name that must lead there (RFC 6761, 6.3). */
function isThisMachine({ protocol, hostname }: URL): boolean {
  const host = hostname.replace(/^\[|\]$/g, "");
  return /^https?:$/.test(protocol) && (host === "localhost" || (isIP(host) !== 0 && isLoopbackAddress(host)));
}
