import type { EmbedType } from "../record.ts";

/** What an address leads to at a provider. */
export interface Match {
  readonly type: EmbedType;
  /** Safe as a file name; the record is `posts/<provider>/<id>.json`. */
  readonly id: string;
  /** The one spelling of the address under which its record is found: https, no tracking, no mobile host. */
  readonly url: string;
  /** Whose post it is, where the address says so: the handle without its first `@`, for federated platforms `name@server`. */
  readonly account?: string;
  /** Where playing begins, in seconds. */
  readonly start?: number;
}

/** What a provider loads after the reader has pressed a button, and what it may do then. */
export interface Player {
  /** The only origin the frame may load, for the page's security policy: `https://host`. */
  readonly origin: string;
  /** Tokens of the frame's `sandbox`. https://html.spec.whatwg.org/multipage/iframe-embed-object.html#attr-iframe-sandbox */
  readonly sandbox: readonly string[];
  /** Features of the frame's `allow`. */
  readonly allow: readonly string[];
  /** Room that is kept for it where a record states no size: proportions, or a height in pixels at any width. */
  readonly size: { readonly width: number; readonly height: number } | { readonly height: number };
  /** The frame's address, on `origin`; undefined where this match has none. */
  address(match: Match): string | undefined;
}

/** How a record of it is made. `capture` reads this as data. */
export type CaptureSource =
  /** An oEmbed endpoint: `?url=<canonical>&format=json` is added. https://oembed.com */
  | { readonly via: "oembed"; readonly endpoint: string }
  /** A platform's public interface, which needs no key; the address of the JSON that holds the matched thing. */
  | { readonly via: "api"; readonly api: "bluesky" | "mastodon"; address(match: Match): string }
  /** The page's own Open Graph data. https://ogp.me */
  | { readonly via: "opengraph" }
  /** The platform answers nobody without a key: the newsroom writes the record. */
  | { readonly via: "manual"; readonly reason: string };

/** A platform whose addresses are known. */
export interface Provider {
  readonly id: string;
  /** As readers know it. */
  readonly name: string;
  /** The platform's own address; none where it is many servers. */
  readonly site?: string;
  /** Hosts on which posts lie, each compared as a whole; none where it is many servers or has no posts. */
  readonly hosts?: readonly string[];
  /**
   * What an address leads to; undefined where it is not this provider's. Hosts are compared as a whole, never by their
   * ending, so that neither x.com.example nor evilx.com is X.
   */
  match(url: URL): Match | undefined;
  /** The address of an author's page, from a handle without its first `@`. */
  readonly profile?: (handle: string) => string | undefined;
  /** None where nothing is ever loaded: the record says all. */
  readonly player?: Player;
  readonly capture: CaptureSource;
}
