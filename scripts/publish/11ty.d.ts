/** The part of Eleventy and its server that we use; neither ships types. */
declare module "@11ty/eleventy" {
  export interface UserConfig {
    setTemplateFormats(formats: string): void;
    /** A template that is not on the disk, at a path below the input folder. */
    addTemplate(path: string, template: { readonly data: object; readonly render: (data: never) => string }): void;
    addGlobalData(name: string, data: unknown): void;
    setUseGitIgnore(use: boolean): void;
  }

  export class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        readonly source: "script";
        /** Empty: none is looked for on the disk. */
        readonly configPath: "";
        readonly quietMode: boolean;
        readonly config: (config: UserConfig) => void;
      },
    );
    init(): Promise<unknown>;
    disableLogger(): void;
    write(): Promise<unknown>;
  }
}

declare module "@11ty/eleventy-dev-server" {
  import type { IncomingMessage, Server, ServerResponse } from "node:http";

  /** An answer whose text is a string gets the script that reloads the page; one of bytes does not. */
  export interface Answer {
    readonly status?: number;
    readonly headers: { readonly [name: string]: string };
    readonly body: string;
  }

  export interface ServerOptions {
    readonly domDiff?: boolean;
    readonly logger?: {
      readonly info: (message: string) => void;
      readonly log: (message: string) => void;
      readonly error: (message: string) => void;
    };
    readonly messageOnStart?: (addresses: { readonly localhostUrl: string }) => string;
    readonly onRequest?: {
      readonly [pattern: string]: (request: { readonly url: URL }) => Promise<Answer | undefined>;
    };
  }

  export default class EleventyDevServer {
    constructor(name: string, folder: string, options: ServerOptions);
    onRequestHandler(request: IncomingMessage, response: ServerResponse): Promise<void>;
    /** Reloads every page that is open in a browser. */
    reload(): void;
    close(): Promise<void>;
    get server(): Server;
    /** Makes `updateServer`; called once the server listens. */
    setupReloadNotifier(): void;
    /** Holds the connections of open pages. A request that it should not handle is refused with 400. */
    readonly updateServer?: {
      readonly clients: ReadonlySet<{ terminate(): void }>;
      shouldHandle(request: IncomingMessage): boolean;
    };
  }
}
