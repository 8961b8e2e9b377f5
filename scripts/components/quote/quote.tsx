import type { ComponentChildren, VNode } from "preact";
import { dayDate } from "../../locale/dates.ts";
import { isWithheld } from "../../locale/speaker-words.ts";
import { type Span, spanAt } from "../../problem/position.ts";
import { problem } from "../../problem/problem.ts";
import { namedReference } from "../../schema-org/author-reference.ts";
import { ids } from "../../schema-org/ids.ts";
import type { QuotationNode } from "../../schema-org/part.ts";
import type { InlineText, SourceBlock } from "../../source/block.ts";
import { almostDate } from "../almost-date.ts";
import { basis } from "../basis.ts";
import type { Block } from "../block.ts";
import type { Component, JsonLdContext, ParseContext, RenderContext, TextContext } from "../component.ts";
import { type FieldsOf, languageField, namedField, sourceField, takeFields, type WrittenSource } from "../fields.ts";
import { InLanguage, Ours } from "../in-language.tsx";
import { inlineText } from "../inline.tsx";
import type { Named } from "../named.ts";
import { directionOf, ownDirection } from "../own-direction.ts";
import { isParagraph } from "../paragraph.ts";
import { type Speaker, speakerNode } from "../speaker-node.ts";
import { linkWords } from "../telephone.ts";
import { isInFuture, type WrittenDate } from "../written-date.ts";
import {
  type Attribution,
  type FoundAttribution,
  findAttribution,
  readAttribution,
  standsOutside,
} from "./attribution.ts";
import { normaliseMarks, withoutMarks } from "./marks.ts";

/** The tag for words whose language nobody told: the page must not say that it is its own. */
const UNTOLD = "und";

const RELATIONS = ["said", "wrote", "testified"] as const;
export type Relation = (typeof RELATIONS)[number];

/** Somebody else's words, attributed. Opinion in them is the speaker's. */
export interface Quote {
  readonly kind: "quote";
  readonly id: string;
  readonly body: readonly Block[];
  readonly speaker:
    | (Speaker & {
        /** What follows the name as printed, where it holds more than role and organisation. */
        readonly described?: string;
      })
    /** Why the name is withheld. */
    | { readonly anonymous: string };
  readonly date?: WrittenDate;
  /** Where the words can be checked. */
  readonly source?: WrittenSource;
  readonly place?: string;
  readonly relation?: Relation;
  /** BCP 47 language of the words as printed, where it is not the article's; `und` where nobody said which it is. */
  readonly lang?: string;
  readonly original?: { readonly text: string; readonly lang: string };
  readonly translatedBy?: Named;
}

const FIELDS = [
  "lang",
  "original",
  "original-lang",
  "translated-by",
  "source",
  "place",
  "relation",
  "anonymous",
] as const;
type Fields = FieldsOf<(typeof FIELDS)[number]>["fields"];

export const quote: Component<Quote> = {
  syntax: {
    callouts: ["QUOTE"],
    recognises: (source) => source.type === "blockquote" && findAttribution(source.children) !== undefined,
  },
  parse,
  html,
  feedHtml: (block, context) => (
    <>
      <blockquote lang={block.lang} dir={directionOf(block.body, context)}>
        {context.render(block.body)}
      </blockquote>
      <p>
        <Credit block={block} context={context} />
      </p>
      {block.original && (
        <p>
          <Ours context={context}>{context.strings.quote.original}:</Ours>{" "}
          <InLanguage of={{ lang: block.original.lang }}>{block.original.text}</InLanguage>
        </p>
      )}
    </>
  ),
  text: (block, context) => `${context.text(block.body)}\n\n— ${creditText(block, context)}`,
  copy: (block, context) => context.copy(block.body),
  jsonLd,
};

