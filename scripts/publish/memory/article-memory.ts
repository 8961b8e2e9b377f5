import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Block } from "../../components/block.ts";
import { digestOf, type Memory, type Recalled, type Remembered, type StoredBody } from "../../read/memory.ts";
import type { ContentFile } from "../../source/files.ts";
import { replaceText } from "../replace-text.ts";
import { Measurements } from "./measurements.ts";
import { type Piece, Pieces } from "./pieces.ts";
import { SameValues } from "./same-values.ts";
import { isUnchanged, type Look, look } from "./signature.ts";

/** How a file was when it was read. */
interface Reading extends Look {
  /** Of its bytes. */
  readonly digest: string;
}

interface BodyPiece extends Piece {
  readonly digest: string;
}

/** One line of the file of entries, behind a digest of it. */
interface Entry extends Reading {
  readonly path: string;
  readonly body: BodyPiece;
  readonly remembered: Remembered;
}

/** The line of an article that is gone, or must be read anew each time. */
interface Gone {
  readonly path: string;
  readonly gone: true;
}

/** Says which files are good and how far. It is written last, in one go. */
interface State {
  readonly version: typeof VERSION;
  /** Changes with what every article is read against, and with the code that reads it. */
  readonly around: string;
  /** The latest clock of a reading, milliseconds since 1970. */
  readonly now: number;
  /** Part of the names of both files: higher whenever they are begun anew. */
  readonly number: number;
  /** Bytes of the file of entries, and how many lines these are. */
  readonly entries: number;
  readonly lines: number;
  /** Bytes of the file of bodies. */
  readonly bodies: number;
}

/** What was kept is not what was written: the disk lost some of it, as in a power cut. All must be read anew. */
export class DamagedMemory extends Error {}

const VERSION = 2;
const STATE = "state.json";

/** Bodies that are held: whoever asks for one soon asks again, for page, data, feed and JSON. */
const HELD = 16;

/** Lines, and bytes of bodies, that nobody needs any more and above which both files are begun anew. */
const WASTE = { lines: 1000, bytes: 1 << 24 };

/**
 * The memory of a publication on the disk: a line for each article in one file, the bodies beside it in another. Both
 * only grow, so that an edit costs one line. Safe to delete.
 */
export class ArticleMemory implements Memory {
  private readonly folder: string;
  private readonly code: string;
  private state: State | undefined;
  private bodies: Pieces | undefined;
  private readonly entries = new Map<string, Entry>();
  /** Paths whose entry holds in this reading. */
  private holds = new Set<string>();
  private fresh: (Entry | Gone)[] = [];
  private readonly readings = new Map<string, Reading>();
  private readonly measurements: Measurements;
  private readonly held = new Map<number, readonly Block[]>();
  private readonly recalls = new WeakMap<BodyPiece, Recalled>();
  private readonly values = new SameValues();

  /**
   * @param folder absolute path
   * @param code changes with the code that reads articles
   */
  constructor(folder: string, code: string) {
    this.folder = folder;
    this.code = code;
    this.measurements = new Measurements(join(folder, "measurements.json"), code);
    this.state = readState(folder);
  }

  open(around: string, now: number): void {
    const key = digestOf(JSON.stringify([VERSION, this.code, around]));
    this.holds = new Set();
    this.readings.clear();
    const { state } = this;
    if (!state || state.around !== key || state.now > now) {
      this.begin(key, now);
      return;
    }
    this.state = { ...state, now };
    if (!this.bodies && !this.load(this.state)) this.begin(key, now);
  }

  /** Has the next reading read everything. */
  forget(): void {
    if (this.state) this.state = { ...this.state, around: "" };
  }

  recall({ path, absolute }: ContentFile): Recalled | { readonly bytes: Uint8Array } {
    const entry = this.entries.get(path);
    const now = look(absolute);
    if (entry && isUnchanged(entry, now)) {
      this.holds.add(path);
      return this.recalled(entry);
    }
    const { bytes, digest } = this.read(path, absolute, now);
    return entry?.digest === digest ? this.recalled(this.put({ ...entry, ...now })) : { bytes };
  }

  bytesOf({ path, absolute }: ContentFile): Uint8Array {
    this.holds.delete(path);
    return this.read(path, absolute, look(absolute)).bytes;
  }

  private read(path: string, absolute: string, now: Look) {
    const bytes = readFileSync(absolute);
    const digest = digestOf(bytes);
    this.readings.set(path, { ...now, digest });
    return { bytes, digest };
  }

  store(body: readonly Block[]): StoredBody {
    const text = JSON.stringify(body);
    return this.stored({ ...this.bodyFile().add(text), digest: digestOf(text) });
  }

  keep({ path }: ContentFile, { remembered, body }: Recalled): void {
    const reading = this.readings.get(path);
    if (!reading || !isStored(body)) throw new Error(`${path} is to be kept, but nobody asked for it.`);
    this.readings.delete(path);
    const { signature, seen, digest } = reading;
    this.put({ path, signature, seen, digest, body: body.piece, remembered });
  }

  measured<T>(absolute: string, what: string, measure: () => Promise<T>): Promise<T> {
    return this.measurements.of(absolute, what, measure);
  }

  same<T>(name: string, value: T): T {
    return this.values.of(name, JSON.stringify(value), () => value);
  }

  again<T>(name: string, key: string, make: () => T): T {
    return this.values.of(name, key, make);
  }

