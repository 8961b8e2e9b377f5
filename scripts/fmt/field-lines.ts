import { LINE } from "../components/fields.ts";
import type { SourceCallout, SourceLine } from "../source/block.ts";

export interface FieldLine {
  readonly line: SourceLine;
  readonly key: string;
  readonly value: string;
}

/** The lines of a box's last paragraph where every one of them reads `key: value`, whether or not its kind knows the keys. */
export function fieldLines({ children }: SourceCallout): readonly FieldLine[] {
  const last = children.at(-1);
  if (last?.type !== "paragraph") return [];
  const found = last.lines.flatMap((line): readonly FieldLine[] => {
    const [, key, value] = LINE.exec(line.text.trim()) ?? [];
    return key === undefined || !value ? [] : [{ line, key, value }];
  });
  return found.length === last.lines.length ? found : [];
}
