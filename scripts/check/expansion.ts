import { readFile } from "node:fs/promises";
import jsonld from "jsonld";
import { type Problem, problem } from "../problem/problem.ts";
import type { RenderedPage } from "./data.ts";
import { subject } from "./rules/rule.ts";

/** What the processor takes and its types leave out. */
interface Processor {
  expand(
    document: object,
    options: { readonly documentLoader: Loader; readonly safe: true },
  ): Promise<readonly object[]>;
}

type Loader = (url: string) => Promise<object>;

/** schema.org's own context, from the release that lies here: nothing is fetched. */
const RELEASE = new URL("../schema-org/release/schemaorgcontext.jsonld", import.meta.url);

let context: Promise<object> | undefined;

const load: Loader = async (url) => {
  context ??= readFile(RELEASE, "utf8").then((text) => JSON.parse(text));
  return { documentUrl: url, document: await context };
};

/**
 * What a JSON-LD processor would drop of a page's data: in safe mode it refuses whatever it would leave out. It takes
 * longer than rendering the page, so a build relies on the vocabulary, which knows the same terms.
 * https://www.w3.org/TR/json-ld11-api/#expansion
 */
export async function expansionProblems(rendered: RenderedPage): Promise<readonly Problem[]> {
  const { data } = rendered;
  if (data === undefined) return [];
  try {
    await (jsonld as unknown as Processor).expand(data, { documentLoader: load, safe: true });
    return [];
  } catch (error) {
    const { place, page } = subject(rendered);
    const fault = error instanceof Error ? error.message : String(error);
    return [problem("data-dropped", place, { page, fault })];
  }
}
