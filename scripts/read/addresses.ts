import { posix } from "node:path";
import { isThisMachine, isWebAddress } from "../article/schema/fields.ts";
import { almostAddress } from "../components/almost-address.ts";
import { didYouMean } from "../problem/nearest.ts";
import type { Span } from "../problem/position.ts";
import { decoded } from "./lookup.ts";
import type { FileFindings } from "./problems.ts";

/** What an address in a text may lead to on this site. */
export interface Addresses {
  /** The publication's own, with a port where it has one. */
  readonly host: string;
  /** The site address of every text file of the content folder, or why it has none in this build. */
  readonly files: ReadonlyMap<string, { readonly path: string } | { readonly unpublished: string }>;
}

export interface LinkContext {
  readonly addresses: Addresses;
  readonly findings: FileFindings;
}

/** Schemes a link may have: the web, mail and telephone. */
const SCHEMES = ["http", "https", "mailto", "tel"];

/**
 * Turns an address as written into the one the page will carry; undefined after reporting why it may not.
 * Addresses within the site (`/about/`, `#opinion-1`, the same with the publication's own host) are kept as they are, to
 * be checked when all pages are known.
 */
export function resolveAddress(href: string, span: Span, context: LinkContext): string | undefined {
  const { findings } = context;
  // Browsers drop blanks and control characters inside a scheme, so they must not hide one.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href.replace(/[\u0000-\u0020]|%0[0-9a-f]/gi, ""))?.[1]?.toLowerCase();
  if (scheme !== undefined && !SCHEMES.includes(scheme)) {
    findings.add("link-scheme", span, { href, scheme });
    return undefined;
  }
  const readable = scheme === undefined ? !/^(\/\/|\\|\/\\)|^$/.test(href) : isReadable(href, scheme);
  if (!readable) {
    const [, meant] = /^https?:\/\/(https?:\/\/[^/].*)$/i.exec(href) ?? [];
    findings.add("link-unreadable", span, { href, suggestion: meant === undefined ? "" : ` Did you mean ${meant}?` });
    return undefined;
  }
  if (scheme === "http" || scheme === "https") return resolveWeb(href, span, context);
  if (scheme !== undefined) return href;
  if (href.startsWith("#") || (href.startsWith("/") && !/\.md(#|$)/.test(href))) {
    findings.addLink(href, span);
    return href;
  }
  return resolveFile(href, span, context);
}

function isReadable(href: string, scheme: string): boolean {
  if (scheme === "http" || scheme === "https") return isWebAddress(href);
  return /^(mailto:[^\s@]+@[^\s@]+|tel:\+?[\d().-]+)$/i.test(href);
}

/** Has an address of the front matter checked with the links of the text, where it is one of this site. */
export function checkOwn(href: string | undefined, span: () => Span, { addresses, findings }: LinkContext): void {
  const url = href === undefined || !/^https?:/i.test(href) ? undefined : new URL(href);
  if (url?.host === addresses.host) findings.addLink(url.pathname + url.hash, span());
}

/** An address of the web: of this site, of somebody's own machine, or elsewhere. */
function resolveWeb(href: string, span: Span, { addresses, findings }: LinkContext): string | undefined {
  const { host, hostname, pathname, hash } = new URL(href);
  if (isThisMachine(hostname)) {
    findings.add("link-local", span, { href, path: pathname + hash });
    return undefined;
  }
  if (host === addresses.host) findings.addLink(pathname + hash, span);
  return href;
}

/** `../2025/other.md#part` → that article's address. */
function resolveFile(href: string, span: Span, { addresses, findings }: LinkContext): string | undefined {
  const [path = "", fragment] = href.split("#");
  const name = decoded(path);
  const target = name.startsWith("/") ? name.slice(1) : posix.join(posix.dirname(findings.file), name);
  const found = addresses.files.get(target);
  const address = almostAddress(href);
  if (!found && address !== undefined) {
    findings.add("link-without-scheme", span, { href, address });
    return undefined;
  }
  if (!found) {
    const known = [...addresses.files.keys()].map((key) => posix.relative(posix.dirname(findings.file), key));
    findings.add("link-dead", span, { href, suggestion: didYouMean(name, known) });
    return undefined;
  }
  if ("unpublished" in found) {
    findings.add("link-unpublished", span, { href, reason: found.unpublished });
    return undefined;
  }
  findings.own.needs.links[target] = found.path;
  if (fragment === undefined) return found.path;
  const place = `${found.path}#${fragment}`;
  findings.addLink(place, span);
  return place;
}
