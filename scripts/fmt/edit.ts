/** One stretch of a text and what stands in its place. Offsets count UTF-16 code units; `end` is exclusive. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Edits that make sense only together, such as both ends of a container. */
export type Rewrite = readonly Edit[];

/** The text with all the rewrites made; undefined where two of them want the same stretch. */
export function applyRewrites(text: string, rewrites: readonly Rewrite[]): string | undefined {
  const edits = rewrites.flat().sort((a, b) => a.start - b.start || a.end - b.end);
  const parts: string[] = [];
  let copied = 0;
  for (const { start, end, text: replacement } of edits) {
    if (start < copied) return undefined;
    parts.push(text.slice(copied, start), replacement);
    copied = end;
  }
  return parts.join("") + text.slice(copied);
}