  /** For the next build. */
  save(): void {
    this.values.endReading();
    if (!this.state) return;
    this.measurements.save();
    for (const path of this.entries.keys()) {
      if (this.holds.has(path)) continue;
      this.entries.delete(path);
      this.fresh.push({ path, gone: true });
    }
    this.readings.clear();
    this.bodies?.flush();
    const entries = new Pieces(this.entriesFile(this.state.number), this.state.entries);
    for (const entry of this.fresh) entries.add(lineOf(entry));
    entries.flush();
    entries.close();
    const lines = this.state.lines + this.fresh.length;
    this.state = { ...this.state, entries: entries.size, lines, bodies: this.bodyFile().size };
    this.fresh = [];
    replaceText(join(this.folder, STATE), JSON.stringify(this.state));
    this.removeOthers(this.state.number);
  }

  private bodyFile(): Pieces {
    if (!this.bodies) throw new Error("The memory was asked before it was opened.");
    return this.bodies;
  }

  private put(entry: Entry): Entry {
    this.entries.set(entry.path, entry);
    this.holds.add(entry.path);
    this.fresh.push(entry);
    return entry;
  }

  /** The same object as long as the article is the same. */
  private recalled({ remembered, body }: Entry): Recalled {
    const recalled = this.recalls.get(body) ?? { remembered, body: this.stored(body) };
    this.recalls.set(body, recalled);
    return recalled;
  }

  private stored(piece: BodyPiece): Stored {
    return { piece, digest: piece.digest, load: () => this.loadBody(piece) };
  }

  private loadBody(piece: BodyPiece): readonly Block[] {
    const known = this.held.get(piece.at);
    if (known) return known;
    const text = this.bodyFile().read(piece);
    if (digestOf(text) !== piece.digest) throw new DamagedMemory("A body that was kept is not as it was written.");
    const body: readonly Block[] = JSON.parse(text);
    this.held.set(piece.at, body);
    for (const [oldest] of this.held) {
      if (this.held.size <= HELD) break;
      this.held.delete(oldest);
    }
    return body;
  }

  /** Takes up what an earlier build has left; false where it is damaged. */
  private load(state: State): boolean {
    const bytes = readFileSync(this.entriesFile(state.number)).subarray(0, state.entries);
    for (let start = 0; start < bytes.length; ) {
      const end = bytes.indexOf(10, start);
      const entry = entryIn(bytes.toString("utf8", start, end));
      if (end < 0 || !entry) return false;
      if ("gone" in entry) this.entries.delete(entry.path);
      else this.entries.set(entry.path, entry);
      start = end + 1;
    }
    this.bodies = new Pieces(this.bodiesFile(state.number), state.bodies);
    const needed = [...this.entries.values()].reduce((sum, { body }) => sum + body.length, 0);
    const isWaste = state.lines > 2 * this.entries.size + WASTE.lines || state.bodies > 2 * needed + WASTE.bytes;
    if (isWaste) this.compact(state, this.bodies);
    return true;
  }

  /** Forgets everything. The files of before stay as they are until these are good. */
  private begin(around: string, now: number): void {
    mkdirSync(this.folder, { recursive: true });
    const number = (this.state?.number ?? 0) + 1;
    this.state = { version: VERSION, around, now, number, entries: 0, lines: 0, bodies: 0 };
    this.bodies?.close();
    this.bodies = new Pieces(this.bodiesFile(number), 0);
    this.entries.clear();
    this.held.clear();
    this.fresh = [];
  }

  /** Begins both files anew with what is still needed. Only before anybody was told where a body lies. */
  private compact(state: State, before: Pieces): void {
    const number = state.number + 1;
    const bodies = new Pieces(this.bodiesFile(number), 0);
    for (const entry of this.entries.values()) {
      const body = { ...bodies.add(before.read(entry.body)), digest: entry.body.digest };
      this.entries.set(entry.path, { ...entry, body });
    }
    before.close();
    this.bodies = bodies;
    this.fresh = [...this.entries.values()];
    this.state = { ...state, number, entries: 0, lines: 0 };
  }

  private removeOthers(number: number): void {
    const ours = [this.entriesFile(number), this.bodiesFile(number), join(this.folder, STATE)];
    for (const name of readdirSync(this.folder)) {
      const file = join(this.folder, name);
      if (/^(?:entries|bodies)-\d+$/.test(name) && !ours.includes(file)) rmSync(file, { force: true });
    }
  }

  private entriesFile(number: number): string {
    return join(this.folder, `entries-${number}`);
  }

  private bodiesFile(number: number): string {
    return join(this.folder, `bodies-${number}`);
  }
}

interface Stored extends StoredBody {
  readonly piece: BodyPiece;
}

function isStored(body: StoredBody): body is Stored {
  return "piece" in body;
}

function lineOf(entry: Entry | Gone): string {
  const text = JSON.stringify(entry);
  return `${digestOf(text)} ${text}\n`;
}

/** Undefined where the line is not as it was written. */
function entryIn(line: string): Entry | Gone | undefined {
  const space = line.indexOf(" ");
  const text = line.slice(space + 1);
  return line.slice(0, space) === digestOf(text) ? JSON.parse(text) : undefined;
}

/** Undefined where there is none that is whole. */
function readState(folder: string): State | undefined {
  try {
    const state: State = JSON.parse(readFileSync(join(folder, STATE), "utf8"));
    const sizes = [
      [`entries-${state.number}`, state.entries],
      [`bodies-${state.number}`, state.bodies],
    ] as const;
    const isWhole = sizes.every(([name, size]) => statSync(join(folder, name)).size >= size);
    return state.version === VERSION && isWhole ? state : undefined;
  } catch {
    // Whatever is wrong with a cache, the files themselves are there to be read.
    return undefined;
  }
}
