import pc from "picocolors";
import { codeFrame, visible } from "./frame.ts";
import { isError, type Problem } from "./problem.ts";

export const FORMATS = ["text", "json", "github"] as const;
export type Format = (typeof FORMATS)[number];

export interface FormatOptions {
  /** How an author who stands where he stands would name a file of the content folder. */
  readonly locate: (file: string) => string;
  /** Text of each file, for code frames. */
  readonly sources: ReadonlyMap<string, string>;
  readonly colour?: boolean;
}

/** Problems in the order of files and lines: authors work from top to bottom. */
function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  const key = ({ file, span }: Problem) => [file, span?.start.line ?? 0, span?.start.column ?? 0] as const;
  return [...problems].sort((a, b) => {
    const [fileA, lineA, columnA] = key(a);
    const [fileB, lineB, columnB] = key(b);
    return fileA < fileB ? -1 : fileA > fileB ? 1 : lineA - lineB || columnA - columnB;
  });
}

export function formatProblems(problems: readonly Problem[], format: Format, options: FormatOptions): string {
  const sorted = sortProblems(problems);
  switch (format) {
    case "text": {
      const lines = linesOnce(options.sources);
      return sorted.map((problem) => asText(problem, lines(problem.file), options)).join("\n");
    }
    case "json":
      return `${JSON.stringify({ problems: sorted.map((problem) => asJson(problem, options)) }, null, 2)}\n`;
    case "github":
      return sorted.map((problem) => asGitHub(problem, options)).join("");
  }
}

/** "3 errors and 1 warning in 2 files" */
export function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(isError).length;
  const warnings = problems.length - errors;
  const files = new Set(problems.map(({ file }) => file)).size;
  const parts = [...(errors > 0 ? [many(errors, "error")] : []), ...(warnings > 0 ? [many(warnings, "warning")] : [])];
  return `${parts.join(" and ")} in ${many(files, "file")}`;
}

/** "1 page", "3 pages" */
export function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function place({ file, span }: Problem, { locate }: FormatOptions): string {
  // The content folder as a whole has no lines.
  if (file === "") return visible(locate(file));
  return `${visible(locate(file))}:${span?.start.line ?? 1}:${span?.start.column ?? 1}`;
}

/** The lines of a file, which may have as many problems as lines: its text is parted once. */
function linesOnce(sources: FormatOptions["sources"]): (file: string) => readonly string[] | undefined {
  const parted = new Map<string, readonly string[]>();
  return (file) => {
    const known = parted.get(file) ?? sources.get(file)?.split("\n");
    if (known) parted.set(file, known);
    return known;
  };
}

function asText(problem: Problem, lines: readonly string[] | undefined, options: FormatOptions): string {
  const { bold, cyan, dim, red, yellow } = pc.createColors(options.colour ?? false);
  const severity = isError(problem) ? red(problem.severity) : yellow(problem.severity);
  const frame = lines && problem.span ? codeFrame(lines, problem.span) : "";
  return [
    `${cyan(place(problem, options))} ${severity} ${dim(problem.code)}`,
    "",
    bold(indent(problem.what)),
    ...(frame ? ["", indent(frame)] : []),
    "",
    indent(problem.why),
    "",
    indent(problem.fix),
    "",
  ].join("\n");
}

function indent(text: string): string {
  return text
    .split("\n")
    .map((line) => `  ${visible(line)}`.trimEnd())
    .join("\n");
}

function asJson({ code, severity, file, span, what, why, fix }: Problem, { locate }: FormatOptions) {
  const { start, end } = span ?? { start: { line: 1, column: 1 }, end: undefined };
  const to = end ? { endLine: end.line, endColumn: end.column } : {};
  return { code, severity, file: locate(file), line: start.line, column: start.column, ...to, what, why, fix };
}

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function asGitHub(problem: Problem, { locate }: FormatOptions): string {
  const value = (text: string) => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
  const data = (text: string) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  const { line, column } = problem.span?.start ?? { line: 1, column: 1 };
  const where = `file=${value(locate(problem.file))},line=${line},col=${column},title=${value(problem.code)}`;
  return `::${problem.severity} ${where}::${data(`${problem.what}\n${problem.why}\n${problem.fix}`)}\n`;
}
