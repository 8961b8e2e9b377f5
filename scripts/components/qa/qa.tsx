import type { VNode } from "preact";
import type { Inline, SourceBlock } from "../../source/block.ts";
import type { Block } from "../block.ts";
import { type BoxHeading, boxHeading, boxOf, standsAlone } from "../box.tsx";
import type { Component, ParseContext, RenderContext, TextContext } from "../component.ts";
import type { Speaker } from "../speaker-node.ts";
import { jsonLd } from "./qa-json-ld.ts";
import { readTurns } from "./qa-turns.ts";

/** An interview: questions and answers, each with the name of who speaks. */
export interface Qa {
  readonly kind: "qa";
  readonly id: string;
  readonly heading?: BoxHeading;
  readonly speakers: readonly QaSpeaker[];
  readonly turns: readonly Turn[];
}

export interface QaSpeaker extends Speaker {
  /** Id of the author who this is. */
  readonly voice?: string;
}

export interface Turn {
  /** Index among the speakers. */
  readonly speaker: number;
  /** The speaker as written at this place: a surname from the second time on, perhaps. */
  readonly label: string;
  /** A question, which is the newsroom's; an answer is the speaker's own. */
  readonly asks: boolean;
  readonly body: readonly Block[];
}

export const qa: Component<Qa> = {
  syntax: { callouts: ["QA"], recognises: () => false },
  parse,
  html: (block, context) => (
    <div class="qa" data-component="qa" id={block.id}>
      {block.heading && <Heading of={block.heading} context={context} />}
      {block.turns.map((turn) => (
        <div class={turn.asks ? "qa__question" : "qa__answer"}>
          <Words turn={turn} context={context} />
        </div>
      ))}
      <p class="visually-hidden" {...context.ours}>
        {context.strings.qa.end}
      </p>
    </div>
  ),
  feedHtml: (block, context) => (
    <div>
      {block.heading && (
        <p>
          <strong>{block.heading.text}</strong>
        </p>
      )}
      {block.turns.map((turn) => (
        <Words turn={turn} context={context} />
      ))}
      <p>
        <em {...context.ours}>{context.strings.qa.end}.</em>
      </p>
    </div>
  ),
  text: (block, context) => {
    const turns = block.turns.map((turn) => context.text(opened(turn, context)));
    return [...(block.heading ? [block.heading.text] : []), ...turns, context.strings.qa.end].join("\n\n");
  },
  copy: ({ heading, turns }, { copy }) => [heading?.text, ...turns.map(({ body }) => copy(body))].join("\n"),
  jsonLd,
};

function Heading({ of: { id, text }, context }: { of: BoxHeading; context: RenderContext }): VNode {
  const Level = `h${context.level}` as const;
  return (
    <Level class="qa__heading" id={id}>
      {text}
    </Level>
  );
}

function parse(source: SourceBlock, context: ParseContext): Qa | undefined {
  const box = boxOf(source);
  standsAlone(box, context);
  const id = context.id("qa");
  const heading = box.title.text === "" ? undefined : boxHeading(box, "", context);
  const read = readTurns(box, context);
  return read && { kind: "qa", id, ...(heading ? { heading } : {}), ...read };
}

function Words({ turn, context }: { turn: Turn; context: RenderContext }): VNode {
  return context.render(opened(turn, context));
}

/** What is said, with the speaker's name run into its first paragraph. */
function opened({ label, body }: Turn, { strings }: TextContext): readonly Block[] {
  const name: Inline = { type: "strong", children: [{ type: "text", text: strings.qa.speaker(label) }] };
  const [first, ...rest] = body;
  if (first?.kind !== "prose" || first.node.type !== "paragraph") return [paragraph([name]), ...body];
  return [paragraph([name, { type: "text", text: " " }, ...first.node.inline]), ...rest];
}

function paragraph(inline: readonly Inline[]): Block {
  return { kind: "prose", node: { type: "paragraph", inline } };
}
