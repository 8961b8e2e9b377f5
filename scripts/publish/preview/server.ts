import type { IncomingMessage, ServerResponse } from "node:http";
import { relative } from "node:path";
import DevServer, { type Answer } from "@11ty/eleventy-dev-server";
import { MachineError } from "../failure.ts";

/** How many ports beyond the one that was asked for are tried. */
const FURTHER_PORTS = 10;

/** Milliseconds that open pages have to say goodbye. */
const PARTING = 200;

/** The names this machine has for itself. Any name can be made to lead here, and its pages would then read drafts. */
const OWN_NAMES = ["localhost", "127.0.0.1", "[::1]"];

export interface PreviewServerOptions {
  /** Absolute path of the folder that is served. */
  readonly folder: string;
  /** Answers a request instead of the folder; undefined leaves it to the folder. */
  readonly respond: (url: URL) => Promise<Answer | undefined>;
}

/** Serves a folder with live reload, to this machine only: drafts are nobody else's business. */
export class PreviewServer extends DevServer {
  constructor({ folder, respond }: PreviewServerOptions) {
    // It decodes an address with the path of the folder before it, so that one should have no percent sign.
    super("broadsheet", relative(process.cwd(), folder), {
      domDiff: false,
      messageOnStart: ({ localhostUrl }) => `Preview at ${localhostUrl} (Ctrl+C ends it)`,
      onRequest: { "/*": ({ url }) => respond(url) },
      // Only the address is worth a line; that a page is missing is seen in the browser.
      logger: { info: (line) => process.stdout.write(`${line}\n`), log: () => {}, error: () => {} },
    });
  }

  /** Listens on the first of some ports that is free. */
  async listen(port: number): Promise<void> {
    // The base class tries further ports too, but throws where nobody can catch it when none is free.
    this.server.removeAllListeners("error");
    for (const candidate of portsFrom(port)) if (await this.listensOn(candidate)) return;
    throw new MachineError(`Port ${port} and the next ones are in use. Choose another with --port=NUMBER.`);
  }

  private listensOn(port: number): Promise<boolean> {
    const { server } = this;
    return new Promise((resolve, reject) => {
      const fail = (error: NodeJS.ErrnoException) => {
        server.off("listening", succeed);
        if (error.code === "EADDRINUSE") resolve(false);
        else
          reject(new MachineError(`Port ${port} cannot be used (${error.code}). Choose another with --port=NUMBER.`));
      };
      const succeed = () => {
        server.off("error", fail);
        resolve(true);
      };
      server.once("error", fail);
      server.once("listening", succeed);
      server.listen({ port, host: "127.0.0.1" });
    });
  }

  /** A request that cannot be answered, such as one for a malformed address, must not end the preview. */
  override async onRequestHandler(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!this.isForUs(request)) {
      response.writeHead(403, { "content-type": "text/plain" }).end("The preview answers to localhost only.\n");
      return;
    }
    try {
      await super.onRequestHandler(request, response);
    } catch {
      if (!response.headersSent) response.statusCode = 400;
      response.end();
    }
  }

  override setupReloadNotifier(): void {
    super.setupReloadNotifier();
    if (this.updateServer) this.updateServer.shouldHandle = (request) => this.isForUs(request);
  }

  /** Asked under a name of this machine, on whatever port leads here, and by a page of the preview where a page asks. */
  private isForUs({ headers: { host = "", origin } }: IncomingMessage): boolean {
    const isOwn = OWN_NAMES.includes(host.replace(/:\d+$/, ""));
    return isOwn && (origin === undefined || origin === `http://${host}`);
  }

  override async close(): Promise<void> {
    // A page that sleeps in a background tab would keep the preview from ending.
    const insist = () => {
      for (const client of this.updateServer?.clients ?? []) client.terminate();
    };
    setTimeout(insist, PARTING).unref();
    await super.close();
  }
}

function portsFrom(port: number): readonly number[] {
  return Array.from({ length: FURTHER_PORTS + 1 }, (_, further) => port + further).filter((each) => each <= 65_535);
}