function parse(source: SourceBlock, context: ParseContext): Quote | undefined {
  if (source.type !== "callout" && source.type !== "blockquote")
    throw new Error("A quotation is a box or a blockquote.");
  const { body: written, fields } =
    source.type === "callout"
      ? takeFields(source, FIELDS, context, "quoted")
      : { body: source.children, fields: {} as Fields };
  if (source.type === "callout" && source.title.text !== "") {
    const details = { name: "QUOTE", title: source.title.text };
    context.report(problem("callout-title", context.place(source.nameSpan), details));
  }
  const found = findAttribution(written);
  if (source.type === "blockquote" && found && standsOutside(found, source)) {
    const details = { attribution: found.line.lines.map(({ text }) => text.trim()).join(" ") };
    context.report(problem("quote-attribution-outside", context.place(found.span), details));
    return undefined;
  }
  const attribution = found && checkAttribution(found, context);
  const speaker = readSpeaker(attribution, found?.span ?? source.span, fields, source.span, context);
  const id = context.id("quote");
  const parsed = context.parse(found?.body ?? written, "quote");
  const { body, foreign } = withMarks(parsed, source.span, fields.lang?.value ?? context.lang, context);
  if (body.length === 0) context.report(problem("quote-without-words", context.place(source.span)));
  const sourceLink = readSource(attribution, fields, context);
  const original = readOriginal(fields, source.span, context);
  // What was translated is in the language of the article, whose marks were left as they were.
  const isUntold = foreign && !fields.lang && !fields.original && !fields["translated-by"];
  if (isUntold) context.report(problem("quote-marks-foreign", context.place(source.span)));
  const lang = isUntold ? UNTOLD : fields.lang && languageField(fields.lang, "lang", context);
  const relation = readRelation(fields, context);
  const translatedBy = fields["translated-by"] && namedField(fields["translated-by"], context);
  if (!speaker || body.length === 0) return undefined;
  return {
    kind: "quote",
    id,
    body,
    speaker,
    ...(attribution?.date ? { date: attribution.date } : {}),
    ...(sourceLink ? { source: sourceLink } : {}),
    ...(fields.place ? { place: fields.place.value } : {}),
    ...(relation ? { relation } : {}),
    ...(lang ? { lang } : {}),
    ...(original ? { original } : {}),
    ...(translatedBy ? { translatedBy } : {}),
  };
}

/** Reads the attribution after the same checks as any other text: nothing in it is lost without a word. */
function checkAttribution({ line, span }: FoundAttribution, context: ParseContext): Attribution {
  const attribution = readAttribution(context.inline(line), context.lang);
  const { noDay, time, date, dateWords = "", misplaced } = attribution;
  const placeOf = (words: string) => context.place(spanOf(words, line) ?? span);
  if (noDay) context.report(problem("attribution-date-impossible", placeOf(noDay.impossible), noDay));
  if (time !== undefined) context.report(problem("attribution-time", placeOf(time), { time }));
  if (date && isInFuture(date, context.latest)) {
    context.report(problem("attribution-date-in-future", placeOf(dateWords), { date: dateWords }));
  }
  const parts = partsOf(attribution);
  const almost = parts.flatMap((part) => almostDate(part, context.lang) ?? []);
  for (const { written, suggestion } of almost) {
    context.report(problem("attribution-date-unreadable", placeOf(written), { date: written, suggestion }));
  }
  // The year of a date in two parts is told with its day.
  const year = almost.length === 0 ? parts.find((part) => /^\d{4}$/.test(part)) : undefined;
  if (year !== undefined) context.report(problem("attribution-year-alone", placeOf(year), { year }));
  if (attribution.looseSource) {
    context.report(problem("attribution-source-loose", context.place(misplaced?.span ?? span)));
  } else if (misplaced) {
    const words = inlineText(misplaced.children);
    context.report(problem("quote-attribution-link", context.place(misplaced.span), { words }));
  }
  return attribution;
}

function partsOf({ name, role = "", organisation = "", described }: Attribution): readonly string[] {
  return [name, ...(described ?? role).split(", "), ...(described === undefined ? [organisation] : [])];
}

