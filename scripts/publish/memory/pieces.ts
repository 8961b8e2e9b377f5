import { closeSync, ftruncateSync, openSync, readSync, writeSync } from "node:fs";

/** Where a text lies in its file, in bytes. */
export interface Piece {
  readonly at: number;
  readonly length: number;
}

/** Bytes that are gathered before they are written. */
const CHUNK = 1 << 20;

/** A file of texts that only grows: bodies of articles are read by the thousand, and held by the dozen. */
export class Pieces {
  private readonly file: number;
  private written: number;
  private waiting: Buffer[] = [];
  private waitingBytes = 0;

  /**
   * @param path made where there is none
   * @param size bytes that are known to be good; what a crash left behind them is cut off
   */
  constructor(path: string, size: number) {
    this.file = openSync(path, size === 0 ? "w+" : "r+");
    ftruncateSync(this.file, size);
    this.written = size;
  }

  /** Bytes, those that wait included. */
  get size(): number {
    return this.written + this.waitingBytes;
  }

  add(text: string): Piece {
    const bytes = Buffer.from(text);
    const piece = { at: this.size, length: bytes.length };
    this.waiting.push(bytes);
    this.waitingBytes += bytes.length;
    if (this.waitingBytes >= CHUNK) this.flush();
    return piece;
  }

  read({ at, length }: Piece): string {
    if (at + length > this.written) this.flush();
    const bytes = Buffer.allocUnsafe(length);
    for (let have = 0; have < length; ) {
      const read = readSync(this.file, bytes, have, length - have, at + have);
      if (read === 0) throw new Error("A text that was put away is not there any more.");
      have += read;
    }
    return bytes.toString();
  }

  flush(): void {
    if (this.waitingBytes === 0) return;
    const bytes = Buffer.concat(this.waiting, this.waitingBytes);
    this.waiting = [];
    this.waitingBytes = 0;
    for (let done = 0; done < bytes.length; ) {
      done += writeSync(this.file, bytes, done, bytes.length - done, this.written + done);
    }
    this.written += bytes.length;
  }

  close(): void {
    closeSync(this.file);
  }
}
