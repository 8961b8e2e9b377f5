import type { Page } from "../scripts/site/page.ts";
import { playersOf } from "../scripts/site/players.ts";
import type { Site } from "../scripts/site/site.ts";

/**
 * What a page may load, written from what it really holds: its own pictures, styles and fonts; the script where it has
 * players, and then frames of exactly their origins. A page's data block is no script to a browser and needs no leave.
 * `frame-ancestors` means nothing in a page's own head. https://www.w3.org/TR/CSP3/
 */
export function contentSecurityPolicy(page: Page, site: Site): string {
  const players = playersOf(page);
  const origins = [...new Set(players.map(({ origin }) => origin))].sort();
  const directives = [
    ["default-src", "'none'"],
    ["img-src", "'self'"],
    // The preview lays the author's problems over the page, with styles of its own, and reloads it.
    ["style-src", "'self'", ...(site.isPreview ? ["'unsafe-inline'"] : [])],
    ["font-src", "'self'"],
    ["media-src", "'self'"],
    ...(players.length > 0 || site.isPreview ? [["script-src", "'self'"]] : []),
    ...(site.isPreview ? [["connect-src", "'self'"]] : []),
    ...(origins.length > 0 ? [["frame-src", ...origins]] : []),
    ["base-uri", "'none'"],
    ["form-action", "'none'"],
  ];
  return directives.map((directive) => directive.join(" ")).join("; ");
}
