import { findProvider } from "../components/embed/providers/providers.ts";
import type { EmbedRecord } from "../components/embed/record.ts";
import { type Change, changesSince } from "./changes.ts";
import { CaptureFailure } from "./failure.ts";
import type { Network } from "./network.ts";
import { readRecord } from "./record-files.ts";
import { ask } from "./source.ts";

/** What a record looks like beside its original today. */
export type Finding =
  | { readonly state: "same" }
  | { readonly state: "changed"; readonly changes: readonly Change[] }
  | { readonly state: "deleted" | "withheld"; readonly failure: CaptureFailure }
  /** The record says that it was deleted, and it is there. */
  | { readonly state: "back" }
  /** Nothing is known, or the record itself is broken. */
  | { readonly state: "unknown" | "broken"; readonly failure: CaptureFailure }
  /** Kept by hand, or taken off the page: nobody is asked. */
  | { readonly state: "skipped"; readonly reason: "manual" | "withdrawn" };

/** Compares a record with what its platform says today. Writes nothing. */
export async function checkRecord(file: string, network: Network): Promise<Finding> {
  let record: EmbedRecord | undefined;
  try {
    record = await readRecord(file);
  } catch (error) {
    if (error instanceof CaptureFailure) return { state: "broken", failure: error };
    throw error;
  }
  if (!record || record.status === "withdrawn") return { state: "skipped", reason: "withdrawn" };
  if (record.capturedVia === "manual") return { state: "skipped", reason: "manual" };
  try {
    return await compare(record, network);
  } catch (error) {
    if (!(error instanceof CaptureFailure)) throw error;
    return missing(record, error);
  }
}

async function compare(record: EmbedRecord, network: Network): Promise<Finding> {
  const found = findProvider(record.url);
  if (!found) throw new CaptureFailure("address-unreadable");
  const now = await ask(found, network);
  if (record.status === "deleted") return { state: "back" };
  const changes = changesSince(record, now);
  return changes.length > 0 ? { state: "changed", changes } : { state: "same" };
}

function missing({ status }: EmbedRecord, failure: CaptureFailure): Finding {
  if (failure.kind !== "gone") return { state: "unknown", failure };
  if (status === "deleted") return { state: "same" };
  return { state: failure.code === "post-withheld" ? "withheld" : "deleted", failure };
}
