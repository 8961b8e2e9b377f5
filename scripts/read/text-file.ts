import { readFileSync } from "node:fs";
import type { z } from "zod";
import { type ContentFile, decodeText } from "../source/files.ts";
import { readFrontMatter } from "../source/front-matter.ts";
import { EMPTY_YAML, type Yaml } from "../source/yaml.ts";
import type { FileFindings, Findings } from "./problems.ts";
import { rightKeys } from "./right-keys.ts";
import { validate } from "./validate.ts";

/** A Markdown file cut in two; its body is read later, when all addresses are known. */
export interface TextFile<Data> {
  readonly file: string;
  /** Undefined where the front matter does not fit its schema, which has been reported: all else is checked all the same. */
  readonly data?: Data;
  /** What of the front matter is right by itself, all of it or a part. */
  readonly right: Partial<Data>;
  readonly yaml: Yaml;
  /** Its Markdown. A whole archive's would be too much to hold, so it is asked for. */
  readonly body: () => string;
  /** The file's number of the body's first line. */
  readonly bodyLine: number;
  readonly findings: FileFindings;
}

/** Reports a link that leads out of the content folder. */
export function refuseOutside({ path, outside }: ContentFile, findings: Findings): boolean {
  if (outside) findings.in(path).add("file-outside", undefined, { path });
  return outside;
}

/** The file's text, kept for the code frames of its problems; undefined after reporting why it cannot be read. */
export async function readSource(file: ContentFile, findings: Findings): Promise<string | undefined> {
  if (refuseOutside(file, findings)) return undefined;
  const { text, isWhole } = decodeSource(file, readFileSync(file.absolute), findings);
  findings.sources.set(file.path, text);
  return isWhole ? text : undefined;
}

/** The text of a file whose bytes are here; false after reporting why it is none. */
export function decodeSource({ path }: ContentFile, bytes: Uint8Array, findings: Findings) {
  const { text, faults } = decodeText(bytes);
  findings.in(path).addFaults(faults);
  return { text, isWhole: faults.length === 0 };
}

/**
 * Cuts a file's text in two and reads the first part.
 * @param again gives the text once more, whenever the body is asked for
 */
export function textFileOf<Schema extends z.ZodObject>(
  { path }: ContentFile,
  text: string,
  schema: Schema,
  examples: { readonly [key: string]: string },
  findings: Findings,
  again: () => string,
): TextFile<z.output<Schema>> {
  const here = findings.in(path);
  const { yaml = EMPTY_YAML, faults, body, bodyLine } = readFrontMatter(text, linesNeeded(schema, examples));
  here.addFaults(faults);
  const data = yaml === EMPTY_YAML ? undefined : validate(schema, yaml, examples, here);
  const right: Partial<z.output<Schema>> = data ?? rightKeys(schema, yaml.data);
  return { file: path, data, right, yaml, body: endOf(again, text.length - body.length), bodyLine, findings: here };
}

/** Made here, because a function holds on to all that is around it, the text among it. */
function endOf(text: () => string, start: number): () => string {
  return () => text().slice(start);
}

const needed = new WeakMap<z.ZodObject, string>();

/** The lines that every file of a kind needs, found once for its schema. */
function linesNeeded(schema: z.ZodObject, examples: { readonly [key: string]: string }): string {
  const found =
    needed.get(schema) ??
    requiredKeys(schema)
      .map((key) => examples[key] ?? `${key}: …`)
      .join("\n");
  needed.set(schema, found);
  return found;
}

function requiredKeys({ shape }: z.ZodObject): readonly string[] {
  const required = Object.entries(shape).filter(([, value]) => !(value as z.ZodType).safeParse(undefined).success);
  return required.map(([key]) => key);
}
