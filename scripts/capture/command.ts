import { articleFile } from "./article-file.ts";
import { type CaptureOptions, capture, type Outcome } from "./capture.ts";
import { checkRecord, type Finding } from "./check-records.ts";
import { CaptureFailure } from "./failure.ts";
import type { Network } from "./network.ts";
import { listRecords, recordFile } from "./record-files.ts";
import { findingText, outcomeText } from "./report.ts";
import { targetOf } from "./source.ts";

/** Where the command writes; what it tells of goes to `tell`, what it is doing to `progress`. */
export interface Voice {
  readonly tell: (text: string) => void;
  /** @param doing what is waited for, on a terminal; undefined when it is over */
  readonly progress: (doing: string | undefined) => void;
  /** A path as the author would type it. */
  readonly locate: (file: string) => string;
}

/**
 * Captures every address, whatever became of the others.
 * @param article as the author typed it, made absolute
 * @returns the exit code: 2 where an address or the article cannot be used, 1 where a post cannot be captured, 3 where the
 * network is at fault, 0 where all went well
 */
export async function captureAll(addresses: readonly string[], options: CaptureOptions, voice: Voice): Promise<number> {
  const { input, article } = options;
  const outcomes: Outcome[] = [];
  try {
    const file = article === undefined ? {} : { article: await articleFile(article, input) };
    const all = [...new Set(addresses)];
    for (const [index, address] of all.entries()) {
      voice.progress(`${index + 1} of ${all.length}: ${address}`);
      const outcome = await capture(address, { ...options, ...file });
      voice.progress(undefined);
      voice.tell(outcomeText(outcome, voice.locate));
      outcomes.push(outcome);
    }
  } catch (error) {
    if (!(error instanceof CaptureFailure)) throw error;
    voice.tell(`error ${error.code}: ${error.what}\n  ${error.fix}\n`);
    return 2;
  } finally {
    voice.progress(undefined);
  }
  const kinds = outcomes.flatMap((outcome) => (outcome.state === "failed" ? [outcome.failure.kind] : []));
  if (kinds.includes("usage")) return 2;
  if (kinds.some((kind) => kind !== "network")) return 1;
  return kinds.length > 0 ? 3 : 0;
}

/**
 * Looks at records again, all or those of some addresses, and writes nothing.
 * @returns the exit code: 1 where a record and its original differ, 3 where some could not be reached, else 0
 */
export async function checkAll(
  addresses: readonly string[],
  { input, network }: { readonly input: string; readonly network: Network },
  voice: Voice,
): Promise<number> {
  const findings: Finding[] = [];
  try {
    const files = addresses.length > 0 ? await filesOf(addresses, input, network) : await listRecords(input);
    if (files.length === 0) voice.tell("No posts have been captured yet.\n");
    for (const [index, file] of files.entries()) {
      voice.progress(`${index + 1} of ${files.length}: ${voice.locate(file)}`);
      const finding = await checkRecord(file, network);
      voice.progress(undefined);
      voice.tell(findingText(file, finding, voice.locate));
      findings.push(finding);
    }
  } catch (error) {
    if (!(error instanceof CaptureFailure)) throw error;
    voice.tell(`error ${error.code}: ${error.what}\n  ${error.fix}\n`);
    return 2;
  } finally {
    voice.progress(undefined);
  }
  const differs = ["changed", "deleted", "withheld", "back", "broken"];
  if (findings.some(({ state }) => differs.includes(state))) return 1;
  return findings.some(({ state }) => state === "unknown") ? 3 : 0;
}

async function filesOf(addresses: readonly string[], input: string, network: Network): Promise<readonly string[]> {
  const files: string[] = [];
  for (const address of addresses) files.push(recordFile(input, (await targetOf(address, network)).key));
  return files;
}
