import { DASH } from "../../components/quote/attribution.ts";
import type { Rewrite } from "../edit.ts";
import { quotationsIn } from "../quotations.ts";
import type { Rule } from "../rule.ts";
import type { Written } from "../written.ts";

/** `-- Jane Roe`, with whatever dash, becomes `— Jane Roe`. */
export const attributionDash: Rule = { name: "dashes of attributions", rewrites };

function rewrites(written: Written): readonly Rewrite[] {
  return quotationsIn(written).flatMap(({ attribution }): readonly Rewrite[] => {
    const line = attribution?.line.lines[0];
    if (!line) return [];
    const words = line.text.trimStart();
    const dash = DASH.exec(words)?.[0];
    const start = written.offset(line.start) + line.text.length - words.length;
    if (dash === undefined || dash === "— " || !written.text.startsWith(dash, start)) return [];
    return [[{ start, end: start + dash.length, text: "— " }]];
  });
}
