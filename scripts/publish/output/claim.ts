import { lstat, mkdir, readdir, realpath, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { basename, dirname, join, relative, sep } from "node:path";
import { MachineError, UsageError } from "../failure.ts";
import { CACHE, PROJECT } from "../project.ts";
import { lock } from "./lock.ts";
import { MANIFEST, MANIFEST_NAMES } from "./manifest.ts";
import { nextOf, oldOf, Trees } from "./trees.ts";

/** An output folder that this process alone may write. */
export interface Output {
  /** Its absolute path, whatever link has led there. */
  readonly site: string;
  readonly trees: Trees;
  /** Must be called in the end, whatever happened. */
  readonly release: () => Promise<void>;
}

/**
 * Claims an output folder and puts right what a crash may have left of an earlier build.
 * @param folder absolute path of the output
 * @param input absolute path of the content folder
 * @throws UsageError where a build would destroy what is not ours, MachineError while another build writes there, or
 *   where no tree can take the place of another
 */
export async function claimOutput(folder: string, input: string): Promise<Output> {
  const isLink = (await lstat(folder).catch(() => undefined))?.isSymbolicLink();
  if (isLink && !(await exists(folder))) {
    throw new UsageError(
      `--output ${folder} is a link that leads nowhere. Make the folder it names, or delete the link.`,
    );
  }
  await refusePlace(folder, input);
  // A link to a folder stays a link: what is swapped is the folder that it leads to.
  const site = await resolved(folder);
  await refuseMountPoint(site);
  for (const each of [site, nextOf(site), oldOf(site)]) await refuseForeign(each);
  await makeParent(site);
  const release = await lock(`${site}.lock`, "build");
  try {
    return { site, trees: await Trees.open(site, "refused"), release };
  } catch (error) {
    await release();
    throw error;
  }
}

/** Refuses a place where a site would swallow its own input, or more than a site. */
async function refusePlace(folder: string, input: string): Promise<void> {
  const output = await resolved(folder);
  const content = await resolved(input);
  if (contains(content, output) || contains(output, content)) {
    throw new UsageError(`--output ${folder} and the content folder lie one in the other. Choose a folder beside it.`);
  }
  for (let above = dirname(output); above !== dirname(above); above = dirname(above)) {
    if (!(await exists(join(above, MANIFEST)))) continue;
    throw new UsageError(`--output ${folder} lies in another site, ${above}, which could not be built any more.`);
  }
  const [, site] = /^(.+)\.(?:next|old)$/.exec(output) ?? [];
  if (site !== undefined && (await exists(join(site, MANIFEST)))) {
    throw new UsageError(`--output ${folder} is where the second tree of the site ${site} lies. Choose another.`);
  }
  if (contains(CACHE, output)) {
    throw new UsageError(`--output ${folder} lies in the cache, which anybody may delete. Choose another.`);
  }
  if (contains(output, await resolved(PROJECT)) || contains(output, await resolved(homedir()))) {
    throw new UsageError(
      `--output ${folder} holds more than a site and would be replaced. Choose a folder of its own.`,
    );
  }
}

/** Refuses a folder whose files somebody else put there: it would be replaced, or cleaned up after a build. */
async function refuseForeign(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (!found) return;
  if (!found.isDirectory())
    throw new UsageError(`${folder} is a file where a folder is needed. Choose another --output.`);
  const files = await readdir(folder);
  if (files.length > 0 && !files.some((name) => MANIFEST_NAMES.includes(name))) {
    throw new UsageError(
      `${folder} holds files, such as ${files.sort()[0]}, and no ${MANIFEST}, by which Broadsheet would know it for its own. Choose another --output; or, if it is a site of Broadsheet that has lost that file, delete the folder.`,
    );
  }
}

/** Refuses a folder on which a disk is mounted, whatever lies in it: nothing can take its place. */
async function refuseMountPoint(site: string): Promise<void> {
  const found = await stat(site).catch(() => undefined);
  if (!found || found.dev === (await stat(dirname(site))).dev) return;
  throw new MachineError(
    `${site} is a disk of its own, or mounted there, so that no new site can take its place. Choose an --output inside it, such as ${join(site, "site")}.`,
  );
}

async function makeParent(folder: string): Promise<void> {
  try {
    await mkdir(dirname(folder), { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EEXIST" && code !== "ENOTDIR") throw error;
    throw new UsageError(`--output ${folder} lies in something that is a file. Choose another --output.`);
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** The real path of a folder that may not exist yet. */
async function resolved(path: string): Promise<string> {
  const found = await realpath(path).catch(() => undefined);
  if (found !== undefined || dirname(path) === path) return found ?? path;
  return join(await resolved(dirname(path)), basename(path));
}

/** `inner` is `outer` or lies in it. */
function contains(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && way !== inner);
}
