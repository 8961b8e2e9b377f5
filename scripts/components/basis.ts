import type { JsonLdContext } from "./component.ts";
import type { WrittenSource } from "./fields.ts";

/** What something is based on, for the data: a page by its address, everything else by its name alone. */
export function basis({ href, text }: WrittenSource, { absolute, pageUrl }: JsonLdContext) {
  const address = href === undefined ? "" : new URL(absolute(href), pageUrl).href;
  if (/^https?:/.test(address)) return { isBasedOn: address };
  // A mail address or a telephone number is no work.
  return text === undefined ? {} : { isBasedOn: { "@type": "CreativeWork" as const, name: text } };
}
