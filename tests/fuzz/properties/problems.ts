import { catalogue } from "../../../scripts/problem/catalogue.ts";
import { FORMATS, formatProblems } from "../../../scripts/problem/format.ts";
import type { Position } from "../../../scripts/problem/position.ts";
import type { Problem } from "../../../scripts/problem/problem.ts";
import type { Reading } from "../desk.ts";

/** Every problem has a code of the catalogue and stands within its file, and its message can be written. */
export function placedProblems({ prepared }: Reading): readonly string[] {
  const { problems, sources } = prepared;
  const options = { locate: (file: string) => file, sources };
  const written = FORMATS.map((format) => formatProblems(problems, format, options)).join("");
  const faults = problems.flatMap((problem) => faultsOf(problem, sources.get(problem.file)));
  return /\bundefined\b|\[object /.test(written) && !saysUndefined(sources)
    ? [...faults, `a message says: ${/.*(?:\bundefined\b|\[object ).*/.exec(written)?.[0]}`]
    : faults;
}

/** Where authors write it, messages repeat it. */
function saysUndefined(sources: ReadonlyMap<string, string>): boolean {
  return [...sources.values()].some((text) => /undefined|\[object /i.test(text));
}

function faultsOf({ code, file, span }: Problem, source: string | undefined): readonly string[] {
  const faults = code in catalogue ? [] : [`${code} is no code of the catalogue`];
  if (!span) return faults;
  if (source === undefined) return [...faults, `${code} has a place in ${file}, of which there is no text`];
  const lines = source.split("\n");
  const isWithin = ({ line, column }: Position) =>
    Number.isInteger(line) &&
    Number.isInteger(column) &&
    line >= 1 &&
    line <= lines.length &&
    column >= 1 &&
    column <= (lines[line - 1]?.length ?? 0) + 1;
  const { start, end } = span;
  const isForward = !end || end.line > start.line || (end.line === start.line && end.column >= start.column);
  if (isWithin(start) && (!end || isWithin(end)) && isForward) return faults;
  return [...faults, `${code} stands at ${JSON.stringify(span)} of ${file}, which has no such place`];
}
