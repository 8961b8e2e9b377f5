import type { Settings } from "../../article/model.ts";
import { sitePolicy } from "../../site/content-security-policy.ts";
import { robotsDirectives } from "../../site/robots-directives.ts";

/** HTTP headers by their names. */
export type Headers = { readonly [name: string]: string };

/** Site addresses: all of them, a folder's, or those with an ending. The star stands for anything, slashes too. */
export type Addresses = "/*" | `/${string}/*` | `/*.${string}`;

/** What is sent with whatever is fetched from some addresses. Where several rules match, all of them are. */
export interface Rule {
  readonly addresses: Addresses;
  readonly headers: Headers;
}

/** Names in these folders hold a hash of what they name. */
const FOR_GOOD: Headers = { "Cache-Control": "public, max-age=31536000, immutable" };

/** For programs: whoever searches should find the page. Apps in browsers may read it from other sites. */
const FOR_PROGRAMS: Headers = { "X-Robots-Tag": "noindex", "Access-Control-Allow-Origin": "*" };

/**
 * Of a server that decides it by itself, a reader may see the uncorrected article for days; so whatever is not for good
 * is asked for again, and sent again only where it has changed. Hosts that read `_headers` do so unasked.
 */
export const ASKED_AGAIN: Headers = { "Cache-Control": "no-cache" };

/**
 * What browsers can do and neither our pages nor the players on them need. Players are given what they do need by name;
 * it must not stand here, because what a page may not do it cannot let a frame do.
 * https://www.w3.org/TR/permissions-policy/
 */
const UNUSED = [
  "accelerometer",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "hid",
  "idle-detection",
  "local-fonts",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "publickey-credentials-get",
  "screen-wake-lock",
  "serial",
  "usb",
  "xr-spatial-tracking",
];

/**
 * What the web server says of the site's files: what a page cannot say in its own head, and what is no page has no head
 * to say in. The settings alone decide it, and of these only what is allowed or refused: no word of anybody's can become
 * a header, and a server that was told once need not be told again when articles are published.
 */
export function rules(settings: Settings): readonly [everywhere: Rule, ...Rule[]] {
  return [
    { addresses: "/*", headers: { ...security(), ...robots(settings) } },
    { addresses: "/*.json", headers: FOR_PROGRAMS },
    { addresses: "/*.xml", headers: FOR_PROGRAMS },
    { addresses: "/assets/*", headers: FOR_GOOD },
    { addresses: "/media/*", headers: FOR_GOOD },
  ];
}

function security(): Headers {
  return {
    "Content-Security-Policy": sitePolicy(),
    // The address of a publication is https in all it says. Only this one host: others are not ours to decide for, and a
    // browser's built-in list is hard to leave.
    "Strict-Transport-Security": "max-age=31536000",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": UNUSED.map((feature) => `${feature}=()`).join(", "),
    // Whoever opens our pages has no hold on them; windows that players open, such as to sign in, still know theirs.
    "Cross-Origin-Opener-Policy": "same-origin-allow-popups",
    // Everything is public and the same for everybody; feed readers and shared links show pictures on their own pages.
    "Cross-Origin-Resource-Policy": "cross-origin",
    // `frame-ancestors 'self'`, for browsers that do not know it.
    "X-Frame-Options": "SAMEORIGIN",
  };
}

function robots(settings: Settings): Headers {
  const reserved = settings.crawlers["ai-training"] === "refuse";
  return { "X-Robots-Tag": robotsDirectives(settings), ...(reserved ? { "tdm-reservation": "1" } : {}) };
}

/** Two rules as one; of one header, both values. */
export function joined(one: Headers, other: Headers): Headers {
  const both = Object.entries(other).map(([name, value]) => [name, name in one ? `${one[name]}, ${value}` : value]);
  return { ...one, ...Object.fromEntries(both) };
}
