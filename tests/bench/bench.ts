import { cp, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { CODE } from "../../scripts/program/code.js";
import { siteFiles } from "../support/site-files.ts";
import { edited } from "./edit.ts";
import { type Measured, measure } from "./measure.ts";
import { articlePath, CLOCK, writeNewsroom } from "./newsroom.ts";
import { measurePreview, type PreviewTimes } from "./preview.ts";

/**
 * `npm run bench -- --articles=N [--edit] [--json]`: how long a publication of N articles takes, beside a loop that only
 * reads, parses and writes. With `--preview [--edits=N]` it tells instead what an author waits for in the preview.
 * Everything happens in a copy of the project in a temporary folder, so that a layout can be
 * edited and no cache is there before.
 */

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));

/** Articles of the build before the first: it makes the pictures, which would be the same for one article or a million. */
const BEFORE = 40;

interface Row {
  readonly what: string;
  readonly measured: Measured;
  /** Its CPU time in that of the row named. */
  readonly ratio: string;
}

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "1000" },
    edit: { type: "boolean", default: false },
    preview: { type: "boolean", default: false },
    edits: { type: "string", default: "50" },
    json: { type: "boolean", default: false },
  },
});
const articles = Number(values.articles);
if (!Number.isInteger(articles) || articles < 1)
  throw new Error(`--articles ${values.articles} is no number of articles.`);

const root = await mkdtemp(join(tmpdir(), "broadsheet-bench-"));
try {
  if (values.preview) process.stdout.write(previewTable(await runPreview(root)));
  else await runBuilds(root);
} finally {
  await rm(root, { recursive: true, force: true });
}

async function runBuilds(root: string): Promise<void> {
  const rows = await run(root);
  process.stdout.write(values.json ? `${JSON.stringify({ articles, ...machine(), rows }, null, 2)}\n` : table(rows));
}

/** A project beside a publication, with its pictures made. */
async function prepared(root: string) {
  const project = join(root, "project");
  const [content, site] = [join(root, "content"), join(root, "site")];
  await copyProject(project);
  const build = (input: string, output: string) =>
    measure(
      project,
      root,
      "scripts/program/start.js",
      "scripts/cli.ts",
      "build",
      `--input=${input}`,
      `--output=${output}`,
      `--now=${CLOCK}`,
    );
  await writeNewsroom(join(root, "before"), BEFORE);
  await build(join(root, "before"), join(root, "before-site"));
  await writeNewsroom(content, articles);
  return { project, content, site, build };
}

async function runPreview(root: string): Promise<PreviewTimes> {
  const edits = Number(values.edits);
  if (!Number.isInteger(edits) || edits < 1) throw new Error(`--edits ${values.edits} is no number of edits.`);
  const { project, content } = await prepared(root);
  return measurePreview(project, join(root, "worker"), content, articlePath(Math.ceil(articles / 2)), edits);
}

async function run(root: string): Promise<readonly Row[]> {
  const { project, content, site, build } = await prepared(root);
  const cold = await build(content, site);
  const floor = await measureFloor(project, root, content, site);
  const rows = [
    { what: "floor: read, parse, write", measured: floor, ratio: "" },
    { what: "cold build", measured: cold, ratio: `${share(cold, floor)} of the floor` },
  ];
  const again = async (what: string) => {
    const measured = await build(content, site);
    rows.push({ what, measured, ratio: `${share(measured, cold)} of cold` });
  };
  await again("nothing changed");
  if (!values.edit) return rows;
  const article = join(content, articlePath(Math.ceil(articles / 2)));
  // The first edit also gives the site its second tree, by links.
  await edit(article, /\.\n/, ", it is said.\n");
  await again("one body edited, the first time");
  await edit(article, ", it is said.\n", ", it was said.\n");
  await again("one body edited");
  await edit(article, /^title: /m, "title: Once more, ");
  await again("one headline edited");
  await edit(join(project, "layouts/article.tsx"), 'class="article__header"', 'class="article__header edited"');
  await again("one layout edited");
  return rows;
}

async function copyProject(project: string): Promise<void> {
  for (const path of [...CODE, "tests/bench"]) await cp(join(PROJECT, path), join(project, path), { recursive: true });
  await symlink(join(PROJECT, "node_modules"), join(project, "node_modules"));
}

/** The loop writes as many bytes into as many files as the site has. */
async function measureFloor(project: string, root: string, content: string, site: string): Promise<Measured> {
  const sizes: (readonly [string, number])[] = [];
  for (const path of siteFiles(site)) sizes.push([path, (await stat(join(site, path))).size]);
  const list = join(root, "sizes.json");
  await writeFile(list, JSON.stringify(sizes));
  await mkdir(join(root, "floor"));
  return measure(
    project,
    root,
    "--import=tsx",
    "tests/bench/floor.ts",
    join(content, "articles"),
    list,
    join(root, "floor"),
  );
}

async function edit(file: string, part: string | RegExp, by: string): Promise<void> {
  await writeFile(file, edited(await readFile(file, "utf8"), part, by));
}

function share(part: Measured, whole: Measured): string {
  return (part.cpu / whole.cpu).toFixed(2);
}

function machine() {
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${availableParallelism()} × ${cpus()[0]?.model.trim()}, Node ${process.version}`,
  };
}

function table(rows: readonly Row[]): string {
  const { date, machine: name } = machine();
  const lines = rows.map(
    ({ what, measured: { wall, cpu, peak }, ratio }) =>
      `| ${what} | ${wall.toFixed(1)} | ${cpu.toFixed(1)} | ${peak.toFixed(0)} | ${ratio} |`,
  );
  return [
    `${articles} articles, ${date}, ${name}`,
    "",
    "| | wall s | CPU s | peak MB | CPU ratio |",
    "|---|--:|--:|--:|--:|",
    ...lines,
    "",
  ].join("\n");
}

function previewTable({ cold, warm, shown, written, heap: [before, after] }: PreviewTimes): string {
  const { date, machine: name } = machine();
  const times = (all: readonly number[]) => {
    const sorted = all.toSorted((a, b) => a - b);
    return `${(sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(0)} ms, ${(sorted.at(-1) ?? 0).toFixed(0)} ms at worst`;
  };
  return [
    `preview of ${articles} articles, ${date}, ${name}`,
    "",
    "| | |",
    "|---|--:|",
    `| start-up, all pages made | ${cold.toFixed(1)} s |`,
    `| start-up, nothing changed | ${warm.toFixed(1)} s |`,
    `| an edit on its page | ${times(shown)} |`,
    `| an edit on the whole site | ${times(written)} |`,
    `| heap after the first edits, after ${shown.length} | ${before.toFixed(1)} MB, ${after.toFixed(1)} MB |`,
    "",
  ].join("\n");
}