/** Where words stand in a text, if they stand on one line of it. */
function spanOf(words: string, { lines }: InlineText): Span | undefined {
  for (const { text, start } of lines) {
    const index = text.indexOf(words);
    if (index >= 0) return spanAt(start.line, start.column + index, words.length);
  }
  return undefined;
}

function readSpeaker(
  attribution: Attribution | undefined,
  at: Span,
  fields: Fields,
  whole: Span,
  context: ParseContext,
): Quote["speaker"] | undefined {
  if (fields.anonymous && attribution) {
    context.report(problem("quote-speaker-and-anonymous", context.place(fields.anonymous.span)));
    return undefined;
  }
  if (fields.anonymous) return { anonymous: fields.anonymous.value };
  if (!attribution || attribution.name === "") {
    context.report(problem("quote-without-speaker", context.place(attribution ? at : whole)));
    return undefined;
  }
  const { name, role, organisation, described } = attribution;
  const words = partsOf(attribution).filter(Boolean).join(", ");
  if ([name, words].some((each) => isWithheld(each, context.lang))) {
    context.report(problem("quote-speaker-anonymous", context.place(at), { words }));
  }
  return {
    name,
    ...(role ? { role } : {}),
    ...(organisation ? { organisation } : {}),
    ...(described ? { described } : {}),
  };
}

function readSource(attribution: Attribution | undefined, fields: Fields, context: ParseContext): Quote["source"] {
  if (!attribution?.link) return fields.source && sourceField(fields.source, context);
  if (fields.source) context.report(problem("field-twice", context.place(fields.source.span), { field: "source" }));
  return attribution.link;
}

function readOriginal(fields: Fields, whole: Span, context: ParseContext): Quote["original"] {
  const { original, "original-lang": language } = fields;
  if (!original && !language) return undefined;
  const lang = language && languageField(language, "original-lang", context);
  if (!original || !language) {
    const at = original?.span ?? language?.span ?? whole;
    context.report(problem("quote-original-without-language", context.place(at)));
  }
  return original && lang ? { text: original.value, lang } : undefined;
}

function readRelation(fields: Fields, context: ParseContext): Relation | undefined {
  if (!fields.relation) return undefined;
  const { value, span } = fields.relation;
  const relation = RELATIONS.find((known) => known === value);
  if (!relation) {
    const expected = `one of ${RELATIONS.join(", ")}`;
    context.report(problem("field-wrong", context.place(span), { field: "relation", expected }));
  }
  return relation;
}

/** The paragraphs with the marks of their language around them, and whether they had those of another. */
function withMarks(body: readonly Block[], span: Span, lang: string, context: ParseContext) {
  const inlines = body.flatMap((block) => (isParagraph(block) ? [block.node.inline] : []));
  const { paragraphs, unbalanced, foreign } = normaliseMarks(inlines, lang);
  if (unbalanced) context.report(problem("quote-marks-unbalanced", context.place(span)));
  let next = 0;
  const marked = body.map(
    (block): Block =>
      isParagraph(block)
        ? { kind: "prose", node: { type: "paragraph", inline: paragraphs[next++] ?? block.node.inline } }
        : block,
  );
  return { body: marked, foreign };
}

function html(block: Quote, context: RenderContext): VNode {
  return (
    <div class="quote" data-component="quote" id={block.id}>
      <blockquote class="quote__words" lang={block.lang} dir={directionOf(block.body, context)}>
        {context.render(block.body)}
      </blockquote>
      <p class="quote__attribution">
        <Credit block={block} context={context} />
      </p>
      {block.original && (
        <details class="quote__original">
          <summary {...context.ours}>{context.strings.quote.original}</summary>
          <p lang={block.original.lang} dir={ownDirection(block.original.text, context)}>
            {block.original.text}
          </p>
        </details>
      )}
    </div>
  );
}

