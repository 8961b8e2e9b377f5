/** Signs that a date with a time may take at the end of a line, blanks and all. */
const LONGEST = 120;

/**
 * What a pattern that ends in `$` finds at the end of a line. It is shown the last signs only: in the whole line it would
 * begin anew at each blank of each run of blanks, and go through the rest of the run every time.
 */
export function atEnd(pattern: RegExp, text: string): RegExpExecArray | null {
  const from = Math.max(0, text.length - LONGEST);
  const found = pattern.exec(text.slice(from));
  if (found) found.index += from;
  return found;
}

/** The text without the signs at its end that are all of a kind, each looked at once. `sign` matches one of them. */
export function withoutEnd(text: string, sign: RegExp): string {
  let end = text.length;
  while (end > 0 && sign.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
