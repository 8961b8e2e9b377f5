import { providers } from "../components/embed/providers/providers.ts";
import type { Page } from "./page.ts";
import { playersOf } from "./players.ts";
import type { Site } from "./site.ts";

/** A name and where what it is about may come from. https://www.w3.org/TR/CSP3/ */
type Directive = readonly string[];

const OWN = "'self'";
const NOTHING = "'none'";

const SCRIPT: Directive = ["script-src", OWN];
/** Nothing is sent anywhere, and no element can change where the addresses of a page lead. */
const LOCKED: readonly Directive[] = [
  ["base-uri", NOTHING],
  ["form-action", NOTHING],
];

/**
 * What a page may load, written from what it really holds: its own pictures, styles and fonts; the script where it has
 * players, and then frames of exactly their origins. A page's data block is no script to a browser and needs no leave.
 */
export function pagePolicy(page: Page, site: Site): string {
  const players = playersOf(page);
  const { isPreview } = site;
  return written([
    // The preview lays the author's problems over the page, with styles of its own, and reloads it.
    ...own({ styles: isPreview ? [OWN, "'unsafe-inline'"] : [OWN] }),
    ...(players.length > 0 || isPreview ? [SCRIPT] : []),
    ...(isPreview ? [["connect-src", OWN]] : []),
    ...framesOf(players),
    ...LOCKED,
  ]);
}

/**
 * What no page of any site exceeds, for the header of everything that is served. A browser holds a page to both, so it
 * names the players of all providers and not only those that the site shows today: whoever runs a server of his own
 * need not tell it of an article with the first film.
 */
export function sitePolicy(): string {
  return written([
    ...own({ styles: [OWN] }),
    SCRIPT,
    ...framesOf(providers.flatMap(({ player }) => (player ? [player] : []))),
    ["object-src", NOTHING],
    ...LOCKED,
    // Means nothing in a page's own head.
    ["frame-ancestors", OWN],
  ]);
}

function own({ styles }: { readonly styles: readonly string[] }): readonly Directive[] {
  return [
    ["default-src", NOTHING],
    ["img-src", OWN],
    ["style-src", ...styles],
    ["font-src", OWN],
    ["media-src", OWN],
  ];
}

function framesOf(players: readonly { readonly origin: string }[]): readonly Directive[] {
  const origins = [...new Set(players.map(({ origin }) => origin))].sort();
  return origins.length > 0 ? [["frame-src", ...origins]] : [];
}

function written(directives: readonly Directive[]): string {
  return directives.map((directive) => directive.join(" ")).join("; ");
}
