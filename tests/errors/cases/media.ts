import type { ProblemCode } from "../../../scripts/problem/problem.ts";
import { RECORDINGS, WEBM } from "../../support/media.ts";
import type { Files } from "../../support/publication.ts";
import { type Case, inText, LEDE } from "./case.ts";

/** Boxes around files, and the files themselves. */
export function media(photo: Uint8Array): readonly Case[] {
  const VIDEO = `${LEDE}\n\n> [!VIDEO] The weir\n> ![Water](weir.mp4)\n>\n`;
  const AUDIO = `${LEDE}\n\n> [!AUDIO] The call\n> ![A call](call.mp3)\n>\n`;
  const POSTER = "> poster: gauge.jpg\n";
  const files: Files = { ...RECORDINGS, "articles/2025/gauge.jpg": photo };
  const inBox = (code: ProblemCode, line: number, column: number, text: string, more: Files = {}) =>
    inText(code, line, column, text, { ...files, ...more });
  const captioned = (text: string) => ({ "articles/2025/weir.vtt": text });
  const captions = (text: string, line: number, column: number): Case => ({
    ...inBox("captions-unreadable", 1, 1, `${VIDEO}${POSTER}> captions: weir.vtt`, captioned(text)),
    at: `articles/2025/weir.vtt:${line}:${column}`,
  });
  return [
    inBox("asset-missing", 4, 3, `${VIDEO.replace("weir.mp4", "wier.mp4")}${POSTER}> silent: yes`),
    inBox("asset-outside", 4, 3, `${VIDEO.replace("weir.mp4", "../../../weir.mp4")}${POSTER}> silent: yes`),
    inBox("asset-type", 4, 3, `${VIDEO.replace("weir.mp4", "call.mp3")}${POSTER}> silent: yes`),
    inBox("asset-type", 7, 13, `${VIDEO}${POSTER}> captions: weir.srt`, { "articles/2025/weir.srt": "1\n" }),
    {
      ...inBox("asset-type", 6, 15, `${AUDIO}> transcript: call.docx`, { "articles/2025/call.docx": "PK" }),
      also: ["articles/2025/call.docx:1:1 file-unexpected"],
    },
    inBox("alt-file-name", 3, 1, `${LEDE}\n\n![IMG_2034.jpg](gauge.jpg)`),
    inBox("asset-ending", 4, 3, `${VIDEO}${POSTER}> silent: yes`, { "articles/2025/weir.mp4": WEBM }),
    captions("1\n00:00:01,000 --> 00:00:02,000\nThe gate is open.\n", 1, 1),
    captions("WEBVTT\n\n00:00:01,000 --> 00:00:02.000\nThe gate is open.\n", 3, 9),
    captions("WEBVTT\n\n00:02.000 --> 00:01.000\nThe gate is open.\n", 3, 1),
    captions("WEBVTT\n\n00:01.000 --> 00:02.000\nThe gate <script>is open.\n", 4, 10),
    {
      ...inBox("transcript-name", 6, 15, `${AUDIO}> transcript: call.txt`, { "articles/2025/call.txt": "Hello." }),
      also: ["articles/2025/call.txt:1:1 file-unexpected"],
    },
    {
      ...inBox("transcript-not-text", 1, 1, `${AUDIO}> transcript: call.transcript.md`, {
        "articles/2025/call.transcript.md": "**Ada:** Is it wet?\n\n- No.\n",
      }),
      at: "articles/2025/call.transcript.md:3:1",
    },
    inBox("transcript-empty", 6, 3, `${AUDIO}> ### Transcript\n>\n> duration: 2:05`),
    {
      ...inBox("transcript-empty", 1, 1, `${AUDIO}> transcript: call.transcript.txt`, {
        "articles/2025/call.transcript.txt": "\n",
      }),
      at: "articles/2025/call.transcript.txt:1:1",
    },
    inBox("transcript-twice", 10, 15, `${AUDIO}> ### Transcript\n>\n> Hello.\n>\n> transcript: call.transcript.md`),
    inBox("media-without-title", 3, 3, `${AUDIO.replace(" The call", "")}> transcript: call.transcript.md`),
    inBox("media-without-file", 4, 3, `${LEDE}\n\n> [!DOCUMENT] Minutes\n> The minutes.`),
    inBox("media-not-text", 6, 3, `${AUDIO}> - One\n> - Two\n>\n> transcript: call.transcript.md`),
    inBox("video-without-captions", 3, 3, `${VIDEO}${POSTER}`),
    inBox("video-silent-with-captions", 8, 11, `${VIDEO}${POSTER}> captions: weir.vtt\n> silent: yes`),
    inBox("video-without-poster", 3, 3, `${VIDEO}> silent: yes`),
    inBox("audio-without-transcript", 3, 3, AUDIO),
    ...["https//example.org/by", "www.example.org", "example.org/licences/by"].map((licence) =>
      inBox("field-wrong", 6, 12, `${LEDE}\n\n> [!FIGURE]\n> ![Water](gauge.jpg)\n>\n> licence: ${licence}`),
    ),
    inBox("caption-twice", 4, 3, `${LEDE}\n\n> [!FIGURE]\n> ![Water](gauge.jpg "The weir")\n> The weir at noon.`),
    inBox("gallery-not-pictures", 4, 3, `${LEDE}\n\n> [!GALLERY]\n> Look.\n>\n> ![A](gauge.jpg)\n> ![B](gauge.jpg)`),
    inBox("gallery-too-few", 3, 3, `${LEDE}\n\n> [!GALLERY]\n> ![Water](gauge.jpg)`),
    inText("table-without-caption", 3, 3, `${LEDE}\n\n> [!TABLE]\n> | A |\n> |---|\n> | 1 |`),
    inText("table-not-a-table", 4, 3, `${LEDE}\n\n> [!TABLE] Days\n> Three.`),
    inBox("figure-decorative-with-alt", 6, 15, `${LEDE}\n\n> [!FIGURE]\n> ![Water](gauge.jpg)\n>\n> decorative: yes`),
  ];
}
