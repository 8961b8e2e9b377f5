import { audio } from "./audio/audio.tsx";
import type { Block } from "./block.ts";
import type { Component } from "./component.ts";
import { correction } from "./correction/correction.tsx";
import { document } from "./document/document.tsx";
import { embed } from "./embed/embed.tsx";
import { entry } from "./entry/entry.tsx";
import { facts } from "./facts/facts.tsx";
import { figure } from "./figure/figure.tsx";
import { footnotes } from "./footnotes/footnotes.tsx";
import { gallery } from "./gallery/gallery.tsx";
import { keyPoints } from "./key-points/key-points.tsx";
import { method } from "./method/method.tsx";
import { note } from "./note/note.tsx";
import { opinion } from "./opinion/opinion.tsx";
import { prose } from "./prose/prose.tsx";
import { pull } from "./pull/pull.tsx";
import { qa } from "./qa/qa.tsx";
import { quote } from "./quote/quote.tsx";
import { table } from "./table/table.tsx";
import { timeline } from "./timeline/timeline.tsx";
import { update } from "./update/update.tsx";
import { video } from "./video/video.tsx";

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
  gallery,
  table,
  video,
  audio,
  document,
  pull,
  note,
  update,
  correction,
  method,
  facts,
  qa,
  timeline,
  entry,
  footnotes,
  prose,
};

/** The component of a block. The registry's type makes the two agree; the compiler cannot see it across the union. */
export function component<B extends Block>(block: B): Component<B> {
  return components[block.kind] as unknown as Component<B>;
}
