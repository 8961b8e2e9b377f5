/** A place in a file. Lines and columns count from 1; columns count UTF-16 code units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of a file; without `end` it runs to the end of its first line. `end` is exclusive. */
export interface Span {
  readonly start: Position;
  readonly end?: Position;
}

/** A span and the file that holds it. `file` is relative to the content folder, with forward slashes. */
export interface Place {
  readonly file: string;
  readonly span?: Span;
}

/** The span of `length` characters on one line. */
export function spanAt(line: number, column: number, length?: number): Span {
  const start = { line, column };
  return length === undefined ? { start } : { start, end: { line, column: column + length } };
}
