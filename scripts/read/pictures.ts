import { type Picture, type PictureRef, pictureKey } from "../components/picture.ts";
import { inspectPictures, isFault, type MeasureOnce } from "../media/inspect.ts";
import type { Span } from "../problem/position.ts";
import type { ContentFile } from "../source/files.ts";
import { lookUp } from "./lookup.ts";
import type { Use } from "./needs.ts";
import type { FileFindings } from "./problems.ts";

interface Found extends Use<PictureRef> {
  readonly findings: FileFindings;
}

/** Looks pictures up as files name them, and remembers who uses which, so that each is inspected once. */
export class PictureDesk {
  private readonly files: ReadonlyMap<string, ContentFile>;
  private readonly uses = new Map<string, Found>();

  constructor(files: readonly ContentFile[]) {
    this.files = new Map(files.map((file) => [file.path, file]));
  }

  /** @param src relative to the file that names it, or from the content folder with a leading slash */
  find(
    src: string,
    span: Span,
    findings: FileFindings,
    details: Omit<PictureRef, "path"> = {},
  ): PictureRef | undefined {
    const found = lookUp(src, findings.file, this.files);
    if ("outside" in found) {
      findings.add("picture-outside", span, { src });
      return undefined;
    }
    if ("suggestion" in found) {
      findings.add("picture-missing", span, { src, suggestion: found.suggestion });
      return undefined;
    }
    const ref: PictureRef = { path: found.file.path, ...details };
    findings.own.needs.pictures.push({ ref, span });
    this.use({ ref, span }, findings);
    return ref;
  }

  /** What was found before can still be found. */
  has({ path }: PictureRef): boolean {
    return this.files.get(path)?.outside === false;
  }

  /** What was found before is in use again. */
  use({ ref, span }: Use<PictureRef>, findings: FileFindings): void {
    const key = pictureKey(ref);
    if (!this.uses.has(key)) this.uses.set(key, { ref, span, findings });
  }

  /** Every picture in use, measured; a file that is no usable picture is reported where it is first named. `megapixels` are those of the largest that is read. */
  async inspect(input: string, megapixels: number, once?: MeasureOnce): Promise<ReadonlyMap<string, Picture>> {
    const pictures = new Map<string, Picture>();
    const inspected = await inspectPictures(
      input,
      [...this.uses.values()].map(({ ref }) => ref),
      megapixels * 1_000_000,
      once,
    );
    for (const [key, { span, findings }] of this.uses) {
      const result = inspected.get(key);
      if (!result) throw new Error(`The picture ${key} was not inspected.`);
      if (isFault(result)) findings.addFaults([{ ...result, span }]);
      else pictures.set(key, result);
    }
    return pictures;
  }
}
