import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { LIMITS, type Network } from "../../scripts/capture/network.ts";

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A real server on the loopback address that answers as badly as it is told to; it stops when the test ends. */
export async function misbehave(handler: Handler): Promise<string> {
  const server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** This machine and nothing else, with short patience; names are answered by `names`. */
export function loopbackNetwork(
  limits: Partial<Network["limits"]> = {},
  names: { readonly [host: string]: readonly string[] } = {},
): Network {
  return {
    limits: { ...LIMITS, ...limits },
    resolve: async (host) => (names[host] ?? []).map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    loopback: {},
  };
}

/** Every request goes to the server at `origin`, with the Host it was meant for. */
export function platformNetwork(origin: string): Network {
  return { ...loopbackNetwork(), loopback: { origin: new URL(origin) } };
}

export function json(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(value));
}