/** "— **Jane Roe**, director, Example Agency, said on … (source). Translated by …" */
function Credit({ block, context }: { block: Quote; context: RenderContext }): VNode {
  const words = context.strings.quote;
  const relation = block.relation && words.relation[block.relation];
  const parts: ComponentChildren[] = [
    "anonymous" in block.speaker ? words.anonymous(block.speaker.anonymous) : <strong>{block.speaker.name}</strong>,
    ...circumstances(block, context).map((part) => (part === relation ? <Ours context={context}>{part}</Ours> : part)),
  ];
  return (
    <>
      — {parts.map((part, index) => (index === 0 ? part : <>, {part}</>))}
      {block.date && (
        <>
          ,{" "}
          <time dateTime={block.date.iso} {...context.ours}>
            {dayDate(block.date, context.locale, "UTC")}
          </time>
        </>
      )}
      {block.source && (
        <>
          {" "}
          (
          {block.source.href === undefined ? (
            block.source.text
          ) : (
            <a href={context.href(block.source.href)}>
              {block.source.text === undefined ? (
                <Ours context={context}>{words.source}</Ours>
              ) : (
                linkWords(block.source.href, block.source.text)
              )}
            </a>
          )}
          )
        </>
      )}
      {block.translatedBy && (
        <>
          . <Ours context={context}>{words.translatedBy(block.translatedBy.name)}</Ours>
        </>
      )}
    </>
  );
}

/** What follows the name up to the date: role, organisation, how and where it was said. */
function circumstances({ speaker, relation, place }: Quote, { strings }: TextContext): readonly string[] {
  const roles = "anonymous" in speaker ? [] : [speaker.role, speaker.organisation];
  const described = "described" in speaker ? [speaker.described] : roles;
  return [...described, relation && strings.quote.relation[relation], place].filter((part) => part !== undefined);
}

function creditText(block: Quote, context: TextContext): string {
  const { strings, locale } = context;
  const name = "anonymous" in block.speaker ? strings.quote.anonymous(block.speaker.anonymous) : block.speaker.name;
  const date = block.date ? [dayDate(block.date, locale, "UTC")] : [];
  const line = [name, ...circumstances(block, context), ...date].join(", ");
  const { source } = block;
  const from = source ? ` (${[source.text, source.href].filter(Boolean).join(": ")})` : "";
  return line + from + (block.translatedBy ? `. ${strings.quote.translatedBy(block.translatedBy.name)}` : "");
}

/** The words without the marks around them: in the data, `Quotation` itself says that they are quoted. */
function wordsOf(block: Quote, context: JsonLdContext): string {
  return block.body
    .map((part) => {
      return isParagraph(part) ? withoutMarks(inlineText(part.node.inline)) : context.copy([part]);
    })
    .filter(Boolean)
    .join("\n\n");
}

function jsonLd(block: Quote, context: JsonLdContext) {
  const { pageUrl, workId, lang } = context;
  const speakerId = ids.named(pageUrl, block.id, "speaker");
  const node: QuotationNode = {
    "@type": "Quotation",
    "@id": ids.block(pageUrl, block.id),
    url: ids.block(pageUrl, block.id),
    text: wordsOf(block, context),
    inLanguage: block.lang === UNTOLD ? undefined : (block.lang ?? lang),
    ...("anonymous" in block.speaker
      ? {}
      : {
          spokenByCharacter: speakerNode(speakerId, block.speaker, lang),
          creator: { "@id": speakerId },
        }),
    ...(block.date ? { dateCreated: block.date.iso } : {}),
    ...(block.place ? { locationCreated: { "@type": "Place", name: block.place } } : {}),
    isBasedOn: block.source && basis(block.source, context),
    ...(block.translatedBy ? { translator: namedReference(block.translatedBy, context.absolute) } : {}),
    ...(block.original
      ? {
          translationOfWork: {
            "@type": "Quotation",
            "@id": ids.named(pageUrl, block.id, "original"),
            text: block.original.text,
            inLanguage: block.original.lang,
          },
        }
      : {}),
    isPartOf: { "@id": workId },
  };
  // Somebody quoted within the quotation is a part of his own.
  return [{ property: "hasPart" as const, node }, ...context.parts(block.body)];
}
