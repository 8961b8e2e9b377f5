import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileOf } from "../../layouts/template.ts";
import { renderPage } from "../../layouts/views.tsx";
import { prepare } from "../../scripts/check/prepare.ts";
import { type Files, NOW, places, writeAll } from "./publication.ts";
import { serve } from "./server.ts";

/** Serves the pages and styles of a publication, without its pictures; `close` ends that and takes its files away. */
export async function served(files: Files): ReturnType<typeof serve> {
  const folder = await mkdtemp(join(tmpdir(), "broadsheet-"));
  await writeAll(folder, files);
  const prepared = await prepare(folder, { now: NOW, preview: false });
  if (!prepared.ready) throw new Error(`The test's publication has errors: ${places(prepared).join(", ")}`);
  const { site, design } = prepared.ready;
  const pages = site.pages.map((page) => [fileOf(page.path), renderPage(page, site)]);
  const output = join(folder, ".site");
  await writeAll(output, Object.fromEntries([...design.map(({ path, content }) => [path, content]), ...pages]));
  const { url, close } = await serve(output);
  return {
    url,
    close: async () => {
      await close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
