import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { prepare } from "../check/prepare.ts";
import { formatFile } from "../fmt/format-file.ts";
import { formatProblems } from "../problem/format.ts";
import { dataOf, type Placed } from "./data.ts";
import { type Example, type ExampleFile, exampleFiles, isExample } from "./examples.ts";
import { indexPage } from "./index-page.ts";
import { readMessages } from "./messages.ts";
import { pageFile, piecesOf, type Results, summaryOf, titleOf } from "./page.ts";

/** In the content folder: the pages of the kinds, and the files that their examples show. */
const FOLDER = "pages/guide";
const INDEX = `${FOLDER}.md`;

/** The clock of the guide: some weeks after the dates of its examples. */
const NOW = Date.parse("2025-04-01T12:00:00Z");

/** Files by their paths in the content folder. */
export type GuideFiles = ReadonlyMap<string, string>;

/**
 * The author's guide, made from the examples of all kinds: its pages, and the records that they embed.
 * @param content absolute path of the content folder, which has the files that the examples show
 */
export async function makeGuide(content: string): Promise<GuideFiles> {
  const folder = await mkdtemp(join(tmpdir(), "broadsheet-guide-"));
  try {
    await cp(content, folder, { recursive: true, filter: (path) => !isGuidePage(path.slice(content.length + 1)) });
    return await makeIn(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A page that is made here; the transcripts beside them are not. */
export function isGuidePage(path: string): boolean {
  return path === INDEX || (path.startsWith(`${FOLDER}/`) && /^[^.]+\.md$/.test(path));
}

export async function writeFiles(folder: string, files: GuideFiles): Promise<void> {
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

async function makeIn(folder: string): Promise<GuideFiles> {
  const kinds = exampleFiles();
  const shown = kinds
    .flatMap(({ sections }) => sections.flatMap(({ parts }) => parts.filter(isExample)))
    .filter(({ hidden }) => !hidden);
  const records = new Map(shown.flatMap((example) => Object.entries(example.records)));
  await writeFiles(folder, records);
  const told = shown.filter(({ refused, warns }) => refused ?? warns);
  const messages = await readMessages(told, { folder, beside: FOLDER, now: NOW });
  const message = (example: Example) => messages.get(example) ?? "";

  // Its place on the page is part of an example's data, so the pages are read once without it.
  const index = new Map([[INDEX, indexPage(kinds)]]);
  const first = kinds.map((file) => ({
    file,
    path: `${FOLDER}/${file.kind}.md`,
    placed: place(file, { message, data: () => "" }),
  }));
  await writeFiles(
    folder,
    new Map([...index, ...first.map(({ file, path, placed }) => [path, textOf(file, placed)] as const)]),
  );
  const { ready, problems, sources, around } = await prepare(folder, { now: NOW, preview: false });
  if (!ready || !around || problems.length > 0) {
    throw new Error(
      `The guide has problems.\n${formatProblems(problems, "text", { locate: (path) => path, sources })}`,
    );
  }
  const pages = first.map(({ file, path, placed }) => {
    const page = ready.site.publication.pages.find((each) => each.file === path);
    const data = page && dataOf(page, placed, ready.site);
    const text = textOf(file, place(file, { message, data: (example) => data?.get(example) ?? "" }));
    // Some examples show another spelling than the canonical one, which the texts of a publication have.
    return [
      path,
      Buffer.from(formatFile(Buffer.from(text), path, around)?.bytes ?? Buffer.from(text)).toString(),
    ] as const;
  });
  return new Map([...index, ...pages, ...records]);
}

function place(file: ExampleFile, results: Results): readonly Placed[] {
  return piecesOf(file)
    .map((piece): Placed => {
      if (typeof piece === "string") return { text: piece };
      return typeof piece === "function"
        ? { text: piece(results) }
        : { text: piece.live.markdown.trimEnd(), live: piece.live };
    })
    .filter(({ text }) => text !== "");
}

function textOf(file: ExampleFile, placed: readonly Placed[]): string {
  const texts = placed.map(({ text }) => text);
  return pageFile(titleOf(file), summaryOf(file).replaceAll("`", ""), file.path, texts);
}
