/** The part of Eleventy and its server that we use; neither ships types. */
declare module "@11ty/eleventy" {
  export interface UserConfig {
    addTemplateFormats(formats: string): void;
    addExtension(extension: string, options: { readonly key: string }): void;
    addGlobalData(name: string, data: unknown): void;
    setUseGitIgnore(use: boolean): void;
  }

  export class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        readonly source: "script";
        readonly configPath: string;
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
  export interface ReloadEvent {
    /** Files that changed, to tell styles from pages. */
    readonly files?: readonly string[];
    readonly build?: {
      readonly templates: readonly { readonly url: string; readonly inputPath?: string; readonly content?: string }[];
    };
  }

  export interface ServerOptions {
    readonly port: number;
    readonly portReassignmentRetryCount?: number;
    readonly domDiff?: boolean;
    readonly showVersion?: boolean;
    readonly logger?: {
      readonly info: (message: string) => void;
      readonly log: (message: string) => void;
      readonly error: (message: string) => void;
    };
    readonly messageOnStart?: (addresses: { readonly localhostUrl: string }) => string;
    readonly onRequest?: {
      readonly [pattern: string]: (request: {
        readonly url: URL;
      }) => Promise<Response | undefined> | Response | undefined;
    };
  }

  export default class EleventyDevServer {
    constructor(name: string, folder: string, options: ServerOptions);
    serve(port: number): void;
    ready(): Promise<void>;
    reload(event: ReloadEvent): Promise<void>;
    close(): Promise<void>;
    get server(): import("node:http").Server;
    _serverListen(port: number): void;
  }
}
