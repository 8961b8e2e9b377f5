/** A file of the site that is not a page. */
export interface OutputFile {
  /** Site address, such as `/feed.xml`. */
  readonly path: string;
  readonly content: string | Uint8Array;
}
