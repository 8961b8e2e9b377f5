/** What an author reads: what is wrong, why it matters, how to put it right. Plain text; the fix may show Markdown. */
export interface Messages {
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

/** One kind of problem. `Details` are the facts its messages name. */
export interface CatalogueEntry<Details = undefined> {
  readonly severity: "error" | "warning";
  readonly messages: (details: Details) => Messages;
}

export function error<Details = undefined>(messages: (details: Details) => Messages): CatalogueEntry<Details> {
  return { severity: "error", messages };
}

export function warning<Details = undefined>(messages: (details: Details) => Messages): CatalogueEntry<Details> {
  return { severity: "warning", messages };
}
