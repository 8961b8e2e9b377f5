import type { VNode } from "preact";
import { problem } from "../../problem/problem.ts";
import type { AudioNode, Part } from "../../schema-org/part.ts";
import type { SourceBlock } from "../../source/block.ts";
import type { AssetRef } from "../asset.ts";
import type { Component, JsonLdContext, ParseContext, RenderContext } from "../component.ts";
import { takeFields } from "../fields.ts";
import { readFileBox } from "../file-box.ts";
import {
  FeedRecording,
  type Recording,
  RecordingBox,
  readDuration,
  readTranscript,
  recordingCopy,
  recordingData,
  recordingText,
  type Transcript,
} from "../recording.tsx";
import { RIGHTS_FIELDS, readRights } from "../rights.tsx";

/** A sound recording of our own, never without its words. */
export interface Audio extends Recording {
  readonly kind: "audio";
  readonly file: AssetRef<"audio">;
  readonly transcript: Transcript;
}

const FIELDS = ["transcript", "duration", ...RIGHTS_FIELDS] as const;

export const audio: Component<Audio> = {
  syntax: { callouts: ["AUDIO"], recognises: () => false },
  parse,
  html,
  feedHtml: (block, context) => <FeedRecording block={block} context={context} />,
  text: (block, context) => recordingText(block, context.strings.media.audio, context),
  copy: recordingCopy,
  jsonLd,
};

function parse(source: SourceBlock, context: ParseContext): Audio | undefined {
  if (source.type !== "callout") throw new Error("A recording is a named box.");
  const { body, fields } = takeFields(source, FIELDS, context);
  const id = context.id("audio");
  const box = readFileBox(
    source,
    body,
    { name: "AUDIO", use: "audio", example: "![What is heard](call.mp3)" },
    context,
  );
  const duration = readDuration(fields.duration, context);
  const rights = readRights(fields, context);
  const transcript = box && readTranscript(fields.transcript, box, context);
  if (box && !fields.transcript && !box.transcript) {
    context.report(problem("audio-without-transcript", context.place(source.nameSpan)));
  }
  if (!box || !transcript) return undefined;
  const { title, file, shows, description } = box;
  return {
    kind: "audio",
    id,
    title,
    file,
    shows,
    description,
    transcript,
    ...(duration === undefined ? {} : { duration }),
    ...rights,
  };
}

function html(block: Audio, context: RenderContext): VNode {
  const file = context.asset(block.file);
  return (
    <RecordingBox block={block} context={context}>
      {/* biome-ignore lint/a11y/useMediaCaption: the words of a sound recording stand below it */}
      <audio controls preload="none" src={context.href(file.path)} aria-label={block.shows || block.title} />
    </RecordingBox>
  );
}

function jsonLd(block: Audio, context: JsonLdContext): readonly Part[] {
  const node: AudioNode = { "@type": "AudioObject", ...recordingData(block, context) };
  return [{ property: "hasPart", node }];
}
