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
