import type { ComponentChildren, VNode } from "preact";
import { fileSize } from "../locale/sizes.ts";
import { problem } from "../problem/problem.ts";
import { ids } from "../schema-org/ids.ts";
import type { AssetRef, Paragraph, PublishedFile } from "./asset.ts";
import type { JsonLdContext, ParseContext, RenderContext, TextContext } from "./component.ts";
import { clock, isoDuration, parseDuration } from "./duration.ts";
import type { Field } from "./fields.ts";
import type { FileBox } from "./file-box.ts";
import { Ours } from "./in-language.tsx";
import { InlineNodes, inlineText } from "./inline.tsx";
import { Joined, type Rights, rightsData, rightsNotes, rightsText } from "./rights.tsx";

/** What is said in a recording: in a file of its own, or in the box. */
export type Transcript = AssetRef<"transcript" | "captions"> | { readonly words: readonly Paragraph[] };

/** What film and sound of our own have in common. */
export interface Recording extends Rights {
  readonly id: string;
  readonly title: string;
  readonly file: AssetRef<"video" | "audio">;
  readonly shows: string;
  readonly description: readonly Paragraph[];
  readonly transcript?: Transcript;
  /** Seconds. */
  readonly duration?: number;
}

export function readDuration(field: Field | undefined, context: ParseContext): number | undefined {
  if (!field) return undefined;
  const seconds = parseDuration(field.value);
  if (seconds === undefined) {
    const expected = "minutes and seconds such as 2:05, or with hours 1:02:05";
    context.report(problem("field-wrong", context.place(field.span), { field: "duration", expected }));
  }
  return seconds;
}

/** From the field or from the box itself; both would be two texts for one recording. */
export function readTranscript(
  field: Field | undefined,
  { transcript }: Pick<FileBox<"video">, "transcript">,
  context: ParseContext,
): Transcript | undefined {
  if (field && transcript) context.report(problem("transcript-twice", context.place(field.span)));
  const ref = field && context.asset(field.value, field.span, "transcript");
  return transcript ? { words: transcript } : ref;
}

export function spokenIn(transcript: Transcript, context: Pick<RenderContext, "asset">): readonly Paragraph[] {
  return "words" in transcript ? transcript.words : context.asset(transcript).words;
}

interface Props {
  readonly block: Recording;
  readonly context: RenderContext;
}

interface BoxProps extends Props {
  readonly block: Recording & { readonly kind: "video" | "audio" };
  /** The player; in a feed what stands for it, if anything. */
  readonly children?: ComponentChildren;
}

/** The title says what the box is before it says what it is about. */
export function RecordingBox({
  block,
  notes,
  context,
  children,
}: BoxProps & { readonly notes?: readonly string[] }): VNode {
  const { id, kind, title, description } = block;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div class="recording" data-component={kind} id={id} role="group" aria-labelledby={`${id}-title`}>
      <p class="recording__title" id={`${id}-title`}>
        <span class="recording__kind" {...context.ours}>
          {context.strings.media[kind]}:
        </span>{" "}
        <strong>{title}</strong>
      </p>
      {children}
      <Description of={description} context={context} />
      <Facts block={block} notes={notes} context={context} />
      <TranscriptDetails block={block} context={context} />
    </div>
  );
}

/** In feeds and mail a recording is a link to its file, and one to its words on the page. */
export function FeedRecording({ block, context, children }: BoxProps): VNode {
  const { media } = context.strings;
  const kind = media[block.kind];
  return (
    <div>
      <p>
        <strong>
          <Ours context={context}>{kind}:</Ours> {block.title}
        </strong>
      </p>
      {children}
      <Description of={block.description} context={context} />
      <Facts block={block} context={context} />
      {block.transcript && (
        <p>
          <a href={`${context.pageUrl}#${block.id}-transcript`}>
            <Ours context={context}>
              {media.transcript}: {kind},
            </Ours>{" "}
            {block.title}
          </a>
        </p>
      )}
    </div>
  );
}

export function Description({ of, context }: { of: readonly Paragraph[]; context: RenderContext }): VNode {
  return (
    <>
      {of.map((paragraph) => (
        <p>
          <InlineNodes of={paragraph} context={context} />
        </p>
      ))}
    </>
  );
}

/** How long it is, how large, whose it is; the file itself as a link, for those who want to keep it. */
function Facts({ block, notes = [], context }: Props & { readonly notes?: readonly string[] }): VNode {
  const file = context.asset(block.file);
  const { media, language } = context.strings;
  const facts = [
    ...(block.duration === undefined ? [] : [<Ours context={context}>{media.length(clock(block.duration))}</Ours>]),
    ...notes.map((note) => <Ours context={context}>{note}</Ours>),
    <a href={context.href(file.path)} {...context.ours}>
      {media.download(fileKind(file), fileSize(file.size, language))}
    </a>,
    ...rightsNotes(block, context),
  ];
  return (
    <p class="recording__facts">
      <Joined parts={facts} />
    </p>
  );
}

/** The words of the recording, closed until a reader opens them; in print they are open. */
function TranscriptDetails({ block, context }: Props): VNode | null {
  if (!block.transcript) return null;
  return (
    <details class="recording__transcript" id={`${block.id}-transcript`}>
      <summary {...context.ours}>{context.strings.media.transcript}</summary>
      <Description of={spokenIn(block.transcript, context)} context={context} />
    </details>
  );
}

/** "MP4": the last part of the file's name, by which people know such files. */
export function fileKind({ path }: PublishedFile): string {
  return path.slice(path.lastIndexOf(".") + 1).toUpperCase();
}

/** Without the transcript, whose words are the recording's. */
export function recordingCopy({ title, description }: Pick<Recording, "title" | "description">): string {
  return [title, ...description.map(inlineText)].join("\n");
}

/** Without the transcript, which is as long as what it transcribes. */
export function recordingText(block: Recording, kind: string, context: TextContext): string {
  const words = block.description.map(inlineText);
  return [`${kind}: ${block.title}`, ...words, rightsText(block, context)].filter(Boolean).join("\n\n");
}

/** What film and sound say of themselves alike. https://developers.google.com/search/docs/appearance/structured-data/video */
export function recordingData(block: Recording, context: JsonLdContext) {
  const file = context.asset(block.file);
  const description = block.description.map(inlineText).join("\n\n") || block.shows;
  return {
    "@id": ids.block(context.pageUrl, block.id),
    url: ids.block(context.pageUrl, block.id),
    name: block.title,
    ...(description ? { description } : {}),
    contentUrl: context.absolute(file.path),
    encodingFormat: file.type,
    ...(context.published ? { uploadDate: context.published } : {}),
    ...(block.duration === undefined ? {} : { duration: isoDuration(block.duration) }),
    ...(block.transcript ? { transcript: spokenIn(block.transcript, context).map(inlineText).join("\n\n") } : {}),
    ...rightsData(block, context),
    inLanguage: context.lang,
    isPartOf: { "@id": context.workId },
  };
}
