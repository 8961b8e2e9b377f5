import { isIP } from "node:net";
import { isAddress } from "../html/address.ts";
import { internet, type Network } from "./network.ts";
import { isLoopbackAddress } from "./public-address.ts";

export const LOOPBACK_SWITCH = "BROADSHEET_CAPTURE_ALLOW_LOOPBACK";

/**
 * The network of this run. The switch is for tests, which have no internet and no certificates: `1` allows this machine
 * over http and on any port, and an address of this machine (`http://127.0.0.1:8123`) has every request sent there, with
 * the Host it was meant for. Either way nothing else is reached, so the switch cannot open a newsroom's network.
 * @throws Error where the switch has another value
 */
export function networkOf(environment: { readonly [name: string]: string | undefined }): Network {
  const value = environment[LOOPBACK_SWITCH];
  if (value === undefined || value === "" || value === "0") return internet;
  if (value === "1") return { ...internet, loopback: {} };
  const origin = isAddress(value) ? new URL(value) : undefined;
  const host = origin?.hostname.replace(/^\[|\]$/g, "") ?? "";
  if (!origin || !/^https?:$/.test(origin.protocol) || isIP(host) === 0 || !isLoopbackAddress(host)) {
    throw new Error(`${LOOPBACK_SWITCH} is 1 or an address of this machine such as http://127.0.0.1:8123, for tests.`);
  }
  return { ...internet, loopback: { origin } };
}
