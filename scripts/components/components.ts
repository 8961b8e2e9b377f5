import type { Block } from "./block.ts";
import type { Component } from "./component.ts";
import { embed } from "./embed/embed.tsx";
import { figure } from "./figure/figure.tsx";
import { footnotes } from "./footnotes/footnotes.tsx";
import { keyPoints } from "./key-points/key-points.tsx";
import { opinion } from "./opinion/opinion.tsx";
import { prose } from "./prose/prose.tsx";
import { quote } from "./quote/quote.tsx";

/** One component for each kind of block: a kind without one does not compile. */
export type Components = {
  readonly [K in Block["kind"]]: Component<Extract<Block, { kind: K }>>;
};

/** In the order in which source is offered to them; prose takes what no other kind recognises. */
export const components: Components = {
  opinion,
  "key-points": keyPoints,
  quote,
  embed,
  figure,
  footnotes,
  prose,
};

/** The component of a block. The registry's type makes the two agree; the compiler cannot see it across the union. */
export function component<B extends Block>(block: B): Component<B> {
  return components[block.kind] as unknown as Component<B>;
}
