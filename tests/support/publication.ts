import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { onTestFinished } from "vitest";
import { type Prepared, prepare } from "../../scripts/check/prepare.ts";

/** The clock of every test: some weeks after the dates that test articles have. */
export const NOW = Date.parse("2025-04-01T12:00:00Z");

/** Files of a content folder by their paths. */
export type Files = { readonly [path: string]: string | Uint8Array };

export const SETTINGS = `name: The Test Gazette
url: https://gazette.example/
language: en-US
timezone: America/New_York
editors: newsroom
sections:
  - id: news
    name: News
  - id: water
    name: Water
`;

export const NEWSROOM = "---\nname: Newsroom\nkind: desk\n---\n";
export const ADA = "---\nname: Ada Lindgren\nrole: Reporter\n---\n\nAda Lindgren reads gauges.\n";

/** Id of the work whose parts a test looks at, where it does not matter which it is. */
export const WORK = "https://gazette.example/#work";

/** A small publication that has no problem, for tests that add one. */
export const BASE: Files = {
  "publication.yaml": SETTINGS,
  "authors/newsroom.md": NEWSROOM,
  "authors/ada-lindgren.md": ADA,
};

/** An article's file. */
export function article(body: string, frontMatter = "", title = "The gauge is dry"): string {
  const settings = `title: ${title}\ndate: 2025-03-04T06:00\nauthors: [ada-lindgren]\n${frontMatter}`.trimEnd();
  return `---\n${settings}\n---\n\n${body}\n`;
}

let picture: Promise<Buffer> | undefined;

/** A photograph large enough for search engines, made once. */
export function photograph(): Promise<Buffer> {
  picture ??= sharp({ create: { width: 1600, height: 1200, channels: 3, background: "#7a8c84" } })
    .jpeg()
    .toBuffer();
  return picture;
}

/** Writes files into a folder of their own, which goes when the test ends. */
export async function contentFolder(files: Files): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "broadsheet-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeAll(folder, files);
  return folder;
}

export async function writeAll(folder: string, files: Files): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}

/** Reads a publication from files, with its site, as a build would. */
export async function publication(files: Files, preview = false): Promise<Prepared> {
  return prepare(await contentFolder({ ...BASE, ...files }), { now: NOW, preview });
}

/** Each problem as `file:line:column code`. */
export function places({ problems }: Pick<Prepared, "problems">): readonly string[] {
  return problems.map(({ file, span, code }) => `${file}:${span?.start.line ?? 1}:${span?.start.column ?? 1} ${code}`);
}
