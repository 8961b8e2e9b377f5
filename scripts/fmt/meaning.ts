import type { WrittenLink } from "../article/model.ts";
import { isError, type Problem } from "../problem/problem.ts";
import { readBody, type Surroundings } from "../read/body.ts";
import { FileFindings } from "../read/problems.ts";

/**
 * What a body says: its typed blocks, its links and the warnings about it, without the places where they stand. Two
 * bodies with the same meaning become the same page. Undefined where the body has an error.
 * @param file relative to the content folder
 */
export function meaningOf(body: string, file: string, lang: string, around: Surroundings): string | undefined {
  const problems: Problem[] = [];
  const links: WrittenLink[] = [];
  const report = (found: Problem) => {
    problems.push(found);
  };
  const findings = new FileFindings(file, report, links, new Set());
  const read = readBody({ file, body: () => body, bodyLine: 1, findings }, lang, around);
  if (problems.some(isError)) return undefined;
  const warnings = problems.map(({ code }) => code);
  return JSON.stringify({ ...read, links, warnings }, (key, value) => (key === "span" ? undefined : value));
}
