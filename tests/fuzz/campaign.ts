import fc from "fast-check";
import { components } from "../../scripts/components/components.ts";
import { manuscript } from "./arbitraries/manuscript.ts";
import { Desk, type Published, type Reading } from "./desk.ts";
import { type Manuscript, textOf } from "./draft.ts";
import { ofReadings, ofSites } from "./properties.ts";

export interface CampaignOptions {
  readonly seed: number;
  /** How many manuscripts. */
  readonly runs: number;
  /** Milliseconds after which no further one is begun. */
  readonly limit?: number;
  /** Where in the tree of shrunk manuscripts to begin, as an earlier finding said. */
  readonly path?: string;
  /** Told of each manuscript before it is read. */
  readonly onBegin?: (manuscript: Manuscript) => void;
}

/** What a campaign reached. */
export interface Reach {
  manuscripts: number;
  /** That came to be published, without the parts that have errors. */
  published: number;
  articles: number;
  /** How often each code was met. */
  readonly codes: Map<string, number>;
  /** How many blocks of each kind were published. */
  readonly kinds: Map<string, number>;
}

export interface Finding {
  readonly seed: number;
  /** Empty where nothing was shrunk. */
  readonly path: string;
  /** As small as it could be made. */
  readonly manuscript: Manuscript;
  readonly message: string;
}

/** Publishes manuscripts until time or number are used up, or something that must be true is not. */
export async function campaign(
  options: CampaignOptions,
): Promise<{ readonly reach: Reach; readonly finding?: Finding }> {
  const { seed, runs, limit, path, onBegin } = options;
  const reach: Reach = { manuscripts: 0, published: 0, articles: 0, codes: new Map(), kinds: new Map() };
  const desk = await Desk.open();
  try {
    const holds = fc.asyncProperty(manuscript, async (each) => {
      onBegin?.(each);
      const faults = await faultsOf(each, desk, reach);
      if (faults.length > 0) throw new Error(faults.join("\n"));
    });
    const details = await fc.check(holds, {
      seed,
      numRuns: runs,
      ...(limit === undefined ? {} : { interruptAfterTimeLimit: limit, markInterruptAsFailure: false }),
      ...(path === undefined ? {} : { path }),
    });
    const [found] = details.counterexample ?? [];
    if (!found) return { reach };
    const message =
      details.errorInstance instanceof Error ? details.errorInstance.message : String(details.errorInstance);
    return { reach, finding: { seed, path: details.counterexamplePath ?? "", manuscript: found, message } };
  } finally {
    await desk.close();
  }
}

/** What is not as it must be, the property before the fault; what is thrown is a fault as well. */
export async function faultsOf(manuscript: Manuscript, desk: Desk, reach?: Reach): Promise<readonly string[]> {
  try {
    const { readings, published } = await desk.publish(manuscript);
    if (reach) count(reach, readings, published);
    const faults = readings.flatMap((reading) =>
      ofReadings.flatMap(({ name, faults }) => faults(reading).map((fault) => `${name}: ${fault}`)),
    );
    if (!published) return faults;
    for (const { name, faults: of } of ofSites)
      faults.push(...(await of(published)).map((fault) => `${name}: ${fault}`));
    return faults;
  } catch (error) {
    return [`nothing is thrown: ${error instanceof Error ? error.stack : String(error)}`];
  }
}

function count(reach: Reach, readings: readonly Reading[], published: Published | undefined): void {
  reach.manuscripts++;
  for (const { prepared } of readings) for (const { code } of prepared.problems) add(reach.codes, code);
  if (!published) return;
  reach.published++;
  const { articles, pages } = published.site.publication;
  reach.articles += articles.length;
  for (const { body } of [...articles, ...pages]) for (const kind of kindsIn(body)) add(reach.kinds, kind);
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** The kinds of blocks in a value, however deep they lie. */
function kindsIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "kind" in value && typeof value.kind === "string" && value.kind in components ? [value.kind] : [];
  return [...own, ...Object.values(value).flatMap(kindsIn)];
}

/** A finding as somebody needs it to repeat it, and to make a fixture of it. */
export function tell({ seed, path, manuscript: found, message }: Finding): string {
  const texts = found.drafts.map((draft) => `--- ${draft.path}\n${textOf(draft)}`);
  const records = Object.entries(found.records).map(([file, text]) => `--- ${file}\n${text}\n`);
  const settings =
    found.settings.length > 0 ? [`--- publication.yaml, at its end\n${found.settings.join("\n")}\n`] : [];
  const again = `npm run fuzz -- --seed=${seed}${path === "" ? "" : ` --path=${path}`}`;
  return [message, ...texts, ...records, ...settings, JSON.stringify(found), `Again: ${again}`].join("\n\n");
}
