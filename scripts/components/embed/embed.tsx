import type { Component } from "../component.ts";
import { loneAddress, parseAddress } from "./address.ts";
import { addressCard } from "./address-card.tsx";
import type { Embed } from "./block.ts";
import { capturedFeedHtml, capturedHtml } from "./captured.tsx";
import { capturedJsonLd } from "./captured-json-ld.ts";
import { capturedText } from "./captured-text.ts";
import { writtenPost } from "./written-post.tsx";

export const embed: Component<Embed> = {
  syntax: { callouts: ["POST"], recognises: (source, within) => loneAddress(source, within) !== undefined },
  parse: (source, context) =>
    source.type === "callout" ? writtenPost.parse(source, context) : parseAddress(source, context),
  html: (block, context) => {
    if (block.from === "box") return writtenPost.html(block, context);
    return block.from === "record" ? capturedHtml(block, context) : addressCard.html(block, context);
  },
  feedHtml: (block, context) => {
    if (block.from === "box") return writtenPost.feedHtml(block, context);
    return block.from === "record" ? capturedFeedHtml(block, context) : addressCard.feedHtml(block, context);
  },
  text: (block, context) => {
    if (block.from === "box") return writtenPost.text(block, context);
    return block.from === "record" ? capturedText(block, context) : block.url;
  },
  copy: () => "",
  jsonLd: (block, context) => {
    if (block.from === "box") return writtenPost.jsonLd(block, context);
    return block.from === "record" ? capturedJsonLd(block, context) : addressCard.jsonLd(block);
  },
};
