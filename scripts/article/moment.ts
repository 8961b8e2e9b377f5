/** A date as the author wrote it, with the zone made explicit. */
export interface Moment {
  /** RFC 3339 with offset: `2025-02-14T09:00:00-08:00`; for `day` precision the plain date `2025-02-14`. */
  readonly iso: string;
  /** Milliseconds since 1970; a plain date counts from its midnight in the publication's zone. */
  readonly epoch: number;
  readonly precision: "minute" | "day";
}
