import { CaptureFailure } from "./failure.ts";

const REASONS: { readonly [code: string]: string } = {
  ECONNREFUSED: "it refuses the connection",
  ECONNRESET: "it closed the connection",
  EHOSTUNREACH: "there is no way to it",
  ENETUNREACH: "there is no way to it",
  ENETDOWN: "this machine's network is down",
  ETIMEDOUT: "it does not answer",
  EPIPE: "it closed the connection",
  EAI_AGAIN: "its name could not be looked up just now",
};

const CERTIFICATE_REASONS: { readonly [code: string]: string } = {
  CERT_HAS_EXPIRED: "its certificate has run out",
  CERT_NOT_YET_VALID: "its certificate is not valid yet; look at this machine's clock",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another name",
  DEPTH_ZERO_SELF_SIGNED_CERT: "it signed its certificate itself",
  SELF_SIGNED_CERT_IN_CHAIN: "its certificate comes from an authority that is not known here",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "its certificate comes from an authority that is not known here",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its certificate comes from an authority that is not known here",
  CERT_REVOKED: "its certificate was revoked",
};

/** What an error of the connection means; a failure that is already told stays, an unknown error is ours. */
export function connectionFailure(
  error: unknown,
  { host, seconds, timedOut }: { readonly host: string; readonly seconds: number; readonly timedOut: boolean },
): unknown {
  if (error instanceof CaptureFailure) return error;
  const { name, code = "" } = error as NodeJS.ErrnoException;
  if (timedOut || name === "TimeoutError") return new CaptureFailure("too-slow", { host, seconds: String(seconds) });
  const certificate = CERTIFICATE_REASONS[code];
  if (certificate) return new CaptureFailure("certificate-wrong", { host, reason: certificate });
  if (code === "EPROTO" || code.startsWith("ERR_SSL") || code.startsWith("ERR_TLS") || code.startsWith("CERT_")) {
    return new CaptureFailure("certificate-wrong", { host, reason: "no safe connection comes about" });
  }
  if (code === "ENOTFOUND" || code === "ENODATA") return new CaptureFailure("name-unknown", { host });
  if (code === "HPE_HEADER_OVERFLOW") {
    return new CaptureFailure("answer-malformed", { host, reason: "what it says before the answer is too long" });
  }
  if (code.startsWith("HPE_")) return new CaptureFailure("answer-malformed", { host, reason: "it is not HTTP" });
  if (code === "ERR_STREAM_PREMATURE_CLOSE") return new CaptureFailure("answer-cut-short", { host });
  const reason = REASONS[code];
  // An aborted answer and a refused connection share a code; only the first has begun to answer.
  if (code === "ECONNRESET" && error instanceof Error && error.message === "aborted") {
    return new CaptureFailure("answer-cut-short", { host });
  }
  return reason ? new CaptureFailure("connection-failed", { host, reason }) : error;
}
