import { CONTENT_TYPES } from "./content-types.ts";
import { type Addresses, ASKED_AGAIN, type Headers, joined, type Rule } from "./rules.ts";

const HEAD = `# Written by Broadsheet. Include it in the server block of the site, beside its name, certificate and root, as the
# README shows under "Put it on a server".
index index.html;
absolute_redirect off;
error_page 404 /404.html;
# A folder without a page.
error_page 403 =404 /404.html;`;

const UNPUBLISHED = `# What is in the folder for servers and for Broadsheet, and is no part of the site.
location ~ /\\.(?!well-known/) {
  return 404;
}
location = /_headers {
  return 404;
}`;

/**
 * The rules as nginx reads them. It sends the headers of one place only, that of the location which it chooses, so each
 * location has all of them. https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header
 */
export function nginx([everywhere, ...rules]: readonly [Rule, ...Rule[]]): string {
  const types = Object.entries(CONTENT_TYPES).map(([ending, type]) => `  "${type}" ${ending};`);
  const locations = rules.map(({ addresses, headers }) => location(addresses, joined(everywhere.headers, headers)));
  return `${[
    HEAD,
    block("types", types),
    UNPUBLISHED,
    location(everywhere.addresses, everywhere.headers),
    ...locations,
  ].join("\n\n")}\n`;
}

/** `always`: with the page for what is not there, too. That page is a location of its own, which is never kept for good. */
function location(addresses: Addresses, headers: Headers): string {
  const lines = Object.entries({ ...ASKED_AGAIN, ...headers });
  return block(
    `location ${matcher(addresses)}`,
    lines.map(([name, value]) => `  add_header ${name} "${value}" always;`),
  );
}

function matcher(addresses: Addresses): string {
  if (addresses === "/*") return "/";
  const ending = /^\/\*\.(\w+)$/.exec(addresses)?.[1];
  return ending === undefined ? `^~ ${addresses.slice(0, -1)}` : `~ \\.${ending}$`;
}

function block(head: string, lines: readonly string[]): string {
  return [`${head} {`, ...lines, "}"].join("\n");
}
