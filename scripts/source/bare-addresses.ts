import type { MarkdownIt, StateInline } from "markdown-it";

/**
 * Addresses that stand in the text without brackets become links, as GFM says: `https://…`, `http://…`, `www.…` and mail
 * addresses. https://github.github.com/gfm/#autolinks-extension-
 *
 * Two things differ, both for the sake of prose. A closing quotation mark does not belong to the address before it, and
 * square brackets never do (they are those of a link around it). `ftp://` stays text, because no link may have it.
 */
export function useBareAddresses(md: MarkdownIt): void {
  md.inline.ruler.at("text", text);
  md.inline.ruler.before("text", "address", address);
}

const DOMAIN = String.raw`[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*`;
const WEB = new RegExp(String.raw`(https?:\/\/|www\.)(${DOMAIN})`, "iuy");
/** What stands behind the domain, up to a blank or a sign that cannot be part of an address. */
const REST = /[^\s<>[\]`\p{Cc}]*/uy;
/** RFC 5321, 4.5.3.1: at most 64 characters before the `@`, 255 behind it. */
const MAIL = /[\w.+-]{1,64}@(?=[\w.-]{1,255})[\w-]+(?:\.[\w-]+)+/y;

/** Characters at which another rule than this one may have something to say. */
const PLAIN = /[^\n!#$%&*+\-:<=>@[\\\]^_`{}~]+/y;

/** Plain text, up to where an address may begin. */
function text(state: StateInline, silent: boolean): boolean {
  PLAIN.lastIndex = state.pos;
  const run = PLAIN.exec(state.src.slice(0, state.posMax))?.[0];
  if (run === undefined) return false;
  const length = addressStart(state, run) ?? run.length;
  if (!silent) state.pending += run.slice(0, length);
  state.pos += length;
  return true;
}

/** How many characters of a run stand before an address in it or at its end; at least one. */
function addressStart({ src, pos }: StateInline, run: string): number | undefined {
  const www = /www\./i.test(run) ? /(?<![\p{L}\p{N}/@.-])www\./iu.exec(run.slice(1)) : null;
  if (www) return www.index + 1;
  if (!":@+-_".includes(src[pos + run.length] ?? "")) return undefined;
  const word = /[a-z0-9.]+$/i.exec(run.slice(-64))?.[0] ?? "";
  return word !== "" && word.length < run.length ? run.length - word.length : undefined;
}

function address(state: StateInline, silent: boolean): boolean {
  if (state.linkLevel > 0 || !/[\w.+]/.test(state.src[state.pos] ?? "")) return false;
  const before = state.src[state.pos - 1] ?? "";
  const found = webAddress(state, before) ?? mailAddress(state, before);
  if (!found) return false;
  if (!silent) push(state, found);
  state.pos += found.words.length;
  return true;
}

interface Found {
  readonly words: string;
  readonly href: string;
  readonly kind: "web" | "mail";
}

function webAddress({ src, pos, posMax }: StateInline, before: string): Found | undefined {
  if (/[\p{L}\p{N}/@.-]/u.test(before) || !/[hw]/i.test(src[pos] ?? "")) return undefined;
  WEB.lastIndex = pos;
  const [host, start = "", domain = ""] = WEB.exec(src.slice(0, posMax)) ?? [];
  // No underscore in the last two parts of a domain.
  if (host === undefined || /_/.test(domain.split(".").slice(-2).join())) return undefined;
  REST.lastIndex = WEB.lastIndex;
  const words = withoutEnd(host + (REST.exec(src.slice(0, posMax))?.[0] ?? ""));
  if (words.length <= start.length) return undefined;
  return { words, href: /^www/i.test(start) ? `http://${words}` : words, kind: "web" };
}

function mailAddress({ src, pos, posMax }: StateInline, before: string): Found | undefined {
  // Behind an `@` it is a handle with its server, as Mastodon has them.
  if (/[\w.+@-]/.test(before)) return undefined;
  MAIL.lastIndex = pos;
  const words = MAIL.exec(src.slice(0, posMax))?.[0];
  return words === undefined || /[-_]$/.test(words) ? undefined : { words, href: `mailto:${words}`, kind: "mail" };
}

/** Punctuation at the end belongs to the sentence, and so does a bracket that was opened before the address. */
function withoutEnd(address: string): string {
  let end = address.length;
  let unopened = count(address, ")") - count(address, "(");
  for (; end > 0; end--) {
    const last = address[end - 1] ?? "";
    if (last === ")" && unopened > 0) unopened--;
    else if (last === ";")
      end -= (/&[a-z0-9]+;$/i.exec(address.slice(Math.max(0, end - 40), end))?.[0].length ?? 1) - 1;
    else if (!/[?!.,:*_~'"”’»“]/.test(last)) break;
  }
  return address.slice(0, end);
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

function push(state: StateInline, { words, href, kind }: Found): void {
  const open = state.push("link_open", "a", 1);
  open.attrs = [["href", state.md.normalizeLink(href)]];
  open.markup = "bare";
  open.info = kind;
  open.content = words;
  state.push("text", "", 0).content = words;
  state.push("link_close", "a", -1);
}
