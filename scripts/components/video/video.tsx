import type { VNode } from "preact";
import { languageName } from "../../locale/sizes.ts";
import { problem } from "../../problem/problem.ts";
import type { Part, VideoNode } from "../../schema-org/part.ts";
import type { SourceBlock, SourceCallout } from "../../source/block.ts";
import type { AssetRef } from "../asset.ts";
import type { Component, JsonLdContext, ParseContext, RenderContext } from "../component.ts";
import { type FieldsOf, languageField, takeFields } from "../fields.ts";
import { readFileBox } from "../file-box.ts";
import type { PictureRef } from "../picture.ts";
import {
  FeedRecording,
  type Recording,
  RecordingBox,
  readDuration,
  readTranscript,
  recordingCopy,
  recordingData,
  recordingText,
} from "../recording.tsx";
import { pictureRights, RIGHTS_FIELDS, readRights } from "../rights.tsx";

/** A film of our own. */
export interface Video extends Recording {
  readonly kind: "video";
  readonly file: AssetRef<"video">;
  /** Seen until the film is played; its shape is the film's. */
  readonly poster: PictureRef;
  /** Undefined only where nothing is said in the film. */
  readonly captions?: { readonly file: AssetRef<"captions">; readonly lang: string };
}

const FIELDS = ["poster", "captions", "captions-lang", "silent", "transcript", "duration", ...RIGHTS_FIELDS] as const;
type Fields = FieldsOf<(typeof FIELDS)[number]>["fields"];

export const video: Component<Video> = {
  syntax: { callouts: ["VIDEO"], recognises: () => false },
  parse,
  html,
  feedHtml: (block, context) => {
    const { fallback } = context.picture(block.poster);
    return (
      <FeedRecording block={block} context={context}>
        <p>
          <a href={context.href(context.asset(block.file).path)}>
            <img
              src={context.href(fallback.path)}
              width={fallback.width}
              height={fallback.height}
              alt={block.shows || block.title}
            />
          </a>
        </p>
      </FeedRecording>
    );
  },
  text: (block, context) => recordingText(block, context.strings.media.video, context),
  copy: recordingCopy,
  jsonLd,
};

function parse(source: SourceBlock, context: ParseContext): Video | undefined {
  if (source.type !== "callout") throw new Error("A video is a named box.");
  const { body, fields } = takeFields(source, FIELDS, context);
  const id = context.id("video");
  const box = readFileBox(
    source,
    body,
    { name: "VIDEO", use: "video", example: "![What it shows](clip.mp4)" },
    context,
  );
  const captions = readCaptions(fields, source, context);
  const { poster: field } = fields;
  if (!field) context.report(problem("video-without-poster", context.place(source.nameSpan)));
  const rights = readRights(fields, context);
  const poster = field && context.picture(field.value, field.span, pictureRights(rights));
  const duration = readDuration(fields.duration, context);
  const transcript = box && readTranscript(fields.transcript, box, context);
  if (!box || !poster || captions === "missing") return undefined;
  const { title, file, shows, description } = box;
  // Who reads instead of listening gets the words in any case, from the captions where there is nothing else.
  const words = transcript ?? captions?.file;
  return {
    kind: "video",
    id,
    title,
    file,
    shows,
    description,
    poster,
    ...(captions ? { captions } : {}),
    ...(words ? { transcript: words } : {}),
    ...(duration === undefined ? {} : { duration }),
    ...rights,
  };
}

/** A film has captions or nothing is said in it; undefined for a silent one. */
function readCaptions(
  fields: Fields,
  { nameSpan }: SourceCallout,
  context: ParseContext,
): Video["captions"] | "missing" {
  const { captions, silent, "captions-lang": language } = fields;
  if (silent && silent.value !== "yes") {
    context.report(problem("field-wrong", context.place(silent.span), { field: "silent", expected: "yes" }));
  }
  if (silent && captions) context.report(problem("video-silent-with-captions", context.place(silent.span)));
  if (!captions) {
    if (!silent) context.report(problem("video-without-captions", context.place(nameSpan)));
    if (language) {
      const expected = "beside a field `captions`, whose language it is";
      context.report(problem("field-wrong", context.place(language.span), { field: "captions-lang", expected }));
    }
    return silent ? undefined : "missing";
  }
  const file = context.asset(captions.value, captions.span, "captions");
  const lang = language ? languageField(language, "captions-lang", context) : context.lang;
  return file && lang ? { file, lang } : "missing";
}

function html(block: Video, context: RenderContext): VNode {
  const { media, language } = context.strings;
  const file = context.asset(block.file);
  const poster = context.picture(block.poster);
  return (
    <RecordingBox block={block} notes={block.captions ? [] : [media.silent]} context={context}>
      {/* biome-ignore lint/a11y/useMediaCaption: only a film in which nothing is said is without */}
      <video
        controls
        preload="none"
        src={context.href(file.path)}
        poster={context.href(poster.fallback.path)}
        width={poster.width}
        height={poster.height}
        aria-label={block.shows || block.title}
      >
        {block.captions && (
          <track
            kind="captions"
            src={context.href(context.asset(block.captions.file).path)}
            srclang={block.captions.lang}
            label={languageName(block.captions.lang, language)}
          />
        )}
      </video>
    </RecordingBox>
  );
}

function jsonLd(block: Video, context: JsonLdContext): readonly Part[] {
  const facts = recordingData(block, context);
  // Google takes no video without the day since which it can be seen, which a page without a date cannot say.
  if (context.published === undefined) {
    const { transcript: _, ...file } = facts;
    return [{ property: "hasPart", node: { "@type": "MediaObject", ...file } }];
  }
  const { captions } = block;
  const poster = context.picture(block.poster);
  const node: VideoNode = {
    "@type": "VideoObject",
    ...facts,
    uploadDate: context.published,
    thumbnailUrl: context.absolute(poster.fallback.path),
    ...(captions
      ? {
          caption: {
            "@type": "MediaObject",
            contentUrl: context.absolute(context.asset(captions.file).path),
            encodingFormat: "text/vtt",
            inLanguage: captions.lang,
          },
        }
      : {}),
  };
  return [{ property: "hasPart", node }];
}
