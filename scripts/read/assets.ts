import { extname } from "node:path";
import {
  type Asset,
  type AssetRef,
  type AssetType,
  type AssetUse,
  assetKey,
  type PublishedFile,
} from "../components/asset.ts";
import { assetPath, type Measured, measure } from "../media/assets.ts";
import type { FileKind } from "../media/sniff.ts";
import type { Span } from "../problem/position.ts";
import type { ContentFile } from "../source/files.ts";
import type { Addresses } from "./addresses.ts";
import { lookUp } from "./lookup.ts";
import type { Memory } from "./memory.ts";
import type { Use } from "./needs.ts";
import type { FileFindings, Findings } from "./problems.ts";
import { readSpokenWords } from "./spoken-words.ts";
import { readSource } from "./text-file.ts";

interface Found extends Use<AssetRef> {
  readonly file: ContentFile;
  readonly findings: FileFindings;
}

/** What a file may be, by what it is for; captions and transcripts are text and show what they are when they are read. */
const TYPES: { readonly [U in Exclude<AssetUse, "transcript">]: readonly AssetType[] } = {
  video: ["video/mp4", "video/webm"],
  audio: ["audio/mpeg", "audio/mp4", "audio/ogg", "audio/wav", "audio/flac"],
  document: ["application/pdf"],
  captions: ["text/vtt"],
};

/** Looks up the files that articles show and play as they name them, and reads each once. */
export class AssetDesk {
  private readonly files: ReadonlyMap<string, ContentFile>;
  private readonly findings: Findings;
  private readonly memory: Pick<Memory, "measured">;
  private readonly uses = new Map<string, Found>();

  constructor(files: readonly ContentFile[], findings: Findings, memory: Pick<Memory, "measured">) {
    this.memory = memory;
    this.files = new Map(files.map((file) => [file.path, file]));
    this.findings = findings;
  }

  /** @param src relative to the file that names it, or from the content folder with a leading slash */
  find<U extends AssetUse>(src: string, span: Span, findings: FileFindings, use: U): AssetRef<U> | undefined {
    const found = lookUp(src, findings.file, this.files);
    if ("outside" in found) {
      findings.add("asset-outside", span, { src });
      return undefined;
    }
    if ("suggestion" in found) {
      findings.add("asset-missing", span, { src, suggestion: found.suggestion });
      return undefined;
    }
    const ref: AssetRef<U> = { path: found.file.path, use };
    findings.own.needs.assets.push({ ref, span });
    this.use({ ref, span }, findings);
    return ref;
  }

  /** What was found before can still be found. */
  has({ path }: AssetRef): boolean {
    return this.files.get(path)?.outside === false;
  }

  /** What was found before is in use again. */
  use({ ref, span }: Use<AssetRef>, findings: FileFindings): void {
    const key = assetKey(ref);
    const file = this.files.get(ref.path);
    if (file && !this.uses.has(key)) this.uses.set(key, { ref, file, span, findings });
  }

  /** Every file in use; one that cannot be used is reported, a broken text at its own line, others where they are named. */
  async inspect(addresses: Addresses): Promise<ReadonlyMap<string, Asset>> {
    const assets = new Map<string, Asset>();
    for (const [key, use] of this.uses) {
      const asset = await this.read(use, addresses);
      if (asset) assets.set(key, asset);
    }
    return assets;
  }

  private async read(use: Found, addresses: Addresses): Promise<Asset | undefined> {
    const { ref, file } = use;
    switch (ref.use) {
      case "transcript":
        return isTranscript(use) ? this.words(file, addresses) : undefined;
      case "captions": {
        if (extname(ref.path).toLowerCase() !== ".vtt") {
          refuseType(use, "not a WebVTT file");
          return undefined;
        }
        const words = await this.words(file, addresses);
        const { hash, size } = await this.measure(file);
        return words && { ...publishedFile(ref.path, "text/vtt", hash, size), ...words };
      }
      default:
        return readBytes(use, await this.measure(file), TYPES[ref.use]);
    }
  }

  private measure({ absolute }: ContentFile): Promise<Measured> {
    return this.memory.measured(absolute, "kind, size and hash", () => measure(absolute));
  }

  private async words(file: ContentFile, addresses: Addresses) {
    const text = await readSource(file, this.findings);
    const findings = this.findings.in(file.path);
    return text === undefined ? undefined : readSpokenWords(text, { addresses, findings });
  }
}

async function readBytes(
  use: Found,
  { kind, hash, size }: Measured,
  types: readonly AssetType[],
): Promise<PublishedFile | undefined> {
  const { ref, span, findings } = use;
  const type = typeAs(ref, kind);
  if (!type || !types.includes(type)) {
    refuseType(use, kind.name);
    return undefined;
  }
  if (!kind.endings.includes(extname(ref.path).toLowerCase())) {
    findings.add("asset-ending", span, { path: ref.path, kind: kind.name, endings: kind.endings.join(" or ") });
    return undefined;
  }
  return publishedFile(ref.path, type, hash, size);
}

/** The sound of an MP4 file is told from a film by its ending alone: both begin in the same way. */
function typeAs({ use, path }: AssetRef, { type }: FileKind): AssetType | undefined {
  const isSound = extname(path).toLowerCase() === ".m4a";
  if (type !== "video/mp4") return type;
  if (use === "audio") return isSound ? "audio/mp4" : undefined;
  return isSound ? undefined : type;
}

function publishedFile(source: string, type: AssetType, hash: string, size: number): PublishedFile {
  return { source, path: assetPath(source, hash), type, size };
}

const WANTED: { readonly [U in AssetUse]: { readonly wanted: string; readonly fix: string } } = {
  video: { wanted: "a video is an MP4 or WebM file", fix: "Export it as MP4 (H.264), which every browser plays." },
  audio: {
    wanted: "a recording is an MP3, M4A, Ogg, WAV or FLAC file",
    fix: "Export it as MP3, which every browser plays.",
  },
  document: {
    wanted: "a document is a PDF",
    fix: "Export it as a PDF, and link to other files where they are published.",
  },
  captions: { wanted: "captions are a WebVTT file, which ends in .vtt", fix: "Export the captions as WebVTT." },
  transcript: {
    wanted: "a transcript is a .md, .txt or .vtt file",
    fix: "Save the words as plain text or Markdown, a paragraph for each speaker.",
  },
};

function refuseType({ ref, span, findings }: Found, found: string): void {
  findings.add("asset-type", span, { path: ref.path, found, ...WANTED[ref.use] });
}

/** Told by its name: beside an article any other text would be taken for an article. */
function isTranscript(use: Found): boolean {
  const { ref, span, findings } = use;
  if (!/\.(?:md|txt|vtt)$/.test(ref.path)) {
    refuseType(use, "another kind of file");
    return false;
  }
  if (ref.path.startsWith("media/") || ref.path.endsWith(".vtt") || isTranscriptName(ref.path)) return true;
  findings.add("transcript-name", span, { path: ref.path, name: ref.path.replace(/(\.\w+)$/, ".transcript$1") });
  return false;
}

/** Beside articles and pages a transcript is called `<name>.transcript.md` or `.txt`. */
export function isTranscriptName(path: string): boolean {
  return /\.transcript\.(?:md|txt)$/.test(path);
}
