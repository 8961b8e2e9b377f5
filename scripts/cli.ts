import { statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type CAC, cac } from "cac";
import pc from "picocolors";
import type { Voice } from "./capture/command.ts";
import type { Change } from "./fmt/fmt.ts";
import { countProblems, FORMATS, type Format, formatProblems } from "./problem/format.ts";
import { visible } from "./problem/frame.ts";
import { isError, type Problem } from "./problem/problem.ts";
import { machineMessage, UsageError } from "./publish/failure.ts";
import { PROJECT } from "./publish/project.ts";

/** The modules of a command are loaded when it runs: those of the others would cost it more than a small build. */

/** npm changes into the project's folder; authors name paths from where they stand. */
const STANDING = process.env.INIT_CWD ?? process.cwd();

/** Folders as they were typed: cac takes `007` for a number, but a folder may be called so. */
const TYPED = parseArgs({
  args: process.argv.slice(2),
  options: { input: { type: "string" }, output: { type: "string" }, article: { type: "string" } },
  strict: false,
}).values;

const program = makeProgram();

/** 0 good, 1 the content has errors, 2 wrong usage, 3 the machine's fault or ours. */
async function main(): Promise<number> {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", ignoreClosedPipe);
  // Eleventy takes its folders from where the process stands.
  process.chdir(PROJECT);
  try {
    refuseLostOptions();
    program.parse(process.argv, { run: false });
    if (program.options.help || program.options.version) return 0;
    if (!program.matchedCommand) {
      const given = program.args[0];
      throw new UsageError(given ? `There is no command “${given}”.` : "No command was given.");
    }
    if (program.args.length > 0 && program.matchedCommand.args.length === 0) {
      throw new UsageError(`“${program.args[0]}” is not expected here. Options are written as --input=DIR.`);
    }
    return await program.runMatchedCommand();
  } catch (error) {
    return explain(error);
  }
}

/** Without ` -- ` before them, npm takes options for its own. */
function refuseLostOptions(): void {
  for (const name of ["input", "output", "now"]) {
    const value = process.env[`npm_config_${name}`];
    if (value === undefined) continue;
    const command = `npm run ${process.env.npm_lifecycle_event} -- --${name}=${value}`;
    throw new UsageError(`npm has kept --${name} for itself. Write two dashes before the options: ${command}`);
  }
}

function makeProgram(): CAC {
  const cli = cac("broadsheet");
  cli
    .command("build", "Build the publication")
    .option("--input <dir>", "The content folder", { default: "content" })
    .option("--output <dir>", "Where the site is written", { default: "_site" })
    .option("--now <time>", "The clock of this build, as an ISO 8601 time with a zone")
    .action(runBuild);
  cli
    .command("check", "Check the publication without writing anything")
    .option("--input <dir>", "The content folder", { default: "content" })
    .option("--format <format>", FORMATS.join(", "), { default: "text" })
    .option("--report", "Tell page by page what the structured data says and what Google recommends besides")
    .option("--now <time>", "The clock of this check, as an ISO 8601 time with a zone")
    .action(runCheck);
  cli
    .command("fmt [...files]", "Rewrite texts in the canonical spelling, without changing what they say")
    .option("--input <dir>", "The content folder", { default: "content" })
    .option("--check", "Write nothing; fail when a text would be rewritten")
    .action(runFmt);
  cli
    .command("capture [...addresses]", "Capture posts, videos and pages into records")
    .option("--input <dir>", "The content folder", { default: "content" })
    .option("--article <file>", "An article that embeds them")
    .option("--update", "Look again, and replace what has changed")
    .option("--check", "Report what has changed, was deleted or withdrawn, and write nothing")
    .option("--now <time>", "The clock of this capture, as an ISO 8601 time with a zone")
    .action(runCapture);
  cli
    .command("dev", "Preview the publication, drafts included, with live reload")
    .option("--input <dir>", "The content folder", { default: "content" })
    .option("--port <port>", "The port of the preview", { default: "8080" })
    .action(runPreview);
  cli.help();
  return cli;
}

