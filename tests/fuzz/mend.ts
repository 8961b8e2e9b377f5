import type { Problem } from "../../scripts/problem/problem.ts";
import { PLAIN_FRONT_MATTER } from "./arbitraries/front-matter.ts";
import { type Draft, type Manuscript, type Part, partAt } from "./draft.ts";

/** The manuscript without whatever has an error; undefined where nothing is left to take out. */
export function mended(manuscript: Manuscript, errors: readonly Problem[]): Manuscript | undefined {
  const wrong = new Set(errors.map(({ file }) => file));
  const drafts = manuscript.drafts.flatMap((draft) => {
    const own = errors.filter(({ file }) => file === draft.path);
    return own.length === 0 ? [draft] : mendedDraft(draft, own);
  });
  const records = Object.fromEntries(Object.entries(manuscript.records).filter(([path]) => !wrong.has(path)));
  const settings = wrong.has("publication.yaml") ? [] : manuscript.settings;
  const result = { ...manuscript, drafts, records, settings };
  return JSON.stringify(result) === JSON.stringify(manuscript) ? undefined : result;
}

function mendedDraft(draft: Draft, errors: readonly Problem[]): readonly Draft[] {
  const parts = errors.map(({ span }) => span && partAt(draft, span.start.line));
  const body = without(draft.body, parts, "body");
  const frontMatter = withNeeded(without(draft.frontMatter, parts, "frontMatter"), draft.path);
  const isSame = body.length === draft.body.length && frontMatter.join("\n") === draft.frontMatter.join("\n");
  if (!isSame) return [{ ...draft, body, frontMatter }];
  // The mistake is in no part of its own, such as a key that is missing: what is plainly right stands in.
  const plain = neededOf(draft.path);
  return draft.frontMatter.join("\n") === plain.join("\n") ? [] : [{ ...draft, frontMatter: plain }];
}

function without(entries: readonly string[], parts: readonly (Part | undefined)[], of: Part["of"]): readonly string[] {
  return entries.filter((_, index) => !parts.some((part) => part?.of === of && part.index === index));
}

function neededOf(path: string): readonly string[] {
  if (path.startsWith("articles/")) return PLAIN_FRONT_MATTER;
  return path.startsWith("pages/") ? ["title: Standards"] : ["name: Tomas Kerr"];
}

function withNeeded(entries: readonly string[], path: string): readonly string[] {
  const missing = neededOf(path).filter((entry) => !entries.some((own) => own.split(":")[0] === entry.split(":")[0]));
  return [...missing, ...entries];
}
