import { visible } from "../problem/frame.ts";
import type { Outcome, Stored } from "./capture.ts";
import type { Change } from "./changes.ts";
import type { Finding } from "./check-records.ts";
import type { CaptureFailure } from "./failure.ts";

/** How an author who stands where he stands would name a file. */
type Locate = (file: string) => string;

/** Letters of a changed text that are shown of each side. */
const SHOWN = 300;

/** What became of an address: one line, then what else the newsroom should know, each on a line of its own. */
export function outcomeText(outcome: Outcome, locate: Locate): string {
  const { address, state } = outcome;
  if (state === "failed") return failureText(address, outcome.failure);
  const { stored } = outcome;
  const file = locate(stored.file);
  const day = stored.record.capturedAt.slice(0, 10);
  const said = {
    captured: `captured ${described(stored)} as ${file}`,
    kept: `was captured on ${day} and stays as it is: ${file} (--update looks again)`,
    unchanged: `has not changed since ${day}: ${file}`,
    updated: `has changed: ${file}`,
  }[state];
  const changes = state === "updated" ? outcome.changes.map(changeText) : [];
  const notes = stored.notes.map((note) => `note: ${note}`);
  const article =
    stored.appended === undefined
      ? []
      : [stored.appended ? "The article embeds it now." : "The article embeds it already."];
  return lines(`${address} ${said}`, [...changes, ...notes, ...article]);
}

function described({ record }: Stored): string {
  const { type, authorName, title, postedAt, media = [] } = record;
  const pictures = media.length === 0 ? "" : media.length === 1 ? ", 1 picture" : `, ${media.length} pictures`;
  const of = type === "post" || !title ? `by ${authorName ?? "nobody named"}` : `“${title}”`;
  return `a ${type} ${of}${postedAt ? `, ${postedAt.slice(0, 10)}` : ""}${pictures}`;
}

function failureText(address: string, { code, what, fix }: CaptureFailure): string {
  return lines(`${address} error ${code}: ${what}`, fix.split("\n"));
}

/** What a look at a record found, in one line. */
export function findingText(file: string, finding: Finding, locate: Locate): string {
  const place = `${locate(file)}:1:1`;
  switch (finding.state) {
    case "same":
      return line(`${place} unchanged`);
    case "skipped":
      return line(`${place} not looked at: ${finding.reason === "manual" ? "kept by hand" : "withdrawn"}`);
    case "changed":
      return line(
        `${place} error post-changed: ${finding.changes.map(changeText).join("; ")}. Capture it again with --update, or leave it as it was seen.`,
      );
    case "deleted":
      return line(
        `${place} error post-deleted: ${finding.failure.what} Set "status": "deleted" to keep it with a note, or "withdrawn" to take it off the page.`,
      );
    case "withheld":
      return line(
        `${place} error post-withheld: ${finding.failure.what} It may be suspended or made private. Set "status": "withdrawn" to take it off the page.`,
      );
    case "back":
      return line(
        `${place} error post-back: The record says that it was deleted, and it is there again. Set "status": "live".`,
      );
    case "unknown":
      return line(
        `${place} error not-checked: ${finding.failure.what} ${finding.failure.kind === "network" ? "Nothing is known about the post." : "Look at it in a browser."}`,
      );
    case "broken":
      return line(`${place} error ${finding.failure.code}: ${finding.failure.what}`);
  }
}

function changeText({ fact, before, after }: Change): string {
  return `${fact}: ${quoted(before)} → ${quoted(after)}`;
}

function quoted(text: string): string {
  const flat = text.replace(/\s+/g, " ");
  const [shown, more] = [flat.slice(0, SHOWN), flat.length > SHOWN ? "…" : ""];
  return shown === "" ? "nothing" : `“${shown}${more}”`;
}

function lines(first: string, more: readonly string[]): string {
  return [line(first), ...more.map((each) => line(`  ${each}`))].join("");
}

/** Words from elsewhere reach a terminal here: nothing in them moves its cursor. */
function line(text: string): string {
  return `${visible(text.replace(/\n/g, " ")).trimEnd()}\n`;
}
