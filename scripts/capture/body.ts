import type { IncomingMessage } from "node:http";
import { PassThrough, type Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { CaptureFailure } from "./failure.ts";

/** What a request may say it understands: the codings that are unpacked here. */
export const ACCEPTED_ENCODINGS = "gzip, br, deflate";

/**
 * The body of an answer, unpacked. It is counted as it comes, before and after unpacking, so that neither an endless
 * stream nor a small file that unpacks to gigabytes is ever held in memory.
 * @param host for the messages
 * @throws CaptureFailure where it is too large, broken or packed in another way; whatever the connection throws
 */
export async function readBody(response: IncomingMessage, limit: number, host: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const count = counter(limit, host);
  const unpacked = counter(limit, host);
  const coding = response.headers["content-encoding"] ?? "identity";
  if (Number(response.headers["content-length"]) > limit) throw tooLarge(limit, host);
  try {
    await pipeline(
      response,
      async function* counted(source: AsyncIterable<Buffer>) {
        for await (const chunk of source) yield count(chunk);
      },
      unpacker(coding, host),
      async function collected(source: AsyncIterable<Buffer>) {
        for await (const chunk of source) chunks.push(unpacked(chunk));
      },
    );
  } catch (error) {
    throw isZlibError(error) ? broken(coding, host) : error;
  }
  return Buffer.concat(chunks);
}

function counter(limit: number, host: string): (chunk: Buffer) => Buffer {
  let bytes = 0;
  return (chunk) => {
    bytes += chunk.length;
    if (bytes > limit) throw tooLarge(limit, host);
    return chunk;
  };
}

function unpacker(coding: string, host: string): Transform {
  switch (coding.trim().toLowerCase()) {
    case "":
    case "identity":
      return new PassThrough();
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "br":
      return createBrotliDecompress();
    case "deflate":
      return createInflate();
    default:
      throw broken(coding, host);
  }
}

function tooLarge(limit: number, host: string): CaptureFailure {
  return new CaptureFailure("answer-too-large", { host, limit: `${limit / 1_000_000} MB` });
}

function broken(coding: string, host: string): CaptureFailure {
  return new CaptureFailure("answer-encoding", { host, encoding: coding });
}

function isZlibError(error: unknown): boolean {
  const code = String((error as NodeJS.ErrnoException).code ?? "");
  return code.startsWith("Z_") || code.startsWith("ERR_BROTLI") || code.startsWith("ERR__ERROR_FORMAT");
}
