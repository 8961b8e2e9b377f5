import { copyMarks } from "../components/copy-marks.ts";
import type { Yaml } from "../source/yaml.ts";
import type { FileFindings } from "./problems.ts";

/** Whole marks of Markdown and HTML, bounded in length so that each costs linear time. */
const MARKUP = new RegExp(
  [
    String.raw`\*\*[^*\n]{1,300}\*\*`,
    String.raw`(?<![\w*])\*[^\s*][^*\n]{0,300}\*(?![\w*])`,
    String.raw`(?<!\w)__?[^\s_][^_\n]{0,300}__?(?!\w)`,
    String.raw`!?\[[^[\]\n]{1,300}\]\([^()\n]{0,300}\)`,
    String.raw`<\/?[a-z][a-z0-9]{0,20}(?:\s[^<>\n]{0,300})?\/?>`,
    String.raw`&(?:[a-z]{2,8}|#\d{1,6}|#x[0-9a-f]{1,6});`,
  ].join("|"),
  "i",
);

/** A string of front matter and the path of its key. */
export type WrittenString = readonly [path: readonly PropertyKey[], text: string | undefined];

/** Front matter is plain text: marks in it are printed as they stand, those that Markdown could read as well. */
export function warnOfMarks(texts: readonly WrittenString[], yaml: Yaml, findings: FileFindings): void {
  for (const [path, text = ""] of texts) {
    const span = yaml.spanOf(path);
    const [marks] = MARKUP.exec(text) ?? [];
    if (marks !== undefined) findings.add("markup-in-plain-text", span, { key: path.join("."), text: marks });
    const rest = marks === undefined ? text : text.replaceAll(new RegExp(MARKUP, "gi"), " ");
    for (const mark of copyMarks({
      inline: [{ type: "text", text: rest }],
      lines: [{ text: rest, start: span.start }],
    })) {
      findings.add(mark.code, span, { text: mark.text });
    }
  }
}
