import { readdirSync, readFileSync } from "node:fs";
import { isGuidePage } from "../../scripts/guide/guide.ts";
import type { Files } from "./publication.ts";

const DATA = new URL("../data/media/", import.meta.url);

/** One second of film, recorded for this project: see tests/data/media/README.md. */
export const MP4 = readFileSync(new URL("clip.mp4", DATA));
export const WEBM = readFileSync(new URL("clip.webm", DATA));

/** A quarter of a second of silence, 8 bits, 8,000 samples a second. http://soundfile.sapp.org/doc/WaveFormat/ */
export function wav(): Buffer {
  const samples = Buffer.alloc(2000, 0x80);
  const header = Buffer.alloc(44);
  header.write("RIFF", 0, "latin1");
  header.writeUInt32LE(36 + samples.length, 4);
  header.write("WAVEfmt ", 8, "latin1");
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(8000, 24);
  header.writeUInt32LE(8000, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write("data", 36, "latin1");
  header.writeUInt32LE(samples.length, 40);
  return Buffer.concat([header, samples]);
}

/** Silence as ten frames of MPEG-1 layer III, 128 kbit and 44,100 samples a second: a header, and nothing in it. */
export function mp3(): Buffer {
  const frame = Buffer.alloc(417);
  frame.writeUInt32BE(0xfffb9064, 0);
  return Buffer.concat(Array.from({ length: 10 }, () => frame));
}

/** A PDF of one empty page. */
export function pdf(): Buffer {
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj${object}endobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
  return Buffer.from(
    `${text}${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`,
  );
}

export const CAPTIONS = `WEBVTT

NOTE Written by the newsroom.

00:00.000 --> 00:00.500
<v Hanne Veldt>The gate is open,

00:00.500 --> 00:01.000 align:start
<v Hanne Veldt>and it stays open.
<v Ada Lindgren>Since when?
`;

export const TRANSCRIPT = `**Ada Lindgren:** Is it wet?

**Hanne Veldt:** It is *not*, see [the table](https://example.org/table).
`;

/** Everything that examples and articles of the tests show and play, beside the article `articles/2025/….md`. */
export const RECORDINGS: Files = {
  "articles/2025/weir.mp4": MP4,
  "articles/2025/weir.webm": WEBM,
  "articles/2025/weir.vtt": CAPTIONS,
  "articles/2025/call.wav": wav(),
  "articles/2025/call.mp3": mp3(),
  "articles/2025/call.transcript.md": TRANSCRIPT,
  "articles/2025/minutes.pdf": pdf(),
};

const GUIDE = new URL("../../content/pages/guide/", import.meta.url);

/** What the examples of the guide show and play, as it lies beside its pages, beside the article `articles/2025/….md`. */
export const EXAMPLE_FILES: Files = Object.fromEntries(
  readdirSync(GUIDE)
    .filter((name) => !isGuidePage(`pages/guide/${name}`))
    .map((name) => [`articles/2025/${name}`, readFileSync(new URL(name, GUIDE))]),
);
