import { isNoteLabel } from "../../locale/speaker-words.ts";
import { nearest } from "../../problem/nearest.ts";
import type { Span } from "../../problem/position.ts";
import { problem } from "../../problem/problem.ts";
import type { SourceBlock, SourceCallout } from "../../source/block.ts";
import type { ParseContext } from "../component.ts";
import { type Field, takeFields } from "../fields.ts";
import type { Qa, QaSpeaker, Turn } from "./qa.tsx";
import { findSpeaker, readOpening, readSpeaker } from "./speakers.ts";

interface WrittenTurn {
  readonly label: string;
  readonly span: Span;
  readonly said: readonly SourceBlock[];
}

type SpokenTurn = Omit<Turn, "asks">;

/** Who speaks in the box and what; undefined after reporting every reason why it cannot be told. */
export function readTurns(box: SourceCallout, context: ParseContext): Pick<Qa, "speakers" | "turns"> | undefined {
  const { body, fields } = takeFields(box, ["asks"], context);
  if (body.length === 0) {
    context.report(problem("callout-empty", context.place(box.nameSpan), { name: "QA" }));
    return undefined;
  }
  const written = splitTurns(body, context);
  const speakers: QaSpeaker[] = [];
  const turns = (written ?? []).flatMap((turn) => readTurn(turn, speakers, context) ?? []);
  if (!written || turns.length < written.length) return undefined;
  const asking = whoAsks(fields.asks, speakers, context);
  if (!asking) return undefined;
  const marked = turns.map((turn) => ({ ...turn, asks: asking.includes(turn.speaker) }));
  if (marked.every(({ asks }) => asks) || !marked.some(({ asks }) => asks)) {
    context.report(problem("qa-without-answer", context.place(box.nameSpan)));
    return undefined;
  }
  return { speakers, turns: marked };
}

/** A turn begins with its speaker and goes on until another one speaks. */
function splitTurns(body: readonly SourceBlock[], context: ParseContext): readonly WrittenTurn[] | undefined {
  const turns: WrittenTurn[] = [];
  for (const block of body) {
    const opening = block.type === "paragraph" ? readOpening(block) : undefined;
    const last = turns.at(-1);
    if (block.type === "heading") {
      context.report(problem("qa-heading", context.place(block.span)));
      return undefined;
    }
    if (opening && block.type === "paragraph") {
      const said = opening.rest.length > 0 ? [{ ...block, inline: opening.rest }] : [];
      turns.push({ label: opening.label, span: block.span, said });
    } else if (last) turns[turns.length - 1] = { ...last, said: [...last.said, block] };
    else {
      context.report(problem("qa-without-speaker", context.place(block.span), {}));
      return undefined;
    }
  }
  return turns;
}

function readTurn(
  { label, span, said }: WrittenTurn,
  speakers: QaSpeaker[],
  context: ParseContext,
): SpokenTurn | undefined {
  if (isNoteLabel(label, context.lang)) {
    context.report(problem("qa-note", context.place(span), { label }));
    return undefined;
  }
  const written = readSpeaker(label, context.lang);
  const speaker = { ...written, name: nameOf(written.name, context) };
  if (!/\p{L}\p{M}*\p{L}/u.test(speaker.name)) {
    context.report(problem("qa-without-speaker", context.place(span), { label }));
    return undefined;
  }
  let index = findSpeaker(speaker.name, speakers);
  if (index === undefined) {
    warnOfSlip(speaker.name, speakers, span, context);
    const voice = context.voice(speaker.name);
    index = speakers.push(voice ? { ...speaker, voice: voice.id } : speaker) - 1;
  }
  if (said.length === 0) context.report(problem("qa-turn-empty", context.place(span), { name: speaker.name }));
  const body = context.parse(said, "qa");
  return body.length > 0 ? { speaker: index, label: label.replace(written.name, () => speaker.name), body } : undefined;
}

/** The name of an author who is written by his id; readers never see ids. */
function nameOf(written: string, context: ParseContext): string {
  const voice = context.voice(written);
  return voice?.id === written.toLowerCase() ? voice.name : written;
}

/** A name that was mistyped would make somebody new of a speaker. */
function warnOfSlip(name: string, speakers: readonly QaSpeaker[], span: Span, context: ParseContext): void {
  const known = speakers.map((speaker) => speaker.name);
  const meant = nearest(name, known);
  if (meant !== undefined) context.report(problem("qa-speaker-similar", context.place(span), { name, meant }));
}

/** Whoever the field names, else the first to speak. */
function whoAsks(field: Field | undefined, speakers: readonly QaSpeaker[], context: ParseContext) {
  if (!field) return [0];
  const found = field.value.split(",").flatMap((name) => findSpeaker(nameOf(name.trim(), context), speakers) ?? []);
  if (found.length === field.value.split(",").length) return found;
  const expected = `names of people who speak in this box: ${speakers.map(({ name }) => name).join(", ")}`;
  context.report(problem("field-wrong", context.place(field.span), { field: "asks", expected }));
  return undefined;
}
