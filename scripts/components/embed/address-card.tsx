import type { VNode } from "preact";
import type { Part } from "../../schema-org/part.ts";
import type { RenderContext } from "../component.ts";
import { Ours } from "../in-language.tsx";
import type { AddressCard } from "./block.ts";

/** The card of an address of which nothing else is known. */
export const addressCard = {
  html: (block: AddressCard, context: RenderContext): VNode => (
    <div class="embed embed--card" data-component="embed" id={block.id}>
      <p class="embed__platform" {...context.ours}>
        {context.strings.captured.kind("card", block.platform)}
      </p>
      <p class="embed__address">
        <a href={block.url}>{shown(block.url)}</a>
      </p>
    </div>
  ),
  feedHtml: (block: AddressCard, context: RenderContext): VNode => (
    <p>
      <Ours context={context}>{context.strings.captured.kind("card", block.platform)}:</Ours>{" "}
      <a href={block.url}>{shown(block.url)}</a>
    </p>
  ),
  jsonLd: ({ url }: AddressCard): readonly Part[] => [
    { property: "citation", node: { "@type": "WebPage", "@id": url, url } },
  ],
};

/** An address as people say it: without its scheme and last slash. */
function shown(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/i, "").replace(/\/$/, "");
}
