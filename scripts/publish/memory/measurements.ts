import { readFileSync } from "node:fs";
import { replaceText } from "../replace-text.ts";
import { isUnchanged, type Look, look } from "./signature.ts";

interface Measurement extends Look {
  readonly value: unknown;
}

/**
 * What was found out about files by reading all their bytes: a picture is decoded, a film is hashed, once. Kept from one
 * build to the next.
 */
export class Measurements {
  private readonly file: string;
  private readonly code: string;
  private before: ReadonlyMap<string, Measurement>;
  private now = new Map<string, Measurement>();
  private hasNew = false;

  /**
   * @param file absolute path
   * @param code changes with the code that measures
   */
  constructor(file: string, code: string) {
    this.file = file;
    this.code = code;
    this.before = readBefore(file, code);
  }

  /** @param what is measured of the file, and how */
  async of<T>(absolute: string, what: string, measure: () => Promise<T>): Promise<T> {
    const key = JSON.stringify([absolute, what]);
    const seen = look(absolute);
    const known = this.now.get(key) ?? this.before.get(key);
    if (known && isUnchanged(known, seen)) {
      this.now.set(key, known);
      return known.value as T;
    }
    const value = await measure();
    this.now.set(key, { ...seen, value });
    this.hasNew = true;
    return value;
  }

  /** For the next build. What nobody has asked for is let go. */
  save(): void {
    const measured = this.now;
    const isSame = !this.hasNew && measured.size === this.before.size;
    this.before = measured;
    this.now = new Map();
    this.hasNew = false;
    if (isSame) return;
    replaceText(this.file, JSON.stringify({ code: this.code, measured: [...measured] }));
  }
}

function readBefore(file: string, code: string): ReadonlyMap<string, Measurement> {
  try {
    const read = JSON.parse(readFileSync(file, "utf8"));
    return new Map(read.code === code ? read.measured : []);
  } catch {
    // Whatever is wrong with a cache, the files themselves are there to be read.
    return new Map();
  }
}
