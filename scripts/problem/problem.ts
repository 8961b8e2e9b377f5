import { catalogue } from "./catalogue.ts";
import type { CatalogueEntry, Messages } from "./entry.ts";
import type { Place } from "./position.ts";

export type Severity = "error" | "warning";

/** A permanent name: it never changes once released, so that people can search for it. */
export type ProblemCode = keyof typeof catalogue;

/** Something an author must (error) or should (warning) put right, told in words he can act on. */
export interface Problem extends Place, Messages {
  readonly code: ProblemCode;
  readonly severity: Severity;
}

type Details<C extends ProblemCode> = (typeof catalogue)[C] extends CatalogueEntry<infer D> ? D : never;

/** The facts a problem's messages name, as the last argument of whoever makes it; none where they name none. */
export type DetailArguments<C extends ProblemCode> = Details<C> extends undefined ? [] : [Details<C>];

/** Where problems go while the rest of the content is still being read: none stops the reading. */
export type Report = (problem: Problem) => void;

/** Makes a problem of the catalogue; the details are what its messages name. */
export function problem<C extends ProblemCode>(code: C, place: Place, ...details: DetailArguments<C>): Problem {
  const entry = catalogue[code] as CatalogueEntry<unknown>;
  return { code, severity: entry.severity, ...place, ...entry.messages(details[0]) };
}

/** Errors stop a publication; warnings do not. */
export function isError(problem: Problem): boolean {
  return problem.severity === "error";
}
