/** What a server answers to a request for an address, as far as its configuration decides it. */
export interface Answer {
  readonly status: number;
  /** By lower-case names. */
  readonly headers: { readonly [name: string]: string };
}
