import { type Span, spanAt } from "../problem/position.ts";
import type { SourceFault } from "./fault.ts";

/** Words that are shown while a recording plays. */
export interface Cue {
  /** Who speaks, where the file says so. */
  readonly voice?: string;
  /** Plain text on one line. */
  readonly text: string;
}

export interface WebVtt {
  readonly cues: readonly Cue[];
  readonly faults: readonly SourceFault[];
}

const TIME = String.raw`(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})`;
const TIMING = new RegExp(`^${TIME}[ \\t]+-->[ \\t]+${TIME}(?:[ \\t]+\\S.*)?[ \\t]*$`);
/** Tags that a cue's text may hold. https://www.w3.org/TR/webvtt1/#webvtt-cue-text-span */
const TAG = /<\/?(?:(?:c|i|b|u|ruby|rt|v|lang)(?:\.[^\s.<>]+)*(?:[ \t][^<>]*)?|(?:\d{2,}:)?\d\d:\d\d\.\d{3})?>/g;

/**
 * Reads captions strictly: browsers drop what they cannot read without a word, and a viewer who cannot hear would miss
 * it. https://www.w3.org/TR/webvtt1/#file-structure
 * @param text with `\n` line ends and without a byte order mark
 */
export function parseWebVtt(text: string): WebVtt {
  const reader = new WebVttReader(text.split("\n"));
  reader.read();
  const { cues, faults } = reader;
  if (cues.length === 0 && faults.length === 0) faults.push(fault(spanAt(1, 1), "holds no captions", FORM));
  return { cues, faults };
}

const FORM =
  "Write each caption as a time and its words, with an empty line between two:\n00:01.000 --> 00:04.000\nThe words.";

function fault(span: Span, reason: string, fix: string): SourceFault {
  return { code: "captions-unreadable", span, details: { reason, fix } };
}

class WebVttReader {
  readonly cues: Cue[] = [];
  readonly faults: SourceFault[] = [];
  private readonly lines: readonly string[];
  /** Of the last caption read, in milliseconds. */
  private lastStart = 0;

  constructor(lines: readonly string[]) {
    this.lines = lines;
  }

  read(): void {
    const [first = ""] = this.lines;
    if (!/^WEBVTT(?:[ \t].*)?$/.test(first)) {
      this.refuse(
        1,
        1,
        first,
        "does not begin with WEBVTT",
        "Write WEBVTT on the first line, and leave the second empty.",
      );
      return;
    }
    let from = this.endOfBlock(0);
    const early = this.lines.findIndex((line, index) => index < from && line.includes("-->"));
    if (early >= 0) {
      const fix = "Leave the second line of the file empty.";
      this.refuse(early + 1, 1, this.lines[early] ?? "", "has no empty line between WEBVTT and the first time", fix);
      return;
    }
    while (from < this.lines.length) {
      if (this.lines[from] === "") from++;
      else {
        const to = this.endOfBlock(from);
        this.block(from, to);
        from = to;
      }
    }
  }

  private endOfBlock(from: number): number {
    const end = this.lines.indexOf("", from);
    return end === -1 ? this.lines.length : end;
  }

  /** @param from index of the block's first line, `to` of the line after its last */
  private block(from: number, to: number): void {
    const first = this.lines[from] ?? "";
    if (/^(?:NOTE|REGION)(?:[ \t].*)?$/.test(first)) return;
    if (/^STYLE[ \t]*$/.test(first)) {
      this.refuse(
        from + 1,
        1,
        first,
        "brings styles of its own",
        "Take the STYLE block out: captions look as each viewer's device shows them.",
      );
      return;
    }
    const timing = first.includes("-->") ? from : from + 1;
    const line = this.lines[timing] ?? "";
    if (timing >= to || !line.includes("-->")) {
      this.refuse(from + 1, 1, first, "has words without a time here", FORM);
      return;
    }
    if (!this.timing(line, timing + 1)) return;
    if (timing + 1 >= to) {
      this.refuse(
        timing + 1,
        1,
        line,
        "has a time without words here",
        "Write the words on the next line, or take the time out.",
      );
      return;
    }
    this.words(timing + 1, to);
  }

  private timing(line: string, number: number): boolean {
    const found = TIMING.exec(line);
    if (!found) {
      const comma = /\d,\d{3}/.exec(line);
      if (comma) {
        const fix =
          "Write a dot before the thousandths of a second: 00:01.000. A SubRip file (.srt) has commas; export it as WebVTT.";
        this.refuse(number, comma.index + 2, ",", "has a comma in a time", fix);
      } else this.refuse(number, 1, line, "has a time here that cannot be read", FORM);
      return false;
    }
    const [, ...parts] = found;
    const [start, end] = [milliseconds(parts.slice(0, 4)), milliseconds(parts.slice(4, 8))];
    if (end <= start) {
      this.refuse(
        number,
        1,
        line,
        "has a caption that ends before it begins",
        "Put the earlier time before the arrow.",
      );
      return false;
    }
    if (start < this.lastStart) {
      const reason = "has a caption that begins before the one above it";
      this.refuse(number, 1, line, reason, "Put the captions in the order in which they are shown.");
      return false;
    }
    this.lastStart = start;
    return true;
  }

  /** The words of one caption; where another voice begins, another cue of ours begins. */
  private words(from: number, to: number): void {
    for (let index = from; index < to; index++) {
      const line = this.lines[index] ?? "";
      const arrow = line.indexOf("-->");
      const stray = line.replace(TAG, (tag) => " ".repeat(tag.length)).search(/</);
      if (arrow >= 0) {
        this.refuse(
          index + 1,
          arrow + 1,
          "-->",
          "has a time within the words of a caption",
          "Leave an empty line before the next time.",
        );
        return;
      }
      if (stray >= 0) {
        const fix =
          "Captions know <v Name>, <i>, <b>, <u>, <c>, <ruby>, <rt> and <lang>; write the sign itself as &lt;";
        this.refuse(index + 1, stray + 1, "<", "has a < here that begins no tag of captions", fix);
        return;
      }
    }
    const text = this.lines.slice(from, to).join(" ");
    for (const [, voice, words = ""] of text.matchAll(/(?:<v(?:\.[^\s.<>]+)*[ \t]+([^<>]+)>)?(.*?)(?=<v[. \t]|$)/gs)) {
      const plain = plainText(words);
      if (plain !== "") this.cues.push(voice ? { voice: plainText(voice), text: plain } : { text: plain });
    }
  }

  private refuse(line: number, column: number, text: string, reason: string, fix: string): void {
    this.faults.push(fault(spanAt(line, column, Math.max(1, text.length)), reason, fix));
  }
}

function milliseconds([hours = "0", minutes, seconds, thousandths]: readonly (string | undefined)[]): number {
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(thousandths);
}

/** https://www.w3.org/TR/webvtt1/#webvtt-html-character-reference-in-cue-text-span; others do not occur in captions. */
const ENTITIES: { readonly [name: string]: string } = {
  "&lt;": "<",
  "&gt;": ">",
  "&nbsp;": "\u00a0",
  "&lrm;": "\u200e",
  "&rlm;": "\u200f",
  "&amp;": "&",
};

function plainText(words: string): string {
  return words
    .replace(TAG, "")
    .replace(/&(?:lt|gt|nbsp|lrm|rlm|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, " ")
    .trim();
}
