import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { onTestFinished } from "vitest";
import { PROJECT } from "./command.ts";

/** What the engine counts for itself. https://nodejs.org/docs/latest-v20.x/api/cli.html#node_v8_coveragedir */
interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly functionName: string; readonly ranges: readonly { count: number }[] }[];
  }[];
}

/** How often each function of our own and of packages ran in one process. */
export class Calls {
  private readonly coverage: Coverage;

  private constructor(coverage: Coverage) {
    this.coverage = coverage;
  }

  /** @param run runs one Node with this environment */
  static async of(run: (env: { readonly NODE_V8_COVERAGE: string }) => Promise<unknown>): Promise<Calls> {
    const folder = await mkdtemp(join(tmpdir(), "broadsheet-"));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await run({ NODE_V8_COVERAGE: folder });
    const reports = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), "utf8")));
    const all = reports.map((text): Coverage => JSON.parse(text));
    return new Calls({ result: all.flatMap(({ result }) => result) });
  }

  /** @param file path within the project; @param name of a function in it */
  to(file: string, name: string): number {
    const scripts = this.scripts(file);
    const found = scripts.flatMap(({ functions }) => functions.filter(({ functionName }) => functionName === name));
    if (scripts.length > 0 && found.length === 0) throw new Error(`There is no function ${name} in ${file}.`);
    return found.reduce((sum, { ranges }) => sum + (ranges[0]?.count ?? 0), 0);
  }

  /** Addresses of modules that were loaded more than once, each time under another address. */
  get loadedAgain(): readonly string[] {
    const files = this.coverage.result.map(({ url }) => url).filter((url) => url.startsWith("file:"));
    const plain = files.map((url) => url.replace(/[?#].*/, ""));
    return plain.filter((url, place) => plain.indexOf(url) < place);
  }

  private scripts(file: string): Coverage["result"] {
    const path = join(PROJECT, file);
    // Of a file that was moved away nothing runs, whatever is done.
    if (!existsSync(path)) throw new Error(`There is no ${file}.`);
    const url = pathToFileURL(path).href;
    return this.coverage.result.filter((script) => script.url.split("?")[0] === url);
  }

  /** Whether a package was loaded at all. */
  loaded(name: string): boolean {
    return this.coverage.result.some(({ url }) => url.includes(`/node_modules/${name}/`));
  }
}
