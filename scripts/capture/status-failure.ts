import type { IncomingMessage } from "node:http";
import { CaptureFailure } from "./failure.ts";

/**
 * What a status code means for a post (RFC 9110, 15). Undefined for an answer that holds what was asked for or sends on.
 * @param wanted a platform's interface that forbids means the post; a page that forbids means us
 */
export function statusFailure(response: IncomingMessage, host: string, wanted: string): CaptureFailure | undefined {
  const status = response.statusCode ?? 0;
  const details = { host, status: String(status), reason: String(status) };
  if (status === 200 || status === 203 || (status >= 300 && status < 304) || status === 307 || status === 308) {
    return undefined;
  }
  if (status === 404 || status === 410) return new CaptureFailure("post-gone", details);
  if (status === 451 || (wanted === "json" && (status === 401 || status === 403))) {
    return new CaptureFailure("post-withheld", details);
  }
  if (status === 429 || status === 503) {
    return new CaptureFailure("server-busy", { ...details, wait: waitOf(response) });
  }
  if (status >= 500) return new CaptureFailure("server-failed", details);
  return new CaptureFailure("answer-refused", details);
}

/** RFC 9110, 10.2.3: seconds, or a date that is not worth the arithmetic. */
function waitOf({ headers }: IncomingMessage): string {
  const seconds = Number(headers["retry-after"]);
  if (!Number.isInteger(seconds) || seconds <= 0 || seconds > 86_400) return "a few minutes";
  return seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
}
