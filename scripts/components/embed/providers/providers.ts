import type { Match, Provider } from "./provider.ts";
import { x } from "./x.ts";
import { youtube } from "./youtube.ts";

/** Every provider, each in its own file, in the order in which an address is offered to them. */
export const providers: readonly Provider[] = [x, youtube];

export interface Found extends Match {
  readonly provider: Provider;
}

/** The provider whose address this is, and what it leads to; undefined where it is nobody's. */
export function findProvider(address: string): Found | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  for (const provider of providers) {
    const match = provider.match(url);
    if (match) return { ...match, provider };
  }
  return undefined;
}

export function providerById(id: string): Provider | undefined {
  return providers.find((provider) => provider.id === id);
}
