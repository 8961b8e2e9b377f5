import type { WrittenLink } from "../article/model.ts";
import type { Place, Span } from "../problem/position.ts";
import { type DetailArguments, type Problem, type ProblemCode, problem, type Report } from "../problem/problem.ts";
import type { SourceFault } from "../source/fault.ts";
import { Needs } from "./needs.ts";

/** All that one reading finds out beside the model: problems in the order in which they were found, and links to check. */
export class Findings {
  readonly problems: Problem[] = [];
  /** The text of files by their paths, for the code frames. */
  readonly sources = new Map<string, string>();
  /** Links within the site, to be checked when all its addresses are known. */
  readonly links: WrittenLink[] = [];
  /** Files of whose text something had to be left out: what a link leads to may be missing for that alone. */
  readonly incomplete = new Set<string>();

  readonly report: Report = (found) => {
    this.problems.push(found);
  };

  /** What is found in one file. */
  in(file: string): FileFindings {
    return new FileFindings(file, this.report, this.links, this.incomplete);
  }
}

export class FileFindings {
  readonly file: string;
  /** What was found in this file through this very object. */
  readonly own = { problems: [] as Problem[], links: [] as WrittenLink[], needs: new Needs() };
  readonly report: Report;
  private readonly links: WrittenLink[];
  private readonly incomplete: Set<string>;

  constructor(file: string, report: Report, links: WrittenLink[], incomplete: Set<string>) {
    this.file = file;
    this.links = links;
    this.incomplete = incomplete;
    this.report = (found) => {
      this.own.problems.push(found);
      report(found);
    };
  }

  /** Something of the file's text was left out. */
  markIncomplete(): void {
    this.incomplete.add(this.file);
  }

  addLink(href: string, span: Span): void {
    const link = { href, file: this.file, span };
    this.own.links.push(link);
    this.links.push(link);
  }

  /** Tells again what an earlier reading of the file has found. */
  repeat(problems: readonly Problem[], links: readonly WrittenLink[]): void {
    for (const found of problems) this.report(found);
    this.links.push(...links);
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
