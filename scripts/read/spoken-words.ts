import { extname } from "node:path";
import type { Paragraph, SpokenWords } from "../components/asset.ts";
import { checkInline } from "../components/check-inline.ts";
import { parseMarkdown } from "../source/markdown.ts";
import { type Cue, parseWebVtt } from "../source/web-vtt.ts";
import { type LinkContext, resolveAddress } from "./addresses.ts";

/** The words of a transcript or of captions, by the file's ending; undefined after reporting why they cannot be shown. */
export function readSpokenWords(text: string, context: LinkContext): SpokenWords | undefined {
  const words = paragraphsOf(text, context);
  if (words?.length === 0) context.findings.add("transcript-empty", undefined, { path: context.findings.file });
  return words && words.length > 0 ? { words } : undefined;
}

function paragraphsOf(text: string, context: LinkContext): readonly Paragraph[] | undefined {
  switch (extname(context.findings.file).toLowerCase()) {
    case ".vtt": {
      const { cues, faults } = parseWebVtt(text);
      context.findings.addFaults(faults);
      return faults.length === 0 ? bySpeaker(cues) : undefined;
    }
    case ".md":
      return markdownParagraphs(text, context);
    default:
      return text
        .split(/\n[ \t]*\n/)
        .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
        .filter((paragraph) => paragraph !== "")
        .map((paragraph) => [{ type: "text", text: paragraph }]);
  }
}

/** One paragraph until somebody else speaks, with the speaker's name first where it is known. */
function bySpeaker(cues: readonly Cue[]): readonly Paragraph[] {
  const turns: { voice?: string; text: string }[] = [];
  for (const { voice, text } of cues) {
    const last = turns.at(-1);
    if (last && last.voice === voice) last.text += ` ${text}`;
    else turns.push(voice === undefined ? { text } : { voice, text });
  }
  return turns.map(({ voice, text }): Paragraph => {
    if (voice === undefined) return [{ type: "text", text }];
    return [
      { type: "strong", children: [{ type: "text", text: `${voice}:` }] },
      { type: "text", text: ` ${text}` },
    ];
  });
}

function markdownParagraphs(text: string, context: LinkContext): readonly Paragraph[] | undefined {
  const { findings } = context;
  const { blocks, faults } = parseMarkdown(text);
  findings.addFaults(faults);
  const reader = {
    report: findings.report,
    place: findings.place.bind(findings),
    address: (href: string, span: Parameters<typeof resolveAddress>[1]) => resolveAddress(href, span, context),
  };
  const paragraphs = blocks.map((block) => {
    if (block.type === "paragraph") return checkInline(block, reader);
    findings.add("transcript-not-text", block.span);
    return undefined;
  });
  return paragraphs.every((paragraph) => paragraph !== undefined) ? paragraphs : undefined;
}
