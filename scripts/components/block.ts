import type { Embed } from "./embed/embed.tsx";
import type { Figure } from "./figure/figure.tsx";
import type { Footnotes } from "./footnotes/footnotes.tsx";
import type { KeyPoints } from "./key-points/key-points.tsx";
import type { Opinion } from "./opinion/opinion.tsx";
import type { Prose } from "./prose/prose.tsx";
import type { Quote } from "./quote/quote.tsx";

/** What an article's body is made of. A new component adds its line here and one in components.ts. */
export type Block = Opinion | Quote | KeyPoints | Embed | Figure | Footnotes | Prose;

/** How many blocks of each kind a body holds, nested ones included. Their ids are `<kind>-1` … `<kind>-<count>`. */
export type BlockCounts = { readonly [K in Block["kind"]]?: number };
