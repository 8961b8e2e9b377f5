import type { Published, Reading } from "./desk.ts";
import { dataAgrees } from "./properties/data.ts";
import { keepsMeaning } from "./properties/fmt.ts";
import { validHtml } from "./properties/html.ts";
import { liveLinks } from "./properties/links.ts";
import { machineFiles } from "./properties/machines.ts";
import { ownMarkup } from "./properties/markup.ts";
import { placedProblems } from "./properties/problems.ts";
import { sameTwice } from "./properties/same.ts";

/** What must be true of whatever is read; each fault is a line for whoever mends it. */
export interface OfReadings {
  readonly name: string;
  readonly faults: (reading: Reading) => readonly string[];
}

/** What must be true of whatever is published. */
export interface OfSites {
  readonly name: string;
  readonly faults: (published: Published) => readonly string[] | Promise<readonly string[]>;
}

export const ofReadings: readonly OfReadings[] = [
  { name: "every problem has a code and a place in a file", faults: placedProblems },
];

export const ofSites: readonly OfSites[] = [
  { name: "the page holds no markup from the text", faults: ownMarkup },
  { name: "html-validate has nothing to say", faults: validHtml },
  { name: "the data parses, and agrees with the page", faults: dataAgrees },
  { name: "feeds, sitemaps and JSON are well-formed, without markup from the text", faults: machineFiles },
  { name: "no link is dead", faults: liveLinks },
  { name: "the same content gives the same bytes", faults: sameTwice },
  { name: "fmt keeps the page, and what it wrote once it never changes", faults: keepsMeaning },
];
