import { mkdir, readdir, realpath, rename, rm, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { basename, dirname, join, relative, sep } from "node:path";
import { UsageError } from "./failure.ts";
import { foreignFiles } from "./foreign.ts";
import { lock } from "./lock.ts";
import { MANIFEST, writeManifest } from "./manifest.ts";
import { PROJECT } from "./project.ts";

/** How many files are named where there are more. */
const NAMED_FILES = 3;

/**
 * An output folder that this process alone may write. It is never changed: the next site is built beside it and takes
 * its place in two renames, so that at every moment either the old site or the new one is whole.
 */
export interface Output {
  /**
   * Has `work` fill a fresh folder and swaps it in; where the work fails or says that the folder is not fit to be shown,
   * the output stays as it was.
   */
  readonly replace: (work: (next: string) => Promise<boolean>) => Promise<void>;
  /** Cleans up beside the output; must be called in the end, whatever happened. */
  readonly release: () => Promise<void>;
}

/**
 * Claims an output folder and puts right what a crash may have left of an earlier build.
 * @param folder absolute path of the output
 * @param input absolute path of the content folder
 * @throws UsageError where a build would destroy what is not ours, MachineError while another build writes there
 */
export async function claimOutput(folder: string, input: string): Promise<Output> {
  await refusePlace(folder, input);
  // A link to a folder stays a link: what is swapped is the folder that it leads to.
  const site = await resolved(folder);
  const [next, old] = [`${site}.next`, `${site}.old`];
  for (const each of [site, next, old]) await refuseForeign(each);
  await makeParent(site);
  const unlock = await lock(`${site}.lock`, "build");
  try {
    await recover(site, old);
    // Now, because nobody wants to wait for a build that will be refused; and again before the site is replaced.
    await refuseAdded(site);
  } catch (error) {
    await unlock();
    throw error;
  }
  return {
    replace: async (work) => {
      await remove(next);
      await mkdir(next);
      // Marked as ours before anything else is in it, in case that this build is killed.
      await writeManifest(next, { pages: new Map() });
      if (await work(next)) await swap(site, next, old);
    },
    release: async () => {
      await remove(next).finally(unlock);
    },
  };
}

async function swap(site: string, next: string, old: string): Promise<void> {
  await refuseAdded(site);
  if (await exists(site)) await rename(site, old);
  try {
    await rename(next, site);
  } catch (error) {
    await recover(site, old);
    throw error;
  }
  await remove(old);
}

/** Puts right what a crash between the two renames, or after them, left behind. */
async function recover(site: string, old: string): Promise<void> {
  if (!(await exists(old))) return;
  if (!(await exists(site))) return rename(old, site);
  await refuseAdded(old);
  await remove(old);
}

/** The manifest goes last, so that what a crash leaves of the folder is still known as ours. */
async function remove(folder: string): Promise<void> {
  if (!(await exists(folder))) return;
  for (const name of await readdir(folder)) {
    if (name !== MANIFEST) await rm(join(folder, name), { recursive: true, force: true });
  }
  await rm(folder, { recursive: true, force: true });
}

/** Refuses a place where a site would swallow its own input, or more than a site. */
async function refusePlace(folder: string, input: string): Promise<void> {
  const output = await resolved(folder);
  const content = await resolved(input);
  if (contains(content, output) || contains(output, content)) {
    throw new UsageError(`--output ${folder} and the content folder lie one in the other. Choose a folder beside it.`);
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
  if (files.length > 0 && !files.includes(MANIFEST)) {
    throw new UsageError(
      `${folder} holds files that Broadsheet did not write, such as ${files.sort()[0]}. Choose another --output.`,
    );
  }
}

/** Refuses a site of ours into which somebody has put files that would go with it. */
async function refuseAdded(folder: string): Promise<void> {
  const added = (await exists(folder)) ? await foreignFiles(folder) : [];
  if (added.length === 0) return;
  const more = added.length > NAMED_FILES ? ` and ${added.length - NAMED_FILES} more` : "";
  const named = added.slice(0, NAMED_FILES).join(", ") + more;
  throw new UsageError(
    `${folder} holds files that Broadsheet did not write, and a build would delete them: ${named}. Nothing was changed. Move them away; what must be published beside the site is put on the web server, or into a copy of this folder, after each build. Or choose another --output.`,
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

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
