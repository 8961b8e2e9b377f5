import type { VNode } from "preact";
import { didYouMean } from "../../problem/nearest.ts";
import { problem } from "../../problem/problem.ts";
import { authorReference } from "../../schema-org/author-reference.ts";
import { ids } from "../../schema-org/ids.ts";
import type { PageElementNode, Part } from "../../schema-org/part.ts";
import type { SourceBlock, SourceCallout } from "../../source/block.ts";
import { warnOfFields } from "../almost-fields.ts";
import type { Block } from "../block.ts";
import type { Component, JsonLdContext, ParseContext, RenderContext, TextContext } from "../component.ts";
import { Ours } from "../in-language.tsx";
import { meansEditors } from "../named.ts";
import type { Voice } from "../voice.ts";

/** A passage of opinion within an article, labelled with whose it is. */
export interface Opinion {
  readonly kind: "opinion";
  readonly id: string;
  /** Id of the author whose opinion it is. */
  readonly voice: string;
  /** The author stands for the publication's editors, and is called that. */
  readonly editorial: boolean;
  readonly body: readonly Block[];
}

/** Where the label is explained; a page of the site. */
const DEFINITION = "/labels/#opinion";
/** The term for opinion in the news industry's list of genres. https://cv.iptc.org/newscodes/genre/ */
const GENRES = "http://cv.iptc.org/newscodes/genre/";

export const opinion: Component<Opinion> = {
  syntax: { callouts: ["OPINION"], recognises: () => false },
  parse,
  html,
  feedHtml: (block, context) => (
    <div>
      <p>
        <strong>
          <Ours context={context}>{label(block, context)}.</Ours>
        </strong>{" "}
        <Explanation block={block} context={context} />
      </p>
      {context.render(block.body)}
      <p>
        <em>
          <Ours context={context}>{context.strings.opinion.end}.</Ours>
        </em>
      </p>
    </div>
  ),
  text: (block, context) => `${label(block, context)}\n\n${context.text(block.body)}\n\n${context.strings.opinion.end}`,
  copy: (block, context) => context.copy(block.body),
  jsonLd,
};

function parse(source: SourceBlock, context: ParseContext): Opinion | undefined {
  if (source.type !== "callout") throw new Error("An opinion passage is a named box.");
  const outer = context.within.find((kind) => kind !== "entry");
  if (outer !== undefined) {
    const details = { name: "OPINION", outer: outer === "opinion" ? "another opinion passage" : "another block" };
    context.report(problem("callout-within", context.place(source.nameSpan), details));
  } else if (!context.afterReporting()) context.report(problem("opinion-first", context.place(source.nameSpan)));
  const voice = readVoice(source, context);
  const id = context.id("opinion");
  if (source.children.length === 0) {
    context.report(problem("callout-empty", context.place(source.nameSpan), { name: "OPINION" }));
  }
  warnOfFields(source, context);
  const body = context.parse(source.children, "opinion");
  if (!voice || body.length === 0) return undefined;
  return { kind: "opinion", id, voice: voice.id, editorial: voice.id === context.editors?.id, body };
}

/** Nothing or "The editors" is the publication's own voice; everything else is an author's id or name. */
function readVoice({ title, nameSpan }: SourceCallout, context: ParseContext): Voice | undefined {
  const place = context.place(title.text === "" ? nameSpan : { start: title.start });
  if (title.text === "" || meansEditors(title.text, context.strings)) {
    if (!context.editors) context.report(problem("opinion-without-editors", place));
    return context.editors;
  }
  const voice = context.voice(title.text);
  const twins = context.voices.filter(({ name }) => name.toLowerCase() === title.text.toLowerCase());
  if (twins.length > 1 && voice?.id !== title.text.toLowerCase()) {
    const ids = twins.map(({ id }) => id).join(", ");
    context.report(problem("opinion-voice-ambiguous", place, { name: title.text, ids }));
  }
  if (!voice) {
    const known = [...context.voices.flatMap(({ id, name }) => [id, name]), "The editors"];
    context.report(
      problem("opinion-voice-unknown", place, { name: title.text, suggestion: didYouMean(title.text, known) }),
    );
  }
  return voice;
}

function html(block: Opinion, context: RenderContext): VNode {
  return (
    <div class="opinion" data-component="opinion" id={block.id}>
      <p class="opinion__label">
        <strong>
          <Ours context={context}>{label(block, context)}</Ours>
        </strong>
      </p>
      <p class="opinion__explanation">
        <Explanation block={block} context={context} />
      </p>
      <div class="opinion__body">{context.render(block.body)}</div>
      <p class="visually-hidden">
        <Ours context={context}>{context.strings.opinion.end}</Ours>
      </p>
    </div>
  );
}

function Explanation({ block, context }: { block: Opinion; context: RenderContext }): VNode {
  const words = context.strings.opinion;
  return (
    <Ours context={context}>
      {words.explanation(whose(block, context))} <a href={context.href(DEFINITION)}>{words.definition}</a>
    </Ours>
  );
}

function whose(block: Opinion, { strings, voice }: TextContext): string {
  return block.editorial ? strings.theEditors : voice(block.voice).name;
}

function label(block: Opinion, context: TextContext): string {
  return context.strings.opinion.label(whose(block, context));
}

function jsonLd(block: Opinion, context: JsonLdContext): readonly Part[] {
  const { pageUrl, workId } = context;
  const voice = context.voice(block.voice);
  const id = ids.block(pageUrl, block.id);
  const words = context.copy(block.body);
  const node: PageElementNode = {
    "@type": "WebPageElement",
    "@id": id,
    url: id,
    cssSelector: `#${block.id}`,
    genre: { "@type": "DefinedTerm", "@id": `${GENRES}Opinion`, name: "Opinion", inDefinedTermSet: GENRES },
    author: authorReference(voice, context.absolute(voice.path)),
    ...(words ? { text: words } : {}),
    inLanguage: context.lang,
    isPartOf: { "@id": workId },
  };
  // A quotation within the passage stays the speaker's, so it is a part of its own.
  return [{ property: "hasPart", node }, ...context.parts(block.body)];
}
