/** Edit distance with transposed neighbours counted once ("QOUTE" is one slip from "QUOTE"). */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const substitution = (last[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      let best = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, substitution);
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1);
      current[column] = best;
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}

/** The known word that was probably meant: at most a third of its letters differ; case does not count. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  // A word of any length may come from a file; only one near a known word's length can be a slip of it.
  const lower = word.toLowerCase();
  let best: { word: string; distance: number } | undefined;
  for (const candidate of known) {
    const limit = Math.max(1, Math.floor(candidate.length / 3));
    if (Math.abs(candidate.length - lower.length) > limit) continue;
    const slips = distance(lower, candidate.toLowerCase());
    if (slips <= limit && (!best || slips < best.distance)) best = { word: candidate, distance: slips };
  }
  return best?.word;
}

/** " Did you mean `x`?" or nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  const found = nearest(word, known);
  return found ? ` Did you mean \`${found}\`?` : "";
}
