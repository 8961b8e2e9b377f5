/** The text with a part replaced; throws where it has no such part, because nothing would be measured then. */
export function edited(text: string, part: string | RegExp, by: string): string {
  const changed = text.replace(part, by);
  if (changed === text) throw new Error(`What was to be edited has no ${part}.`);
  return changed;
}
