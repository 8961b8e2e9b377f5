import type { Place, Span } from "../problem/position.ts";
import { type DetailArguments, type Problem, type ProblemCode, problem, type Report } from "../problem/problem.ts";
import type { SourceFault } from "../source/fault.ts";

/** All problems of one reading, in the order in which they were found, and the texts to show them in. */
export class Findings {
  readonly problems: Problem[] = [];
  readonly sources = new Map<string, string>();

  readonly report: Report = (found) => {
    this.problems.push(found);
  };

  /** Problems of one file. */
  in(file: string): FileFindings {
    return new FileFindings(file, this.report);
  }
}

export class FileFindings {
  readonly file: string;
  readonly report: Report;

  constructor(file: string, report: Report) {
    this.file = file;
    this.report = report;
  }

  place(span?: Span): Place {
    return span ? { file: this.file, span } : { file: this.file };
  }

  add<C extends ProblemCode>(code: C, span: Span | undefined, ...details: DetailArguments<C>): void {
    this.report(problem(code, this.place(span), ...details));
  }

  /** Problems whose details were gathered where the file was not known. */
  addFaults(faults: readonly SourceFault[]): void {
    for (const { code, span, details } of faults) {
      this.report(
        (problem as (code: ProblemCode, place: Place, details: unknown) => Problem)(code, this.place(span), details),
      );
    }
  }
}