interface Options {
  readonly input: string;
  readonly output: string;
  readonly article?: string;
  readonly now?: string;
  readonly format: string;
  readonly port: string;
  readonly update?: boolean;
  readonly check?: boolean;
  readonly report?: boolean;
}

async function runBuild(options: Options): Promise<number> {
  const input = folder(options, "input");
  const output = folder(options, "output");
  const now = clock(options.now);
  const { build } = await import("./publish/build.ts");
  const { problems, sources, site } = await build({ input, output, now });
  report(problems, sources, input, "text", process.stderr);
  if (!site) {
    process.stderr.write(`${countProblems(problems)}. Nothing was published; the previous site is untouched.\n`);
    return 1;
  }
  const told = [changes(site), ...(problems.length > 0 ? [`with ${countProblems(problems)}`] : [])].filter(Boolean);
  process.stdout.write(`Published ${site.pages} pages to ${[shown(output), ...told].join(", ")}.\n`);
  return 0;
}

/** What is not the same as before; nothing where everything is new. */
function changes({ pages, changed }: { readonly pages: number; readonly changed: readonly string[] }): string {
  if (changed.length >= pages) return "";
  return changed.length === 0 ? "all as before" : `${changed.length} of them new, changed or gone`;
}

async function runCheck(options: Options): Promise<number> {
  const input = folder(options, "input");
  const format = FORMATS.find((known) => known === options.format);
  if (!format) throw new UsageError(`--format is one of ${FORMATS.join(", ")}, not “${options.format}”.`);
  if (options.report && format !== "text") throw new UsageError("--report is for people: use it with --format=text.");
  const now = clock(options.now);
  const [{ check }, { formatReport }] = await Promise.all([import("./check/check.ts"), import("./check/report.ts")]);
  const { problems, sources, pages, reports } = await check(input, now);
  if (options.report) process.stdout.write(`${formatReport(reports)}\n`);
  report(problems, sources, input, format, process.stdout);
  const failed = problems.some(isError);
  if (format === "text") {
    const found = problems.length > 0 ? countProblems(problems) : "No problems";
    process.stdout.write(`${found}${failed ? "" : `; ${pages} pages would be published`}.\n`);
  }
  return failed ? 1 : 0;
}

async function runFmt(files: readonly string[], options: Options): Promise<number> {
  const input = folder(options, "input");
  const named = files.map((file) => resolve(STANDING, String(file)));
  const dry = options.check === true;
  const tell = ({ file, changed }: Change) => {
    process.stdout.write(`${shown(join(input, file))}: ${dry ? "would rewrite " : ""}${changed.join(", ")}\n`);
  };
  const now = clock(undefined);
  const { fmt } = await import("./fmt/fmt.ts");
  const result = await fmt({ input, named, dry, now, onChange: tell });
  const [strange] = result.strange;
  if (strange !== undefined)
    throw new UsageError(`“${shown(strange)}” is no article, author or page of ${shown(input)}.`);
  report(result.problems, result.sources, input, "text", process.stdout);
  const texts = `${result.changed} of ${result.texts} texts`;
  process.stdout.write(dry ? `${texts} would be rewritten.\n` : `Rewrote ${texts}.\n`);
  const failed = result.problems.some(isError);
  if (failed) process.stdout.write(`${countProblems(result.problems)}. What has an error was left as it is.\n`);
  return failed || (dry && result.changed > 0) ? 1 : 0;
}

async function runCapture(typed: readonly (string | number)[], options: Options): Promise<number> {
  const input = folder(options, "input");
  const addresses = typed.map(String);
  const network = await testSwitch();
  const { captureAll, checkAll } = await import("./capture/command.ts");
  if (options.check) {
    if (options.update || TYPED.article !== undefined) {
      throw new UsageError("--check writes nothing: use it without --update and --article.");
    }
    return checkAll(addresses, { input, network }, voice(process.stdout));
  }
  if (addresses.length === 0) {
    throw new UsageError("Name the address of a post or page, as in npm run capture -- https://bsky.app/profile/…");
  }
  const article = TYPED.article === undefined ? {} : { article: folder(options, "article") };
  const rest = { network, now: clock(options.now), update: options.update ?? false };
  return captureAll(addresses, { input, ...rest, ...article }, voice(process.stderr));
}

