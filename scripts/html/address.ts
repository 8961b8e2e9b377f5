/**
 * Whether a text is an address, by itself or on a base. `URL.canParse` would say so, too, but in Node 20 and 22 it is
 * wrong of signs such as `ü` once it was called some thousand times: https://github.com/AikidoSec/firewall-node/pull/1086
 */
export function isAddress(text: string, base?: string | URL): boolean {
  try {
    new URL(text, base);
    return true;
  } catch {
    return false;
  }
}
