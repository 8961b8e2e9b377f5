import { dirname, join, relative, sep } from "node:path";
import { type FSWatcher, watch } from "chokidar";
import { CODE } from "../../program/code.js";
import { PROJECT } from "../project.ts";

/** Milliseconds to wait for the rest of a burst of saves. */
const BURST = 40;

export interface Watched {
  /** @param saved files that were written, relative to the content folder; other things may have changed, too */
  readonly contentChanged: (saved: readonly string[]) => void;
  readonly codeChanged: () => void;
  /** The machine does not let us watch, for example because too much is watched already. */
  readonly failed: (error: unknown) => void;
}

/**
 * Watches the content folder and our own code, which needs a fresh process when it changes. A burst of saves is told
 * once; one that holds code and content is told as a change of code, because a fresh process reads everything.
 * @param input absolute path of the content folder
 * @returns ends the watch
 */
export function watchFiles(input: string, { contentChanged, codeChanged, failed }: Watched): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let code = false;
  const saved = new Set<string>();
  const note = (isCode: boolean) => {
    code ||= isCode;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const [files, isOfCode] = [[...saved], code];
      saved.clear();
      code = false;
      if (isOfCode) codeChanged();
      else contentChanged(files);
    }, BURST);
  };
  const paths = CODE.map((name) => join(PROJECT, name));
  const watchers: readonly FSWatcher[] = [
    // From its parent, or a folder that is moved away would not be seen when it comes back.
    watch(dirname(input), {
      ignoreInitial: true,
      ignored: (path) => path !== dirname(input) && (!contains(input, path) || isHidden(input, path)),
    })
      // What was saved until now may have been read before, and was not seen.
      .on("ready", () => note(false))
      .on("all", (event, path) => {
        if (event === "add" || event === "change") saved.add(relative(input, path).split(sep).join("/"));
        note(false);
      }),
    watch(paths, { ignoreInitial: true, ignored: (path) => isHidden(PROJECT, path) }).on("all", () => note(true)),
  ];
  for (const watcher of watchers) watcher.on("error", failed);
  return async () => {
    clearTimeout(timer);
    await Promise.all(watchers.map((watcher) => watcher.close()));
  };
}

/** `path` is `folder` or lies in it. */
function contains(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}

/** Names that begin with a dot are neither content nor code. The folder itself may well lie below such a name. */
function isHidden(folder: string, path: string): boolean {
  return relative(folder, path)
    .split(sep)
    .some((name) => name.startsWith(".") && name !== "..");
}
