import { components } from "../components/components.ts";
import { type FoundAttribution, findAttribution } from "../components/quote/attribution.ts";
import type { SourceBlock, SourceParagraph } from "../source/block.ts";
import { fieldLines } from "./field-lines.ts";
import { allBlocks, type Written } from "./written.ts";

/** A quotation as it is written. */
export interface WrittenQuotation {
  /** The paragraphs of somebody's words, without attribution and fields. */
  readonly paragraphs: readonly SourceParagraph[];
  readonly attribution?: FoundAttribution;
  /** BCP 47 language of the words. */
  readonly lang: string;
}

export function quotationsIn({ blocks, lang }: Written): readonly WrittenQuotation[] {
  return [...allBlocks(blocks)].flatMap((block): readonly WrittenQuotation[] => {
    if (block.type === "blockquote") {
      return components.quote.syntax.recognises(block, []) ? [quotation(block.children, lang)] : [];
    }
    if (block.type !== "callout" || !components.quote.syntax.callouts.includes(block.name.toUpperCase())) return [];
    const fields = fieldLines(block);
    const own = fields.find(({ key }) => key === "lang")?.value;
    return [quotation(fields.length > 0 ? block.children.slice(0, -1) : block.children, own ?? lang)];
  });
}

function quotation(children: readonly SourceBlock[], lang: string): WrittenQuotation {
  const attribution = findAttribution(children);
  const paragraphs = (attribution?.body ?? children).filter(isProse);
  return attribution ? { paragraphs, attribution, lang } : { paragraphs, lang };
}

function isProse(block: SourceBlock): block is SourceParagraph {
  if (block.type !== "paragraph") return false;
  return Object.values(components).every(
    ({ syntax }) => syntax === components.prose.syntax || !syntax.recognises(block, ["quote"]),
  );
}
