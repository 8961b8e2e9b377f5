import { BlockList, isIP, isIPv4 } from "node:net";

/** Networks that are not part of the public internet, each with where that is said. */
const NOT_PUBLIC_V4: readonly (readonly [network: string, prefix: number])[] = [
  ["0.0.0.0", 8], // "this network", unspecified: RFC 1122, 3.2.1.3
  ["10.0.0.0", 8], // private: RFC 1918
  ["100.64.0.0", 10], // shared by a provider's customers (CGNAT): RFC 6598
  ["127.0.0.0", 8], // loopback: RFC 1122, 3.2.1.3
  ["169.254.0.0", 16], // link-local, and the metadata services of cloud machines: RFC 3927
  ["172.16.0.0", 12], // private: RFC 1918
  ["192.0.0.0", 24], // protocol assignments: RFC 6890
  ["192.0.2.0", 24], // documentation: RFC 5737
  ["192.88.99.0", 24], // 6to4 relays, withdrawn: RFC 7526
  ["192.168.0.0", 16], // private: RFC 1918
  ["198.18.0.0", 15], // benchmarks: RFC 2544
  ["198.51.100.0", 24], // documentation: RFC 5737
  ["203.0.113.0", 24], // documentation: RFC 5737
  ["224.0.0.0", 4], // multicast: RFC 5771
  ["240.0.0.0", 4], // reserved, and the limited broadcast: RFC 1112, RFC 919
];

/** Within the global unicast space, 2000::/3 (RFC 4291, 2.4): whatever lies outside that is not public at all. */
const NOT_PUBLIC_V6: readonly (readonly [network: string, prefix: number])[] = [
  ["2001::", 23], // protocol assignments, among them Teredo and ORCHID: RFC 2928, RFC 4380, RFC 7343
  ["2001:db8::", 32], // documentation: RFC 3849
  ["3fff::", 20], // documentation: RFC 9637
];

/** Ranges whose addresses hold one of IPv4; what counts is the one inside. */
const EMBEDDING: readonly (readonly [network: string, prefix: number, group: number])[] = [
  ["::ffff:0:0", 96, 6], // IPv4-mapped: RFC 4291, 2.5.5.2
  ["64:ff9b::", 96, 6], // NAT64: RFC 6052, 2.1
  ["2002::", 16, 1], // 6to4: RFC 3056, 2
];

const notPublicV4 = blockList(NOT_PUBLIC_V4, "ipv4");
const notPublicV6 = blockList(NOT_PUBLIC_V6, "ipv6");
const globalV6 = blockList([["2000::", 3]], "ipv6");
const loopback = blockList([["127.0.0.0", 8]], "ipv4");
const embedding = EMBEDDING.map(([network, prefix, group]) => ({
  list: blockList([[network, prefix]], "ipv6"),
  group,
}));

/** True for an address of the public internet, IPv4 or IPv6; false for all others and for what is no address. */
export function isPublicAddress(address: string): boolean {
  const bare = withoutZone(address);
  if (isIP(bare) === 0) return false;
  if (isIPv4(bare)) return !notPublicV4.check(bare, "ipv4");
  const inner = embeddedV4(bare);
  if (inner !== undefined) return isPublicAddress(inner);
  return globalV6.check(bare, "ipv6") && !notPublicV6.check(bare, "ipv6");
}

/** True for the machine itself: 127.0.0.0/8 and ::1. */
export function isLoopbackAddress(address: string): boolean {
  return isIPv4(address) ? loopback.check(address, "ipv4") : address === "::1";
}

/** A link-local address may name its interface: `fe80::1%eth0`. */
function withoutZone(address: string): string {
  return address.split("%")[0] ?? "";
}

function embeddedV4(address: string): string | undefined {
  const found = embedding.find(({ list }) => list.check(address, "ipv6"));
  if (!found) return undefined;
  const [high = 0, low = 0] = groupsOf(address).slice(found.group, found.group + 2);
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}

/** The eight 16-bit groups of an IPv6 address. The URL standard writes it without dots and with one `::` at most. */
function groupsOf(address: string): readonly number[] {
  const written = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const [before = [], after = []] = written.split("::").map((half) => half.split(":").filter(Boolean));
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => "0");
  return [...before, ...zeros, ...after].map((group) => Number.parseInt(group, 16));
}

function blockList(networks: readonly (readonly [string, number])[], family: "ipv4" | "ipv6"): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of networks) list.addSubnet(network, prefix, family);
  return list;
}
