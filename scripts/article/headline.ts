/** Characters from which on a headline is cut by search engines and too much for a phone. */
export const LONG_HEADLINE = 110;

export function isLong(headline: string): boolean {
  return [...headline].length > LONG_HEADLINE;
}
