import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isGuidePage, makeGuide, writeFiles } from "./guide.ts";

/** `npm run guide`: writes the author's guide into the sample publication. */
const content = fileURLToPath(new URL("../../content", import.meta.url));

const files = await makeGuide(content);
for (const path of await readdir(content, { recursive: true })) {
  if (isGuidePage(path) && !files.has(path)) await rm(join(content, path));
}
await writeFiles(content, files);
process.stdout.write(`Wrote ${files.size} files of the guide.\n`);