async function testSwitch() {
  const { LOOPBACK_SWITCH, networkOf } = await import("./capture/loopback.ts");
  try {
    return networkOf(process.env);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : LOOPBACK_SWITCH);
  }
}

/** Waiting is shown on a terminal only, in a line that goes when it is over. */
function voice(stream: NodeJS.WriteStream): Voice {
  const { stderr } = process;
  return {
    tell: (text) => stream.write(text),
    progress: (doing) => {
      if (!stderr.isTTY) return;
      const width = stderr.columns || 80;
      stderr.write(`\r\u001b[2K${doing === undefined ? "" : visible(doing).slice(0, width - 1)}`);
    },
    locate: shown,
  };
}

async function runPreview(options: Options): Promise<number> {
  const port = Number(options.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError(`--port ${options.port} is no port.`);
  const input = folder(options, "input");
  const { preview } = await import("./publish/preview/preview.ts");
  await preview({ input, port, locate: (file) => shown(join(input, file)) });
  return 0;
}

function report(
  problems: readonly Problem[],
  sources: ReadonlyMap<string, string>,
  input: string,
  format: Format,
  stream: NodeJS.WriteStream,
): void {
  if (problems.length === 0 && format !== "json") return;
  const colour = format === "text" && stream.isTTY && pc.isColorSupported;
  const locate = (file: string) => shown(file === "" ? input : join(input, file));
  const text = formatProblems(problems, format, { locate, sources, colour });
  stream.write(format === "text" ? `${text}\n` : text);
}

function folder(options: Options, name: "input" | "output" | "article"): string {
  const { [name]: taken } = options;
  if (Array.isArray(taken)) throw new UsageError(`--${name} is given more than once.`);
  const typed = TYPED[name] ?? taken;
  if (typeof typed !== "string" || typed.trim() === "") {
    const kind = name === "article" ? "file" : "folder";
    throw new UsageError(`--${name} needs a ${kind}, as in --${name}=${name === "article" ? "FILE" : "DIR"}.`);
  }
  const path = resolve(STANDING, typed);
  if (name === "input" && !statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(
      `There is no folder “${shown(path)}”. Name the one that holds publication.yaml with --input=DIR.`,
    );
  }
  return path;
}

/** The path as the author would type it. */
function shown(path: string): string {
  return relative(STANDING, path) || ".";
}

/** From --now, else from SOURCE_DATE_EPOCH (seconds, https://reproducible-builds.org/specs/source-date-epoch/), else the clock. */
function clock(now: string | undefined): number {
  if (now !== undefined) {
    const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})T.*(?:Z|[+-]\d{2}:\d{2})$/i.exec(now) ?? [];
    // JavaScript takes February 30 for March 2.
    const isDay = Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
    const time = isDay ? Date.parse(now) : Number.NaN;
    if (Number.isNaN(time)) throw new UsageError(`--now ${now} is no time with a zone, such as 2025-02-14T09:00:00Z.`);
    return time;
  }
  const epoch = process.env.SOURCE_DATE_EPOCH;
  if (epoch === undefined || epoch === "") return Date.now();
  if (!/^\d{1,12}$/.test(epoch)) throw new UsageError(`SOURCE_DATE_EPOCH is a number of seconds, not “${epoch}”.`);
  return Number(epoch) * 1000;
}

/** Whoever reads our output may stop before its end, as `head` does; that is no failure. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}

function explain(error: unknown): number {
  const isUsage = error instanceof UsageError || (error instanceof Error && error.name === "CACError");
  if (isUsage) {
    const command = program.matchedCommand?.name ?? "build";
    process.stderr.write(`error: ${(error as Error).message}\nSee npm run ${command} -- --help.\n`);
    return 2;
  }
  const machine = machineMessage(error);
  if (machine !== undefined) {
    process.stderr.write(`error: ${machine}\n`);
    return 3;
  }
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    `error: Broadsheet failed, and that is our fault, not yours: ${message}\n` +
      "The previous site is untouched. Please report this with the output of the same command under BROADSHEET_DEBUG=1.\n",
  );
  if (process.env.BROADSHEET_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return 3;
}

process.exitCode = await main();
