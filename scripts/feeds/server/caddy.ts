import { CONTENT_TYPES } from "./content-types.ts";
import { type Addresses, ASKED_AGAIN, type Headers, joined, type Rule } from "./rules.ts";

const HEAD = `# Written by Broadsheet. Import it in the block of the site, beside its root, as the README shows under "Put it on a
# server".`;

/** Before any header is set: of what is not there nothing must be said that is true of a file, such as its type. */
const MISSING = `# What is in the folder for servers and for Broadsheet, and is no part of the site.
@unpublished {
  path /_headers */.*
  not path /.well-known/*
}
error @unpublished 404
@missing not file {path} {path}/index.html
error @missing 404`;

/**
 * The rules as Caddy reads them. A route is followed in its order, and of one header the last value stays.
 * https://caddyserver.com/docs/caddyfile/directives/header
 */
export function caddy([everywhere, ...rules]: readonly [Rule, ...Rule[]]): string {
  const all = { ...ASKED_AGAIN, ...everywhere.headers };
  const types = Object.entries(CONTENT_TYPES).map(([ending, type]) => `.${ending} "${type}"`);
  const found = [
    MISSING,
    header("", all),
    ...rules.map(({ addresses, headers }) => ruled(addresses, headers, joined(everywhere.headers, headers))),
    block("map {file.ext} {broadsheet_type}", types),
    "@file path_regexp \\.\\w+$",
    "header @file Content-Type {broadsheet_type}",
    "file_server",
  ];
  const gone = [
    header("", all),
    "@gone expression {http.error.status_code} == 404",
    "rewrite @gone /404.html",
    "file_server @gone",
  ];
  return `${[HEAD, block("route", found), block("handle_errors", gone)].join("\n\n")}\n`;
}

/** What a rule changes or adds, with the values that hold where everything is said together. */
function ruled(addresses: Addresses, headers: Headers, whole: Headers): string {
  const own = Object.fromEntries(Object.entries(whole).filter(([name]) => name in headers));
  const ending = /^\/\*\.(\w+)$/.exec(addresses)?.[1];
  if (ending === undefined) return header(` ${addresses}`, own);
  return `@${ending} path *.${ending}\n${header(` @${ending}`, own)}`;
}

function header(matcher: string, headers: Headers): string {
  return block(
    `header${matcher}`,
    Object.entries(headers).map(([name, value]) => `${name} "${value}"`),
  );
}

function block(head: string, parts: readonly string[]): string {
  return `${head} {\n${parts.join("\n").replace(/^/gm, "  ")}\n}`;
}
