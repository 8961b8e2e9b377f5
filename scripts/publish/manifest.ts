import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Fingerprint } from "./fingerprint.ts";

/** Lies in every output: says that the folder is ours to replace, and what each page in it was made from. */
export const MANIFEST = ".broadsheet.json";

const schema = z.object({ version: z.literal(1), pages: z.record(z.string(), z.string()) });

/** Undefined where the folder holds none that can be read. */
export async function readManifest(folder: string): Promise<ReadonlyMap<string, Fingerprint> | undefined> {
  const text = await readFile(join(folder, MANIFEST), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    const result = schema.safeParse(JSON.parse(text));
    return result.success ? new Map(Object.entries(result.data.pages)) : undefined;
  } catch {
    return undefined;
  }
}

export async function writeManifest(folder: string, pages: ReadonlyMap<string, Fingerprint>): Promise<void> {
  const manifest: z.infer<typeof schema> = { version: 1, pages: Object.fromEntries([...pages].sort()) };
  await writeFile(join(folder, MANIFEST), `${JSON.stringify(manifest)}\n`);
}
