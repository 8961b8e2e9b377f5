import type { Span } from "../problem/position.ts";
import type { ProblemCode } from "../problem/problem.ts";

/** A problem found in a text whose file is not known here; whoever knows it makes the problem of it. */
export interface SourceFault<C extends ProblemCode = ProblemCode> {
  readonly code: C;
  readonly span: Span;
  readonly details?: { readonly [name: string]: string };
}
