import { applyRewrites, type Rewrite } from "./edit.ts";

/**
 * The text with as many of the rewrites as keep its meaning. All are tried at once; where that fails, halves are, so that
 * one that cannot be made costs a few readings and not one for each of the others.
 */
export function rewriteProven(text: string, rewrites: readonly Rewrite[], keeps: (text: string) => boolean): string {
  const proven = provenOf(rewrites, []);
  return applyRewrites(text, proven) ?? text;

  function provenOf(candidates: readonly Rewrite[], before: readonly Rewrite[]): readonly Rewrite[] {
    if (candidates.length === 0) return before;
    const all = [...before, ...candidates];
    const rewritten = applyRewrites(text, all);
    if (rewritten !== undefined && keeps(rewritten)) return all;
    if (candidates.length === 1) return before;
    const half = Math.ceil(candidates.length / 2);
    return provenOf(candidates.slice(half), provenOf(candidates.slice(0, half), before));
  }
}
