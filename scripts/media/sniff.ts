import type { AssetType } from "../components/asset.ts";

/** Bytes from a file's beginning that tell its kind. */
export const HEAD_LENGTH = 4096;

/** A kind of file, told by its first bytes and never by its name. */
export interface FileKind {
  /** As a sentence goes on: "an MP4 video". */
  readonly name: string;
  /** Undefined where it is known and cannot be published. */
  readonly type?: AssetType;
  /** With the dot, lower case. */
  readonly endings: readonly string[];
}

interface Signature extends FileKind {
  readonly matches: (head: Buffer) => boolean;
}

/** Where nothing else is said, the signatures are those of https://mimesniff.spec.whatwg.org/#matching-a-mime-type-pattern. */
const SIGNATURES: readonly Signature[] = [
  { name: "a PDF", type: "application/pdf", endings: [".pdf"], matches: startsWith("%PDF-") },
  { name: "an M4A recording", type: "audio/mp4", endings: [".m4a", ".mp4"], matches: hasBrand(/^M4[AB]/) },
  { name: "a QuickTime movie", endings: [".mov"], matches: (head) => majorBrand(head) === "qt  " },
  // Brands of ISO base media files that hold pictures: ISO/IEC 23008-12, annex B, and the AVIF specification, section 6.
  { name: "a HEIF or AVIF picture", endings: [".heic", ".avif"], matches: hasBrand(/^(?:mif1|msf1|hei[cx]|avi[fs])/) },
  // Brands of ISO base media files that hold films: ISO/IEC 14496-12, annex E; https://mp4ra.org/registered-types/brands
  {
    name: "an MP4 video",
    type: "video/mp4",
    endings: [".mp4", ".m4v", ".m4a"],
    matches: hasBrand(/^(?:mp4|iso|avc|M4V|dash|MSNV)/),
  },
  { name: "a WebM video", type: "video/webm", endings: [".webm"], matches: isWebM },
  { name: "a Matroska video", endings: [".mkv"], matches: startsWith("\x1a\x45\xdf\xa3") },
  { name: "an MP3 recording", type: "audio/mpeg", endings: [".mp3"], matches: isMp3 },
  { name: "an Ogg recording", type: "audio/ogg", endings: [".ogg", ".oga", ".opus"], matches: isOggAudio },
  { name: "an Ogg file with something else than sound", endings: [".ogv", ".ogx"], matches: startsWith("OggS\0") },
  { name: "a WAV recording", type: "audio/wav", endings: [".wav"], matches: isRiff("WAVE") },
  { name: "an AVI video", endings: [".avi"], matches: isRiff("AVI ") },
  // https://www.rfc-editor.org/rfc/rfc9639#section-6
  { name: "a FLAC recording", type: "audio/flac", endings: [".flac"], matches: startsWith("fLaC") },
  { name: "a JPEG picture", endings: [".jpg"], matches: startsWith("\xff\xd8\xff") },
  { name: "a PNG picture", endings: [".png"], matches: startsWith("\x89PNG\r\n\x1a\n") },
  { name: "a ZIP archive or an office document", endings: [".zip", ".docx"], matches: startsWith("PK\x03\x04") },
  {
    name: "a web page",
    endings: [".html"],
    matches: (head) => /^\s*<(?:!doctype|html)/i.test(head.toString("latin1")),
  },
];

/** @param head the file's first bytes, `HEAD_LENGTH` of them where it has so many */
export function sniff(head: Buffer): FileKind {
  if (head.length === 0) return { name: "an empty file", endings: [] };
  return SIGNATURES.find(({ matches }) => matches(head)) ?? { name: "a file of another kind", endings: [] };
}

function startsWith(signature: string) {
  const bytes = Buffer.from(signature, "latin1");
  return (head: Buffer) => head.subarray(0, bytes.length).equals(bytes);
}

/** Four characters of the head as text. */
function mark(head: Buffer, offset: number): string {
  return head.toString("latin1", offset, offset + 4);
}

function isRiff(form: string) {
  return (head: Buffer) => mark(head, 0) === "RIFF" && mark(head, 8) === form;
}

/** The brand that an ISO base media file names first; undefined for other files. */
function majorBrand(head: Buffer): string | undefined {
  return head.length >= 12 && mark(head, 4) === "ftyp" ? mark(head, 8) : undefined;
}

/** The major brand fits, or, where it is one that says nothing of the content, a compatible one. */
function hasBrand(brand: RegExp) {
  return (head: Buffer) => {
    const major = majorBrand(head);
    if (major === undefined) return false;
    if (brand.test(major)) return true;
    const end = Math.min(head.readUInt32BE(0), head.length);
    for (let offset = 16; offset + 4 <= end; offset += 4) if (brand.test(mark(head, offset))) return true;
    return false;
  };
}

/** EBML whose document type, element 0x4282 of its header, is "webm". */
function isWebM(head: Buffer): boolean {
  if (head.length < 4 || head.readUInt32BE(0) !== 0x1a45dfa3) return false;
  const at = head.subarray(0, 38).indexOf(Buffer.from([0x42, 0x82]));
  return at > 0 && mark(head, at + 3) === "webm";
}

/** Tags of version 2, or a frame of MPEG layer III whose header has no reserved value. */
function isMp3(head: Buffer): boolean {
  if (head.toString("latin1", 0, 3) === "ID3") return true;
  if (head.length < 4 || head[0] !== 0xff) return false;
  const [, second = 0, third = 0] = head;
  const isLayerThree = (second & 0xe0) === 0xe0 && (second & 0x18) !== 0x08 && (second & 0x06) === 0x02;
  return isLayerThree && third >> 4 !== 0 && third >> 4 !== 15 && (third & 0x0c) !== 0x0c;
}

/** The first packet says which codec follows. https://www.rfc-editor.org/rfc/rfc5334#section-4, RFC 7845 for Opus */
function isOggAudio(head: Buffer): boolean {
  if (!startsWith("OggS\0")(head) || head.length < 28) return false;
  const packet = 27 + (head[26] ?? 0);
  return ["OpusHead", "\x01vorbis", "\x7fFLAC", "Speex   "].some((codec) =>
    startsWith(codec)(head.subarray(packet, packet + 8)),
  );
}
