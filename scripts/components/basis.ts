import type { JsonLdContext } from "./component.ts";
import type { WrittenSource } from "./fields.ts";

/** What something is based on, for the data: a page by its address, everything else by its name, if it has one. */
export function basis({ href, text }: WrittenSource, { absolute }: Pick<JsonLdContext, "absolute">) {
  const address = href === undefined ? "" : absolute(href);
  // A mail address, a telephone number or a place on the page is no work.
  if (/^https?:/i.test(address)) return address;
  return text === undefined ? undefined : { "@type": "CreativeWork" as const, name: text };
}
