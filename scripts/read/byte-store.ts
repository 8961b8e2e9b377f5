/** Bytes in the largest piece. What is larger than 32 MB an allocator takes from the system, and gives back, by itself. */
const PIECE = 33 * 1024 * 1024;

/** Bytes in the first piece: after a save in the preview there is one file to keep. */
const FIRST_PIECE = 64 * 1024;

/** How much larger each piece is than the one before. */
const GROWTH = 8;

/**
 * Keeps the bytes of thousands of files in a few large pieces of memory. Each on its own, they would leave as many holes
 * behind when they are let go, which nothing else fills.
 */
export class ByteStore {
  private piece = Buffer.alloc(0);
  private next = FIRST_PIECE;
  private used = 0;

  /** @returns the same bytes, kept as long as somebody holds them */
  keep(bytes: Uint8Array): Uint8Array {
    if (this.used + bytes.length > this.piece.length) {
      // What is never written to takes no room.
      this.piece = Buffer.allocUnsafeSlow(Math.max(this.next, bytes.length));
      this.next = Math.min(this.next * GROWTH, PIECE);
      this.used = 0;
    }
    const kept = this.piece.subarray(this.used, this.used + bytes.length);
    kept.set(bytes);
    this.used += bytes.length;
    return kept;
  }
}
