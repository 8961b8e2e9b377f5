import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Fingerprint } from "./fingerprint.ts";

/** Lies in every output: says that the folder is ours to replace, what each page in it was made from, and what we put there. */
export const MANIFEST = ".broadsheet.json";

const schema = z.object({
  version: z.literal(1),
  pages: z.record(z.string(), z.string()),
  files: z.array(z.string()).optional(),
});

export interface Manifest {
  /** By site address. */
  readonly pages: ReadonlyMap<string, Fingerprint>;
  /** Every other file of ours, as paths in the folder; absent from a tree that was never finished. */
  readonly files?: readonly string[];
}

/** Undefined where the folder holds none that can be read. */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  const text = await readFile(join(folder, MANIFEST), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    const result = schema.safeParse(JSON.parse(text));
    if (!result.success) return undefined;
    const { pages, files } = result.data;
    return { pages: new Map(Object.entries(pages)), ...(files && { files }) };
  } catch {
    return undefined;
  }
}

export async function writeManifest(folder: string, { pages, files }: Manifest): Promise<void> {
  const sorted = Object.fromEntries([...pages].sort());
  const manifest: z.input<typeof schema> = { version: 1, pages: sorted, ...(files && { files: [...files].sort() }) };
  await writeFile(join(folder, MANIFEST), `${JSON.stringify(manifest)}\n`);
}
