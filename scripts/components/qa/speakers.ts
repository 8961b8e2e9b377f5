import type { Inline, SourceParagraph } from "../../source/block.ts";
import { inlineText } from "../inline.tsx";
import { readAttribution } from "../quote/attribution.ts";
import type { Speaker } from "../speaker-node.ts";

/** Who begins to speak in a paragraph, and what he says. */
export interface Opening {
  /** As written, without the colon. */
  readonly label: string;
  readonly rest: readonly Inline[];
}

/** A paragraph that begins with a name in bold and a colon: `**Hanne Veldt:** …`, `**Hanne Veldt**: …`. */
export function readOpening({ inline }: SourceParagraph): Opening | undefined {
  const [first, ...rest] = inline;
  if (first?.type !== "strong" || !first.children.every(({ type }) => type === "text")) return undefined;
  const bold = inlineText(first.children).trim();
  if (bold.endsWith(":")) return { label: bold.slice(0, -1).trim(), rest: trimmed(rest) };
  const [next, ...others] = rest;
  if (next?.type !== "text" || !/^\s*:/.test(next.text)) return undefined;
  return { label: bold, rest: trimmed([{ type: "text", text: next.text.replace(/^\s*:/, "") }, ...others]) };
}

function trimmed([first, ...rest]: readonly Inline[]): readonly Inline[] {
  if (first === undefined) return [];
  if (first.type === "softbreak" || first.type === "break") return rest;
  if (first.type !== "text") return [first, ...rest];
  const text = first.text.trimStart();
  return text === "" ? trimmed(rest) : [{ type: "text", text }, ...rest];
}

/** `Hanne Veldt, gatekeeper, River Board` */
export function readSpeaker(label: string, lang: string): Speaker {
  const { name, role, organisation, date } = readAttribution([{ type: "text", text: label }], lang);
  if (date) return { name: label };
  return { name, ...(role ? { role } : {}), ...(organisation ? { organisation } : {}) };
}

/** Who is meant: by the whole name, or by a part of it that only one of them has. */
export function findSpeaker(name: string, speakers: readonly Speaker[]): number | undefined {
  const wanted = name.toLowerCase();
  const whole = speakers.findIndex((speaker) => speaker.name.toLowerCase() === wanted);
  if (whole >= 0) return whole;
  const partly = speakers.flatMap((speaker, index) => {
    const words = speaker.name.toLowerCase();
    return words.endsWith(` ${wanted}`) || words.startsWith(`${wanted} `) ? [index] : [];
  });
  return partly.length === 1 ? partly[0] : undefined;
}
