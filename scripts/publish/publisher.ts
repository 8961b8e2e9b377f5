import { join } from "node:path";
import { type Prepared, prepare } from "../check/prepare.ts";
import { files } from "../feeds/files.ts";
import { isError, type Problem } from "../problem/problem.ts";
import { type Code, runningCode } from "../program/code.js";
import { sourcesOf } from "../read/sources.ts";
import { cacheOf } from "./cache.ts";
import { Entries } from "./entries.ts";
import { Fingerprints } from "./fingerprint.ts";
import { ArticleMemory, DamagedMemory } from "./memory/article-memory.ts";
import { changedPages, isSame } from "./output/manifest.ts";
import type { Tree, Trees } from "./output/trees.ts";
import { CACHE, PROJECT } from "./project.ts";
import { manifestOf } from "./stale.ts";
import { updateTree, type Wanted } from "./tree.ts";
import { judgedIn, readWarnings, type Warnings, warningsOf, withPages, writeWarnings } from "./warnings.ts";

export interface Published {
  readonly problems: readonly Problem[];
  readonly sources: ReadonlyMap<string, string>;
  /** Undefined where errors kept the previous site in place. */
  readonly site?: {
    /** How many pages it has. */
    readonly pages: number;
    /** Addresses of the pages that were made or removed. */
    readonly changed: readonly string[];
  };
}

interface UpdateOptions {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly preview: boolean;
}

/** Makes a site of a publication, again and again; what has not changed since the last time is neither read nor made. */
export class Publisher {
  private readonly input: string;
  private readonly cache: string;
  private readonly code: Code;
  private readonly memory: ArticleMemory;
  private warnings: Warnings;
  /** The last site that could be made. What is the same in the next need not be worked out again. */
  private before: { readonly ready: NonNullable<Prepared["ready"]>; readonly fingerprints: Fingerprints } | undefined;

  private constructor(input: string, cache: string, code: Code, warnings: Warnings) {
    this.input = input;
    this.cache = cache;
    this.code = code;
    this.memory = new ArticleMemory(join(cache, "articles"), code.reading);
    this.warnings = warnings;
  }

  /**
   * @param input absolute path of the content folder
   * @param output absolute path of the site
   */
  static async open(input: string, output: string): Promise<Publisher> {
    const cache = await cacheOf(input, output);
    return new Publisher(input, cache, runningCode(PROJECT), await readWarnings(cache));
  }

  /** The last site that could be made; whether the data of its pages is right, an update itself has told. */
  get last(): Prepared["ready"] {
    return this.before?.ready;
  }

  /** Brings the site up to date with the content folder, or reports every problem and changes nothing. */
  async update(trees: Trees, options: UpdateOptions): Promise<Published> {
    try {
      return await this.updateFrom(trees, options);
    } catch (error) {
      if (!(error instanceof DamagedMemory)) throw error;
      this.memory.forget();
      return this.updateFrom(trees, options);
    }
  }

  private async updateFrom(trees: Trees, options: UpdateOptions): Promise<Published> {
    const { input, memory } = this;
    const { ready, problems, sources } = await prepare(input, { ...options, memory }, this.before?.ready);
    memory.save();
    if (!ready) return { problems, sources };
    const { site, design } = ready;
    const entries = new Entries(join(this.cache, "entries"));
    const made = [...files(site, (article) => entries.of(article, site)), ...design];
    const fingerprints = new Fingerprints(site, this.code.making, this.before?.fingerprints);
    this.before = { ready, fingerprints };
    const manifest = manifestOf(site, made, fingerprints);
    const changed = await this.make({ site, files: made, entries, manifest }, trees).finally(() => entries.close());
    const found = [...problems, ...warningsOf(manifest, this.warnings)];
    const result = { problems: found, sources: await sourcesOf(found, sources, input) };
    return found.some(isError) ? result : { ...result, site: { pages: site.pages.length, changed } };
  }

  /** @returns addresses of the pages that are another now */
  private async make(wanted: Wanted, trees: Trees): Promise<readonly string[]> {
    const { manifest } = wanted;
    const { input, cache, warnings } = this;
    const judged = (tree: Tree): Tree => ({ ...tree, manifest: judgedIn(tree.manifest, warnings) });
    const shown = judged(trees.shown);
    if (isSame(shown.manifest, manifest)) return [];
    let changed: readonly string[] = [];
    await trees.replace(async (next) => {
      const said = await updateTree(judged(next), shown, wanted, { input, cache: CACHE });
      this.warnings = withPages(warnings, manifest, said);
      if ([...said.values()].flat().some(isError)) return undefined;
      changed = changedPages(shown.manifest, manifest);
      this.warnings = writeWarnings(cache, this.warnings, [manifest, shown.manifest]);
      return manifest;
    });
    return changed;
  }
}
