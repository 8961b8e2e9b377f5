import type { Article } from "../article/model.ts";

/** A file of the site that is not a page. */
export interface OutputFile {
  /** Site address, such as `/feed.xml`. */
  readonly path: string;
  /** Of what takes long to make, made anew whenever it is looked at. */
  readonly content: string | Uint8Array;
  /** The articles that such a file shows whole, in its order. */
  readonly articles?: readonly Article[];
  /** What else it shows, as plain data. */
  readonly head?: unknown;
}
