/**
 * The contract of components, as the compiler holds it: `npm run types` fails when one of the mistakes below compiles.
 * Nothing here runs.
 */
import type { Component } from "../../scripts/components/component.ts";
import type { Components } from "../../scripts/components/components.ts";
import type { Opinion } from "../../scripts/components/opinion/opinion.tsx";
import type { Part } from "../../scripts/schema-org/part.ts";

declare const whole: Component<Opinion>;
const { syntax, parse, html, feedHtml, text, copy, jsonLd } = whole;

export const complete: Component<Opinion> = { syntax, parse, html, feedHtml, text, copy, jsonLd };

// @ts-expect-error no syntax: nobody could write it
export const withoutSyntax: Component<Opinion> = { parse, html, feedHtml, text, copy, jsonLd };
// @ts-expect-error no parse
export const withoutParse: Component<Opinion> = { syntax, html, feedHtml, text, copy, jsonLd };
// @ts-expect-error no page view
export const withoutHtml: Component<Opinion> = { syntax, parse, feedHtml, text, copy, jsonLd };
// @ts-expect-error no view for feeds and mail
export const withoutFeedHtml: Component<Opinion> = { syntax, parse, html, text, copy, jsonLd };
// @ts-expect-error no plain text
export const withoutText: Component<Opinion> = { syntax, parse, html, feedHtml, copy, jsonLd };
// @ts-expect-error nothing decided about its words
export const withoutCopy: Component<Opinion> = { syntax, parse, html, feedHtml, text, jsonLd };
// @ts-expect-error nothing decided about the data
export const withoutJsonLd: Component<Opinion> = { syntax, parse, html, feedHtml, text, copy };

declare const registry: Components;
const { embed: _embed, ...withoutEmbed } = registry;

// @ts-expect-error a kind of block without its component
export const incomplete: Components = withoutEmbed;
// @ts-expect-error a component in the place of another kind
export const swapped: Components = { ...registry, embed: registry.quote };

export const misspelt: Part = {
  property: "hasPart",
  // @ts-expect-error schema.org has no property `speaker`
  node: { "@type": "Quotation", "@id": "https://gazette.example/#quote-1", speaker: "Hanne Veldt" },
};
export const nameless: Part = {
  property: "hasPart",
  // @ts-expect-error a node without an id cannot be referred to
  node: { "@type": "Quotation", text: "The water left." },
};
