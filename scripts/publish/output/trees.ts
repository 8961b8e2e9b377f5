import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { UsageError } from "../failure.ts";
import type { Fingerprint } from "../fingerprint.ts";
import { compareTree } from "./foreign.ts";
import { EMPTY, MANIFEST, type Manifest, readManifest, UNKNOWN, writeManifest } from "./manifest.ts";

/** How many files are named where there are more. */
const NAMED_FILES = 3;

/** What group and others must have: files to read, folders to enter. */
const READABLE = 0o055;

/** A folder of ours and what lies in it. */
export interface Tree {
  /** Absolute path. */
  readonly folder: string;
  readonly manifest: Manifest;
}

/** In a folder for everybody they are refused, because they would be gone with the next site; in a cache they are let be. */
export type Others = "refused" | "let be";

/**
 * A site's two trees, which take turns. The one that is not shown is brought up to date and takes the place of the other
 * in renames, so that at every moment either the old site or the new one is whole, and nothing is copied or deleted to
 * get there.
 */
export class Trees {
  private readonly site: string;
  private now: Tree;
  /** The other one, once it is known: nobody else writes while this lives, so it is not walked again. */
  private other: Tree | undefined;

  private readonly others: Others;

  private constructor(site: string, now: Tree, others: Others) {
    this.site = site;
    this.now = now;
    this.others = others;
  }

  /**
   * Puts right what a crash may have left.
   * @param site absolute path of the tree that is shown; the other lies beside it
   * @param others what becomes of files that somebody else has put into a tree
   * @throws UsageError where these are refused
   */
  static async open(site: string, others: Others): Promise<Trees> {
    await recover(site);
    return new Trees(site, await openTree(site, others), others);
  }

  /** What is shown now. */
  get shown(): Tree {
    return this.now;
  }

  /**
   * Has `work` bring the other tree up to date, and shows it.
   * @param work gives what the tree then holds; undefined leaves everything as it was
   */
  async replace(work: (next: Tree) => Promise<Manifest | undefined>): Promise<void> {
    const own = process.umask();
    // A site is there to be read by a web server, whoever else may read what its author writes.
    process.umask(own & ~READABLE);
    try {
      await this.replaceBy(work);
    } finally {
      process.umask(own);
    }
  }

  private async replaceBy(work: (next: Tree) => Promise<Manifest | undefined>): Promise<void> {
    const next = nextOf(this.site);
    const known = await this.known(next);
    // What work leaves there is known when all of it is done.
    this.other = undefined;
    const manifest = await work(known ?? (await makeTree(next, this.others)));
    if (!manifest) return;
    writeManifest(next, manifest);
    await swap(this.site);
    this.other = { folder: next, manifest: this.now.manifest };
    this.now = { folder: this.site, manifest };
  }

  /** Undefined where somebody may have cleared the folder meanwhile. */
  private async known(next: string): Promise<Tree | undefined> {
    return this.other && (await exists(join(next, MANIFEST))) ? this.other : undefined;
  }
}

/** Where a site's other tree lies, and where it lies for the moment in which they change places. */
export function nextOf(site: string): string {
  return `${site}.next`;
}

export function oldOf(site: string): string {
  return `${site}.old`;
}

/** The tree that is there; an empty one of ours where there is none. */
async function makeTree(folder: string, others: Others): Promise<Tree> {
  if (!(await readManifest(folder))) {
    await remove(folder);
    await mkdir(folder, { recursive: true });
    // Marked as ours before anything else is in it, in case that this build is killed.
    writeManifest(folder, EMPTY);
  }
  return openTree(folder, others);
}

/** A tree as it is: what of it somebody has deleted is not there. */
async function openTree(folder: string, others: Others): Promise<Tree> {
  const manifest = await readManifest(folder);
  if (!manifest) return { folder, manifest: EMPTY };
  const { foreign, missing } = compareTree(folder, manifest);
  if (others === "refused" && foreign.length > 0) throw new UsageError(addedMessage(folder, foreign));
  const present = (addresses: ReadonlyMap<string, Fingerprint>) =>
    new Map([...addresses].map(([path, made]) => [path, missing.has(path) ? UNKNOWN : made]));
  const { articles, pages, files } = manifest;
  return { folder, manifest: { articles: present(articles), pages: present(pages), files: present(files) } };
}

async function swap(site: string): Promise<void> {
  if (await exists(site)) await rename(site, oldOf(site));
  try {
    await rename(nextOf(site), site);
  } catch (error) {
    await recover(site);
    throw error;
  }
  if (await exists(oldOf(site))) await rename(oldOf(site), nextOf(site));
}

/** Puts right what a crash between two renames left behind. */
async function recover(site: string): Promise<void> {
  const [next, old] = [nextOf(site), oldOf(site)];
  if (!(await exists(old))) return;
  if (!(await exists(site))) return rename(old, site);
  if (!(await exists(next))) return rename(old, next);
  // Left by an earlier version, which made a new tree for every build.
  await openTree(old, "refused");
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

function addedMessage(folder: string, added: readonly string[]): string {
  const more = added.length > NAMED_FILES ? ` and ${added.length - NAMED_FILES} more` : "";
  const named = added.slice(0, NAMED_FILES).join(", ") + more;
  return `${folder} holds files that Broadsheet did not write, and a build would take them away: ${named}. Nothing was changed. Move them away; what must be published beside the site is put on the web server, or into a copy of this folder, after each build. Or choose another --output.`;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
