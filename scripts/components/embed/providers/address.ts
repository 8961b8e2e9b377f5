import { createHash } from "node:crypto";
import { withoutEnd } from "../../at-end.ts";

/**
 * Whether an address stands on one of these hosts, each compared as a whole. Addresses with a user, a port or a host
 * that ends in a dot belong to nobody: they are ways to make one host look like another.
 * @param hosts lower case; the URL parser has lower-cased and punycoded the address's
 */
export function isOn(url: URL, hosts: readonly string[]): boolean {
  const isPlain = url.username === "" && url.password === "" && url.port === "";
  return isPlain && (url.protocol === "https:" || url.protocol === "http:") && hosts.includes(url.hostname);
}

/** The parts of a path between its slashes, decoded; none where it cannot be decoded. */
export function segments(url: URL): readonly string[] {
  try {
    return url.pathname
      .split("/")
      .filter((part) => part !== "")
      .map(decodeURIComponent);
  } catch {
    return [];
  }
}

/** An id made of an address where the provider gives none: safe as a file name, the same for the same address. */
export function idOfAddress(url: string): string {
  const hash = createHash("sha256").update(url).digest("hex").slice(0, 12);
  return `${new URL(url).hostname.replace(/^www\./, "")}-${hash}`;
}

/** The first group of a pattern in a path that is taken whole but for its last slash. */
export function inPath(url: URL, pattern: RegExp): string | undefined {
  return pattern.exec(withoutEnd(url.pathname, /\//))?.[1];
}
