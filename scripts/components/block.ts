import type { Audio } from "./audio/audio.tsx";
import type { PlacedCorrection } from "./correction/correction.tsx";
import type { Document } from "./document/document.tsx";
import type { Embed } from "./embed/block.ts";
import type { Entry } from "./entry/entry.tsx";
import type { Facts } from "./facts/facts.tsx";
import type { Figure } from "./figure/figure.tsx";
import type { Footnotes } from "./footnotes/footnotes.tsx";
import type { Gallery } from "./gallery/gallery.tsx";
import type { KeyPoints } from "./key-points/key-points.tsx";
import type { Method } from "./method/method.tsx";
import type { Note } from "./note/note.tsx";
import type { Opinion } from "./opinion/opinion.tsx";
import type { Prose } from "./prose/prose.tsx";
import type { Pull } from "./pull/pull.tsx";
import type { Qa } from "./qa/qa.tsx";
import type { Quote } from "./quote/quote.tsx";
import type { Table } from "./table/table.tsx";
import type { Timeline } from "./timeline/timeline.tsx";
import type { Update } from "./update/update.tsx";
import type { Video } from "./video/video.tsx";

/** What an article's body is made of. A new component adds its line here and one in components.ts. */
export type Block =
  | Opinion
  | Quote
  | KeyPoints
  | Embed
  | Figure
  | Media
  | Pull
  | Note
  | Update
  | PlacedCorrection
  | Method
  | Facts
  | Qa
  | Timeline
  | Entry
  | Footnotes
  | Prose;

/** Files of ours, and what is looked at rather than read. */
type Media = Gallery | Table | Video | Audio | Document;

/** How many blocks of each kind a body holds, nested ones included. Their ids are `<kind>-1` … `<kind>-<count>`. */
export type BlockCounts = { readonly [K in Block["kind"]]?: number };
