import { isForeignMark, type QuotationMarks, quotationMarks } from "../../locale/quotation-marks.ts";
import type { Inline } from "../../source/block.ts";
import { inlineText } from "../inline.tsx";

/** Which signs close what an opening sign began, in the languages that use it. */
const CLOSERS: { readonly [open: string]: string } = {
  '"': '"',
  "“": "”",
  "„": "“”",
  "”": "”",
  "«": "»",
  "»": "«»",
  "「": "」",
  "『": "』",
};
const CLOSING = "”“»«」』";
const MARKS = `${Object.keys(CLOSERS).join("")}${CLOSING}`;

interface Scan {
  /** The paragraph begins with a mark. */
  readonly opens: boolean;
  /** The mark at the beginning is closed by the paragraph's last sign. */
  readonly closesAtEnd: boolean;
  /** The mark at the beginning is closed before the end, so it is not around the paragraph. */
  readonly closesInside: boolean;
  /** A mark closes that was never opened, or opens within the words and is never closed. */
  readonly stray: boolean;
}

interface Marked {
  readonly paragraphs: readonly (readonly Inline[])[];
  readonly unbalanced: boolean;
  /** The marks around the words are those of another language. */
  readonly foreign: boolean;
}

/**
 * Sets the marks around a quotation's paragraphs as its language does: where there are any, an opening mark on each
 * paragraph and a closing mark on the last. Marks within the words stay.
 */
export function normaliseMarks(paragraphs: readonly (readonly Inline[])[], lang: string): Marked {
  const texts = paragraphs.map((paragraph) => inlineText(paragraph).trim());
  const scans = texts.map(scan);
  const around = scans.some(({ opens, closesInside }) => opens && !closesInside);
  const unbalanced = scans.some(({ opens, closesAtEnd, closesInside, stray }, index) => {
    const last = index === scans.length - 1;
    return stray || (last && opens && !closesAtEnd && !closesInside);
  });
  if (!around || unbalanced) return { paragraphs, unbalanced, foreign: false };
  const marks = quotationMarks(lang);
  return {
    unbalanced,
    foreign: scans[0]?.closesInside !== true && isForeignMark(texts[0]?.charAt(0) ?? "", lang),
    paragraphs: paragraphs.map((paragraph, index) => {
      const { opens, closesAtEnd, closesInside } = scans[index] as Scan;
      if (opens && closesInside) return paragraph;
      return surround(paragraph, marks, { opens, closesAtEnd, last: index === paragraphs.length - 1 });
    }),
  };
}

/** Words without the marks around them. */
export function withoutMarks(text: string): string {
  const { opens, closesAtEnd, closesInside } = scan(text.trim());
  const begun = opens && !closesInside ? text.trim().replace(/^.[\s\u202f\u00a0]*/u, "") : text.trim();
  return closesAtEnd ? withoutLast(begun) : begun;
}

/** The text without its last sign and the blanks before that. */
function withoutLast(text: string): string {
  return text.replace(/.$/u, "").trimEnd();
}

function scan(text: string): Scan {
  const open: { readonly sign: string; readonly first: boolean }[] = [];
  let closesAtEnd = false;
  let closesInside = false;
  let stray = false;
  const signs = [...text];
  for (const [index, sign] of signs.entries()) {
    if (!MARKS.includes(sign)) continue;
    const before = signs[index - 1] ?? " ";
    const after = signs[index + 1] ?? " ";
    const top = open.at(-1);
    // A blank stands before a closing mark only where one also stands behind it, as French sets them.
    const mayClose = !/[\s([]/.test(before) || /[\s.,;:!?…)\]]/.test(after);
    if (top && CLOSERS[top.sign]?.includes(sign) && mayClose) {
      open.pop();
      if (top.first && index === signs.length - 1) closesAtEnd = true;
      else if (top.first) closesInside = true;
    } else if (sign in CLOSERS && /[\s([—–-]/.test(before)) open.push({ sign, first: index === 0 });
    // A straight mark behind a figure stands for inches or seconds.
    else if (sign !== '"' || !/\d/.test(before)) stray = true;
  }
  return {
    opens: open[0]?.first || closesAtEnd || closesInside,
    closesAtEnd,
    closesInside,
    stray: stray || open.some(({ first }) => !first),
  };
}

function surround(
  paragraph: readonly Inline[],
  { open, close }: QuotationMarks,
  { opens, closesAtEnd, last }: { opens: boolean; closesAtEnd: boolean; last: boolean },
): readonly Inline[] {
  const begun = editFirst(paragraph, (text) => open + (opens ? text.replace(/^\s*.[\s\u202f\u00a0]*/u, "") : text));
  return editLast(begun, (text) => (closesAtEnd ? withoutLast(text.trimEnd()) : text) + (last ? close : ""));
}

type Edit = (text: string) => string;

/** Changes the first words of a run, inside emphasis too. */
function editFirst([first, ...rest]: readonly Inline[], edit: Edit): readonly Inline[] {
  if (first === undefined) return rest;
  return [...edited(first, edit, editFirst, "before"), ...rest];
}

function editLast(inlines: readonly Inline[], edit: Edit): readonly Inline[] {
  const last = inlines.at(-1);
  return last === undefined ? inlines : [...inlines.slice(0, -1), ...edited(last, edit, editLast, "after")];
}

function edited(
  inline: Inline,
  edit: Edit,
  inside: (inlines: readonly Inline[], edit: Edit) => readonly Inline[],
  side: "before" | "after",
): readonly Inline[] {
  if (inline.type === "text") return [{ type: "text", text: edit(inline.text) }];
  if ("children" in inline) return [{ ...inline, children: inside(inline.children, edit) }];
  const mark: Inline = { type: "text", text: edit("") };
  return side === "before" ? [mark, inline] : [inline, mark];
}
