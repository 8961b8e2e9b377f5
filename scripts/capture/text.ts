import { TextDecoder } from "node:util";
import { CaptureFailure } from "./failure.ts";
import { type Answer, fetchSafely } from "./fetch.ts";
import type { Network } from "./network.ts";

/**
 * An answer of a platform's interface. Its shape is for the caller to check.
 * @throws CaptureFailure
 */
export async function fetchJson(address: string, network: Network): Promise<unknown> {
  const answer = await fetchSafely(address, "json", network);
  // JSON between systems is UTF-8, whatever a header says: RFC 8259, 8.1.
  const text = decode(answer, "utf-8");
  try {
    return JSON.parse(text);
  } catch {
    throw new CaptureFailure("answer-malformed", { host: answer.url.host, reason: "it is no JSON" });
  }
}

export interface PageText {
  readonly url: URL;
  readonly html: string;
}

/**
 * A page as text.
 * @throws CaptureFailure
 */
export async function fetchPage(address: string, network: Network): Promise<PageText> {
  const answer = await fetchSafely(address, "page", network);
  return { url: answer.url, html: decode(answer, answer.charset ?? declaredCharset(answer.bytes) ?? "utf-8") };
}

/** Wrong letters would be somebody's words misquoted: what does not decode exactly is refused. */
function decode({ bytes, url }: Answer, charset: string): string {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    throw new CaptureFailure("answer-encoding", { host: url.host, encoding: charset.slice(0, 40) });
  }
}

/** A byte order mark wins, then what a page says in its first 1,024 bytes: https://html.spec.whatwg.org/#determining-the-character-encoding */
function declaredCharset(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  const start = bytes.subarray(0, 1024).toString("latin1");
  return /<meta\s[^>]*?charset\s*=\s*["']?\s*([a-z0-9_:-]+)/i.exec(start)?.[1];
}
