import { type Platform, platformAt } from "./platforms.ts";
import { findProvider } from "./providers/providers.ts";

/** What the title of a post says of where it lies. */
interface Said {
  readonly platform?: Platform;
  /** With its `@`. */
  readonly handle?: string;
}

export type Mismatch =
  /** The address lies on another platform than the title names, or on none that is known. */
  | { readonly elsewhere: string; readonly platform: Platform }
  /** The address names another account than the title; with its `@`. */
  | { readonly account: string; readonly handle: string };

/**
 * What contradicts the title in a post's own address; undefined where nothing does. An address that does not say whose
 * post it is, or lies where nothing is known of the addresses, contradicts nobody.
 */
export function mismatchOf(address: string, { platform, handle }: Said): Mismatch | undefined {
  const url = new URL(address);
  const found = platformAt(url);
  // Where a platform is many servers, its posts lie on any host that is not another platform's.
  const isElsewhere =
    platform !== undefined && found !== platform && (found !== undefined || platform.hosts !== undefined);
  if (isElsewhere) return { elsewhere: url.hostname, platform };
  const account = found?.account?.(url) ?? findProvider(address)?.account;
  if (account === undefined || handle === undefined || isSame(account, handle.slice(1))) return undefined;
  return { account: `@${account}`, handle };
}

/** Accounts of servers may be named without their server, and under the domain of which the server is a part. */
function isSame(account: string, handle: string): boolean {
  const [name, server] = account.toLowerCase().split("@");
  const [wantedName, wantedServer] = handle.toLowerCase().split("@");
  const isServer =
    server === undefined ||
    wantedServer === undefined ||
    server === wantedServer ||
    server.endsWith(`.${wantedServer}`);
  return name === wantedName && isServer;
}
